import { extname } from "node:path";
import { bilanHtml } from "../../core/bilan/html";
import { fillModele, newBilan } from "../bilanWorkbook";
import { check, exitCode } from "../check";
import { conformiteCsv, conformiteTexteJson } from "../output/conformite";
import { writeOutput } from "../output/write";
import { texte } from "../textes";
import { CliError, requireOption, type Call } from "../usage";

/** `spaser bilan FICHIER … --sortie BILAN.xlsx`: the report, in a new file or in a model filled in place. */
export async function bilan(call: Call): Promise<{ readonly messages: readonly string[]; readonly code: 0 | 1 }> {
  const sortie = requireOption(call.options.sortie, "sortie", "bilan");
  const kind = extname(sortie).toLowerCase();
  const { modele } = call.options;
  if (![".xlsx", ".xlsm", ".html", ".csv", ".json"].includes(kind) || (kind === ".xlsm" && modele === undefined)) throw new CliError(texte.sortieRefusee(sortie));
  if (modele !== undefined && extname(modele).toLowerCase() !== kind) throw new CliError(texte.sortieModele(sortie));
  const { conformite, source } = await check(call, "bilan");
  const code = exitCode(call, conformite);
  const sources = modele === undefined ? call.files : [...call.files, modele];
  if (kind === ".html" || kind === ".csv" || kind === ".json") {
    const content = kind === ".html" ? bilanHtml(conformite) : kind === ".csv" ? conformiteCsv(conformite) : conformiteTexteJson(conformite, "publication");
    await writeOutput(sortie, content, sources);
    return { messages: [texte.bilanEcrit(sortie, conformite.indicateurs.length)], code };
  }
  const { bytes, plan } = modele === undefined ? await newBilan(conformite, source) : await fillModele(conformite, source, modele);
  await writeOutput(sortie, bytes, sources);
  const messages = [texte.bilanEcrit(sortie, plan.changes.length)];
  if (plan.sansLigne.length > 0) messages.push(texte.sansLigne(plan.sansLigne));
  if (plan.inconnus.length > 0) messages.push(texte.codesInconnus(plan.inconnus));
  if (plan.laissees.length > 0) messages.push(texte.cellulesLaissees(plan.laissees.map(({ sheet, address }) => `${sheet}!${address}`)));
  return { messages, code };
}
