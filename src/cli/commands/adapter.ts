import { extname } from "node:path";
import { referentiel, schemas } from "../../catalogue";
import type { Schema } from "../../core/scheme/schema";
import { CLASSEUR } from "../../core/scheme/sheets/classeur";
import { planSchemaSheets } from "../../core/scheme/sheets/planSchemaSheets";
import { schemaOfRegister } from "../../core/scheme/sheets/schemaOfRegister";
import { reglesHorsColonnes } from "../../core/scheme/sheets/schemaToSheets";
import { openFile } from "../../workbook/file/open";
import type { FileWorkbook } from "../../workbook/file/fileWorkbook";
import { readPath } from "../../workbook/file/readPath";
import { groupObstacles } from "../../workbook/groupObstacles";
import { WorkbookError } from "../../workbook/port";
import { readRegister } from "../../workbook/readRegister";
import { obstacleText } from "../obstacles";
import { writeOutput } from "../output/write";
import { findSchema, isYaml, requireOwnSchema } from "../schema/findSchema";
import { texte } from "../textes";
import { CliError, requireOption, type Call } from "../usage";

/** `spaser adapter ID CLASSEUR.xlsx --sortie NOUVEAU.xlsx`: a copy of the workbook with the sheets of the scheme, to be edited there. */
export async function adapter(call: Call): Promise<{ readonly messages: readonly string[] }> {
  const sortie = requireOption(call.options.sortie, "sortie", "adapter");
  const [id, fichier, ...others] = call.files;
  if (id === undefined || fichier === undefined || others.length > 0) throw new CliError(texte.adapterAppel());
  const kind = extname(fichier).toLowerCase();
  if (![".xlsx", ".xlsm"].includes(kind)) throw new CliError(texte.adapterClasseur(fichier));
  if (extname(sortie).toLowerCase() !== kind) throw new CliError(texte.adapterSortie(sortie, kind));
  const schema = await sourceSchema(id);
  const { name, bytes } = await readPath(fichier);
  const workbook = openFile(name, bytes);
  const before = await readRegister(workbook, referentiel);
  if (schemaOfRegister(before, referentiel, schemas) !== null) throw new CliError(texte.adapterDeja(fichier));
  await applyOrRefuse(workbook, planSchemaSheets(schema, before.survey, referentiel), fichier);
  const written = openFile(name, workbook.bytes());
  // What was written must be the scheme: read back before anything reaches the disk.
  requireOwnSchema(await readRegister(written, referentiel), sortie);
  await writeOutput(sortie, workbook.bytes(), isYaml(id) ? [id, fichier] : [fichier]);
  return { messages: [texte.adapterEcrit(sortie, id)] };
}

/** A known scheme, or a YAML file whose rules all fit in the columns: a sheet can refer to rules of known schemes only. */
async function sourceSchema(id: string): Promise<Schema> {
  const schema = await findSchema(id);
  if (schema === CLASSEUR || /\.xls[xm]$/i.test(id)) throw new CliError(texte.schemaInconnu(id, [...schemas.keys()]));
  const hors = schemas.get(id) === schema ? [] : reglesHorsColonnes(schema);
  if (hors.length > 0) throw new CliError(texte.adapterRegles(id, hors));
  return schema;
}

async function applyOrRefuse(workbook: FileWorkbook, edits: ReturnType<typeof planSchemaSheets>, fichier: string): Promise<void> {
  try {
    await workbook.apply(edits);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "blocked") throw new CliError(texte.modeleBloque(fichier, groupObstacles(error.obstacles).map(obstacleText)));
    throw error;
  }
}
