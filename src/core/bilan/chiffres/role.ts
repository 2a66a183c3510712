import { foldHeader } from "../../register/fold";

/**
 * What can be asked of an indicator, in a column, a name or a sentence of a template. `suivi`, `pilote`… have no
 * figure: they are the words of the action that the indicator belongs to.
 */
export const ROLES = [
  "libelle", "unite", "anterieure", "valeur", "part", "numerateur", "denominateur", "base", "cible", "ecart", "statut", "tendance", "phrase", "source",
  "suivi", "pilote", "etat", "echeance", "preuve",
] as const;
export type Role = (typeof ROLES)[number];

/** What is asked: a role, of a year where it says one ("cible 2024"); of the period of the bilan otherwise. */
export interface Demande {
  readonly role: Role;
  readonly annee: number | null;
}

/** Headers of a bilan's columns, folded; the role's own name is always one. */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  libelle: ["indicateur", "intitule", "libelle de l indicateur", "libelle indicateur"],
  unite: ["unite de mesure"],
  anterieure: ["n 1", "valeur n 1", "annee n 1", "annee precedente", "periode precedente"],
  valeur: ["valeur n", "resultat", "realise"],
  part: ["part en", "taux"],
  numerateur: [],
  denominateur: ["sur"],
  base: ["base de calcul", "denominateur en mots"],
  cible: ["objectif", "objectif cible", "valeur cible"],
  ecart: ["ecart a la cible"],
  statut: ["atteinte"],
  tendance: ["evolution"],
  phrase: ["synthese", "en une phrase", "ce que dit le chiffre", "redaction"],
  source: ["source et base"],
  suivi: ["suivi de l action", "avancement"],
  pilote: ["pilotage", "direction pilote", "responsable"],
  etat: ["etat de l action", "etat d avancement"],
  echeance: ["date d echeance"],
  preuve: ["preuves", "piece justificative", "livrable"],
};

const BY_HEADER = new Map(ROLES.flatMap((role) => [role as string, ...HEADERS[role]].map((header) => [header, role] as const)));
const WITH_YEAR = /^(.*) (\d{4})$/;

/** What a header asks for: "Cible", "Objectif 2024", "Valeur 2023"; null for a column of the person's own. */
export function demandeOfHeader(header: string): Demande | null {
  const folded = foldHeader(header);
  const plain = BY_HEADER.get(folded);
  if (plain) return { role: plain, annee: null };
  const [, words = "", year] = WITH_YEAR.exec(folded) ?? [];
  const role = BY_HEADER.get(words);
  return role && year !== undefined && isDated(role) ? { role, annee: Number(year) } : null;
}

/** The same, of a name or a placeholder: `valeur`, `cible_2024`. Null when it isn't one. */
export function demandeOfKey(key: string): Demande | null {
  const [, words = "", year] = /^([a-z]+)(?:[_.](\d{4}))?$/.exec(foldHeader(key.replace(/[_.]/g, " ")).replace(/ /g, "_")) ?? [];
  const role = ROLES.find((candidate) => candidate === words);
  if (!role || (year !== undefined && !isDated(role))) return null;
  return { role, annee: year === undefined ? null : Number(year) };
}

/** Figures that a year has of its own. */
function isDated(role: Role): boolean {
  return role === "valeur" || role === "part" || role === "numerateur" || role === "denominateur" || role === "cible";
}

export function keyOf({ role, annee }: Demande): string {
  return annee === null ? role : `${role} ${annee}`;
}
