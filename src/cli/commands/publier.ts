import { join } from "node:path";
import { agecCsv, COLONNES_AGEC, declarationAgec } from "../../core/publication/agec/declaration";
import { texteProblemeAgec } from "../../core/publication/agec/probleme";
import { NOMS_DES_CHAMPS } from "../../core/publication/donnees/champs";
import { lignesCsv, lignesOuvertes } from "../../core/publication/donnees/lignes";
import { schemaDeTable } from "../../core/publication/donnees/schemaDeTable";
import { GENERATEUR, rapportHtml } from "../../core/publication/rapport/page";
import { check, exitCode } from "../check";
import { exists, writeAll, type Published } from "../output/writeAll";
import { publicationOf, raisonSociale } from "../publication";
import { texte } from "../textes";
import { requireOption, type Call } from "../usage";

const AGEC = "agec.csv";

/** `spaser publier FICHIER … --dossier DOSSIER`: open data, their Table Schema, the report and the AGEC declaration, all or none. */
export async function publier(call: Call): Promise<{ readonly messages: readonly string[]; readonly code: 0 | 1 }> {
  const dossier = requireOption(call.options.dossier, "dossier", "publier");
  const { conformite, source } = await check(call, "publier");
  const publication = publicationOf(call, conformite, source);
  const lignes = lignesOuvertes(publication);
  const schema = schemaDeTable();
  const agec = declarationAgec(source.register, conformite.periode, { siret: publication.acheteur.siret, raisonSociale: raisonSociale(call, conformite) });
  const files: readonly (Published & { readonly quoi: string })[] = [
    { name: "indicateurs.csv", content: lignesCsv(lignes), signature: NOMS_DES_CHAMPS.slice(0, 3).join(","), quoi: texte.publies.donnees(lignes.length) },
    { name: "indicateurs.json", content: json(lignes), signature: `"${NOMS_DES_CHAMPS[1]}"`, quoi: texte.publies.donnees(lignes.length) },
    { name: "schema-de-table.json", content: json(schema), signature: `"${schema.name}"`, quoi: texte.publies.schemaDeTable },
    ...(agec.lignes.length === 0 ? [] : [{ name: AGEC, content: agecCsv(agec.lignes), signature: COLONNES_AGEC.join(","), quoi: texte.publies.agec(agec.lignes.length) }]),
    { name: "rapport.html", content: rapportHtml(publication), signature: GENERATEUR, quoi: texte.publies.rapport },
  ];
  await writeAll(dossier, files, call.files);
  const former = join(dossier, AGEC);
  const messages = [
    ...files.map(({ name, quoi }) => texte.publie(join(dossier, name), quoi)),
    ...agec.problemes.map((probleme) => texte.agecProbleme(texteProblemeAgec(probleme))),
    ...(agec.lignes.length === 0 && (await exists(former)) ? [texte.agecAncienne(former)] : []),
  ];
  return { messages, code: exitCode(call, conformite) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
