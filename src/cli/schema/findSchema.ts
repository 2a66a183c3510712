import { referentiel, schemas } from "../../catalogue";
import type { SchemaReading } from "../../core/scheme/readSchema";
import type { Schema } from "../../core/scheme/schema";
import { CLASSEUR } from "../../core/scheme/sheets/classeur";
import { schemaOfRegister, type ReadSheets } from "../../core/scheme/sheets/schemaOfRegister";
import { openPaths } from "../../workbook/file/readPath";
import { readRegister } from "../../workbook/readRegister";
import { texte } from "../textes";
import { CliError } from "../usage";
import { readSchemaFile } from "./schemaFile";

/** A scheme named on the command line, known before the register is read; or « classeur », that the register holds. */
export type NamedSchema = Schema | typeof CLASSEUR;

/** The scheme of an id, of a YAML file or of a workbook. Throws `CliError` for anything else, or a malformed one. */
export async function findSchema(name: string): Promise<NamedSchema> {
  const known = schemas.get(name);
  if (known) return known;
  if (isYaml(name)) return readSchemaFile(name);
  if (/\.xls[xm]$/i.test(name)) return readWorkbookSchema(name);
  if (name === CLASSEUR) return CLASSEUR;
  throw new CliError(texte.schemaInconnu(name, [...schemas.keys()]));
}

/** True for what is read as a YAML file, and not as an id. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** The scheme of the sheets Référentiel and Cibles of a workbook, which may hold nothing else. */
async function readWorkbookSchema(file: string): Promise<Schema> {
  return requireOwnSchema(await readRegister(await openPaths([file]), referentiel), file);
}

/** The scheme that a register holds. */
export function requireOwnSchema(read: ReadSheets, file: string): Schema {
  const reading = schemaOfRegister(read, referentiel, schemas);
  if (reading === null) throw new CliError(texte.sansReferentiel(file));
  return accepted(reading, file);
}

function accepted(reading: SchemaReading, file: string): Schema {
  if (reading.ok) return reading.schema;
  const [first, ...others] = reading.problems;
  throw new CliError(first ? texte.celluleRefusee(file, first.fichier, first.cle, first.message, others.length) : texte.sansReferentiel(file));
}
