import { extname } from "node:path";
import { lignesCsv, lignesOuvertes, type Publication } from "../../core/publication/donnees/lignes";
import { bilanJson } from "../../core/publication/json";
import { rapportHtml } from "../../core/publication/rapport/page";
import { fillModele, newBilan } from "../bilanWorkbook";
import { check, exitCode } from "../check";
import { writeOutput } from "../output/write";
import { publicationOf } from "../publication";
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
    const publication = publicationOf(call, conformite, source);
    await writeOutput(sortie, published[kind](publication), sources);
    return { messages: [texte.publie(sortie, texte.publies.bilan(lignesOuvertes(publication).length))], code };
  }
  const { bytes, plan } = modele === undefined ? await newBilan(conformite, source) : await fillModele(conformite, source, modele);
  await writeOutput(sortie, bytes, sources);
  const messages = [texte.bilanEcrit(sortie, plan.changes.length)];
  if (plan.sansLigne.length > 0) messages.push(texte.sansLigne(plan.sansLigne));
  if (plan.inconnus.length > 0) messages.push(texte.codesInconnus(plan.inconnus));
  if (plan.laissees.length > 0) messages.push(texte.cellulesLaissees(plan.laissees.map(({ sheet, address }) => `${sheet}!${address}`)));
  return { messages, code };
}

/** What is published, by the ending of its name; the Table Schema of the CSV comes with `spaser publier`. */
const published: Readonly<Record<".html" | ".csv" | ".json", (publication: Publication) => string>> = {
  ".html": rapportHtml,
  ".csv": (publication) => lignesCsv(lignesOuvertes(publication)),
  ".json": (publication) => `${JSON.stringify(bilanJson(publication), null, 1)}\n`,
};
