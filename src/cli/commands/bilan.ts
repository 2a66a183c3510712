import { extname } from "node:path";
import { bilanRequest, findBilan } from "../../core/bilan/place";
import { planFill, type FillPlan } from "../../core/bilan/planFill";
import { bilanHtml } from "../../core/bilan/html";
import type { Conformite } from "../../core/compliance/conformite";
import { openFile } from "../../workbook/file/open";
import { newWorkbook } from "../../workbook/file/newWorkbook";
import { readPath } from "../../workbook/file/readPath";
import { groupObstacles } from "../../workbook/groupObstacles";
import { WorkbookError } from "../../workbook/port";
import { check, exitCode } from "../check";
import { conformiteCsv, conformiteTexteJson } from "../output/conformite";
import { writeOutput } from "../output/write";
import { texte } from "../textes";
import { CliError, requireOption, type Call } from "../usage";
import { obstacleText } from "../obstacles";

/** `spaser bilan FICHIER … --sortie BILAN.xlsx`: the report, in a new file or in a model filled in place. */
export async function bilan(call: Call): Promise<{ readonly messages: readonly string[]; readonly code: 0 | 1 }> {
  const sortie = requireOption(call.options.sortie, "sortie", "bilan");
  const kind = extname(sortie).toLowerCase();
  const { modele } = call.options;
  if (![".xlsx", ".xlsm", ".html", ".csv", ".json"].includes(kind) || (kind === ".xlsm" && modele === undefined)) throw new CliError(texte.sortieRefusee(sortie));
  if (modele !== undefined && extname(modele).toLowerCase() !== kind) throw new CliError(texte.sortieModele(sortie));
  const { conformite } = await check(call, "bilan");
  const code = exitCode(call, conformite);
  const sources = modele === undefined ? call.files : [...call.files, modele];
  if (kind === ".html" || kind === ".csv" || kind === ".json") {
    const content = kind === ".html" ? bilanHtml(conformite) : kind === ".csv" ? conformiteCsv(conformite) : conformiteTexteJson(conformite, "publication");
    await writeOutput(sortie, content, sources);
    return { messages: [texte.bilanEcrit(sortie, conformite.indicateurs.length)], code };
  }
  const { bytes, plan } = modele === undefined ? await newReport(conformite) : await fillModel(conformite, modele);
  await writeOutput(sortie, bytes, sources);
  const messages = [texte.bilanEcrit(sortie, plan.changes.length)];
  if (plan.sansLigne.length > 0) messages.push(texte.sansLigne(plan.sansLigne));
  if (plan.inconnus.length > 0) messages.push(texte.codesInconnus(plan.inconnus));
  return { messages, code };
}

async function newReport(conformite: Conformite): Promise<{ readonly bytes: Uint8Array; readonly plan: FillPlan }> {
  const empty = { name: "bilan.xlsx", dateSystem: 1900, sheets: [] } as const;
  const plan = planFill(conformite, empty, null, null);
  return { bytes: await newWorkbook(empty.name, plan.edits), plan };
}

async function fillModel(conformite: Conformite, modele: string): Promise<{ readonly bytes: Uint8Array; readonly plan: FillPlan }> {
  const { name, bytes: model } = await readPath(modele);
  const workbook = openFile(name, model);
  const survey = await workbook.survey();
  const place = findBilan(survey);
  if (!place) throw new CliError(texte.modeleSansPlace(modele));
  const [current = null] = await workbook.readColumns([bilanRequest(place)]);
  const plan = planFill(conformite, survey, place, current);
  try {
    await workbook.apply(plan.edits);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "blocked") throw new CliError(texte.modeleBloque(modele, groupObstacles(error.obstacles).map(obstacleText)));
    throw error;
  }
  return { bytes: workbook.bytes(), plan };
}
