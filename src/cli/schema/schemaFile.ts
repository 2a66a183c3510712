import { stat } from "node:fs/promises";
import { referentiel } from "../../catalogue";
import { readSchema } from "../../core/scheme/readSchema";
import type { Schema } from "../../core/scheme/schema";
import { readPath } from "../../workbook/file/readPath";
import { texte } from "../textes";
import { CliError } from "../usage";
import { parseYaml } from "./parseYaml";

/** The longest of the sources is under 200 kB. */
const SIZE_LIMIT = 1024 * 1024;

/** The scheme of a YAML file. Throws `CliError`: the file, the line, the key, what was expected, and how many others. */
export async function readSchemaFile(file: string): Promise<Schema> {
  const facts = await stat(file).catch(() => null);
  if (facts && facts.size > SIZE_LIMIT) throw new CliError(texte.schemaTropGros(file, SIZE_LIMIT / 1024 / 1024));
  const { bytes } = await readPath(file);
  const parsed = parseYaml(decode(file, bytes));
  if (!parsed.ok) throw new CliError(texte.schemaRefuse(file, parsed.line, parsed.cle, parsed.message, parsed.autres));
  const reading = readSchema(parsed.document, file, referentiel);
  if (reading.ok) return reading.schema;
  const [first, ...others] = reading.problems;
  if (!first) throw new CliError(texte.schemaRefuse(file, null, null, texte.yaml.syntaxe, 0));
  throw new CliError(texte.schemaRefuse(file, parsed.lineOf((first.chemin ?? first.cle).split(".")), first.cle, first.message, others.length));
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(texte.schemaRefuse(file, null, null, texte.yaml.encodage, 0));
  }
}
