import { clausier as catalogue } from "../../catalogue/clausier";
import { CPV_PROPOSE, type Disposition, type Famille } from "../../core/clausier/clausier";
import { clausesFor, type Clauses, type DispositionRetenue, type FamilleRetenue, type Probleme } from "../../core/clausier/clausesFor";
import { alignColumns } from "../output/columns";
import { texte } from "../textes";
import { CliError, requireFormat, type Call } from "../usage";

const FORMATS = ["tableau", "json"] as const;

/** `spaser clausier [--cpv CODE] [--famille MOTS]`: the considerations that suit a purchase; without either, the familles known. */
export function clausier(call: Call): string {
  const format = requireFormat(call.options.format, FORMATS);
  if (call.files.length > 0) throw new CliError(texte.clausierSansFichier());
  const { cpv, famille } = call.options;
  if (cpv === undefined && famille === undefined) return format === "json" ? json({ familles: catalogue.familles.map(familleJson) }) : `${famillesText()}\n`;
  const clauses = clausesFor(catalogue, { codeCPV: cpv, famille });
  if (!clauses.ok) throw new CliError(problemeText(clauses.probleme));
  return format === "json" ? json(clausesJson(clauses)) : `${clausesText(clauses)}\n`;
}

function problemeText(probleme: Probleme): string {
  switch (probleme.code) {
    case "cpvIllisible": return probleme.motif === "sept-chiffres" ? texte.cpvSeptChiffres(probleme.recu) : texte.cpvIllisible(probleme.recu);
    case "familleInconnue": return texte.familleInconnue(probleme.recu, probleme.proches);
    case "questionVide": return texte.clausierVide();
  }
}

type Found = Extract<Clauses, { ok: true }>;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function familleJson({ id, libelle, cpv, agec, regles }: Famille) {
  return { id, libelle, cpv, ...(cpv.length > 0 ? { cpvNote: CPV_PROPOSE } : {}), agec, regles };
}

function clausesJson({ familles, dispositions }: Found) {
  return {
    familles: familles.map(({ famille, cpv }) => ({ ...familleJson(famille), cpvRetenu: cpv })),
    dispositions: dispositions.map(({ disposition, pour }) => {
      const { familles: _familles, sources, texte: words, poids, note, ...rest } = disposition;
      return {
        ...rest, texte: words ?? null, poids: poids ?? null, note: note ?? null,
        familles: pour.length > 0 ? pour.map(({ id }) => id) : "toutes",
        sources: sources.map(({ document, titre, citation }) => ({ document: documentName(document), titre, citation: citation ?? null })),
      };
    }),
  };
}

function documentName(id: string): string {
  return catalogue.documents.find((document) => document.id === id)?.libelle ?? id;
}

function famillesText(): string {
  const rows = catalogue.familles.map(({ libelle, cpv, regles }) => [libelle, cpv.join(", "), regles.join(", ")]);
  return `${alignColumns(["Famille d'achat", "Codes CPV", "Règles"], rows)}\n\n${texte.cpvPropose(CPV_PROPOSE)}`;
}

function clausesText({ familles, dispositions }: Found): string {
  const own = dispositions.filter(({ pour }) => pour.length > 0);
  const general = dispositions.filter(({ pour }) => pour.length === 0);
  return [
    ...(familles.length > 0 ? familles.map(familleLine) : [texte.cpvSansFamille()]),
    ...(own.length > 0 ? ["", texte.clausesDeFamille(), ...own.flatMap(dispositionLines)] : []),
    "", texte.clausesGenerales(), ...general.flatMap(dispositionLines),
  ].join("\n");
}

function familleLine({ famille, cpv }: FamilleRetenue): string {
  const facts = [cpv === null ? null : `CPV ${cpv} : ${CPV_PROPOSE}`, famille.agec.length > 0 ? `catégorie AGEC : ${famille.agec.join(", ")}` : null, famille.regles.length > 0 ? `règles : ${famille.regles.join(", ")}` : null];
  const said = facts.filter((fact) => fact !== null);
  return `${famille.libelle}${said.length > 0 ? ` (${said.join(" ; ")})` : ""}`;
}

function dispositionLines({ disposition }: DispositionRetenue): string[] {
  const { genre, libelle, texte: words, note, sources } = disposition;
  return [
    `  [${genre}] ${libelle}${poidsText(disposition)}${disposition.confiance === "a-verifier" ? " (à vérifier)" : ""}`,
    ...(words === undefined ? [] : [`      « ${words} »`]),
    ...(note === undefined ? [] : [`      ${note}`]),
    ...sources.map(({ document, titre }) => `      Source : ${documentName(document)}, ${titre}`),
  ];
}

const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });

function poidsText({ poids }: Disposition): string {
  return poids ? `, poids proposé : de ${percent.format(poids.min)} à ${percent.format(poids.max)}` : "";
}
