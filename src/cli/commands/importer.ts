import { basename, extname } from "node:path";
import { referentiel } from "../../catalogue";
import { planImport } from "../../workbook/planImport";
import { newWorkbook } from "../../workbook/file/newWorkbook";
import { openPaths } from "../../workbook/file/readPath";
import { readRegister } from "../../workbook/readRegister";
import { writeOutput } from "../output/write";
import { texte } from "../textes";
import { CliError, requireOption, type Call } from "../usage";

/** `spaser importer DECP.json… --sortie REGISTRE.xlsx`: a register from essential data, texts as texts. */
export async function importer(call: Call): Promise<{ readonly messages: readonly string[] }> {
  const sortie = requireOption(call.options.sortie, "sortie", "importer");
  if (extname(sortie).toLowerCase() !== ".xlsx") throw new CliError(texte.sortieRegistre(sortie));
  if (call.files.length === 0) throw new CliError(texte.fichierManquant("importer"));
  const workbook = await openPaths(call.files);
  const { survey, register } = await readRegister(workbook, referentiel);
  const [sheet] = survey.sheets;
  const marches = register.tables.get("marches");
  if (!sheet || !marches) throw new CliError(texte.aucuneTable(call.files[0]!, ["N° marché", "Montant HT"]));
  const columns = Array.from({ length: sheet.used.columnCount }, (_, index) => sheet.used.column + index);
  const [data] = await workbook.readColumns([{ sheet: sheet.name, firstRow: sheet.used.row, rowCount: sheet.used.rowCount, columns }]);
  if (!data) throw new CliError(texte.aucuneTable(call.files[0]!, ["N° marché", "Montant HT"]));
  await writeOutput(sortie, await newWorkbook(basename(sortie), planImport(data, marches)), call.files);
  return { messages: [texte.registreEcrit(sortie, marches.rowCount)] };
}
