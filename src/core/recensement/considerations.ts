import type { Disposition } from "../clausier/clausier";
import { DECP_SPELLING } from "../register/considerations";
import type { Besoin } from "./besoin";

/** A consideration of the register: what makes a marché « clausé » in the indicators. */
export const CONSIDERATIONS = ["Clause sociale", "Critère social", "Marché réservé", "Clause environnementale", "Critère environnemental"] as const;
export type Consideration = (typeof CONSIDERATIONS)[number];

const AUCUNE = "Aucune";
const THEMES_SOCIAUX: ReadonlySet<Disposition["theme"]> = new Set(["insertion", "égalité", "conditions de travail", "structures inclusives", "social"]);
/** Clauses and criteria that are neither social nor environmental in the sense of the DECP: innovation, digital accessibility. */
export const NI_SOCIALES_NI_ENVIRONNEMENTALES: ReadonlySet<string> = new Set(["maitrise-oeuvre-innovation", "accessibilite-numerique"]);

/** The consideration that a disposition is; null for a technical specification, which is none. */
export function considerationDe({ id, genre, theme }: Pick<Disposition, "id" | "genre" | "theme">): Consideration | null {
  if (genre === "spécification" || NI_SOCIALES_NI_ENVIRONNEMENTALES.has(id)) return null;
  if (genre === "réservé") return "Marché réservé";
  const sociale = isThemeSocial(theme);
  if (genre === "clause") return sociale ? "Clause sociale" : "Clause environnementale";
  return sociale ? "Critère social" : "Critère environnemental";
}

export function isThemeSocial(theme: Disposition["theme"]): boolean {
  return THEMES_SOCIAUX.has(theme);
}

export function isSociale(consideration: Consideration): boolean {
  return consideration !== "Clause environnementale" && consideration !== "Critère environnemental";
}

/** « Aucune » and nothing beside: a person looked at the need, and decided. */
export function isEcarte({ envisagees }: Pick<Besoin, "envisagees">): boolean {
  return envisagees !== null && envisagees.items.length > 0 && envisagees.inconnus.length === 0 && envisagees.items.every((item) => item === AUCUNE);
}

/** What a person has in mind for the need, « Aucune » aside. */
export function envisageesDe({ envisagees }: Pick<Besoin, "envisagees">): Consideration[] {
  return CONSIDERATIONS.filter((one) => envisagees?.items.includes(one));
}

/** Cells of a marché's two columns of considérations; null: not declared. */
export interface CellulesConsiderations {
  readonly sociales: string | null;
  readonly environnementales: string | null;
}

/**
 * The considerations as the register would hold them. The one column of the recensement speaks of both sides: filled
 * in, the side that it doesn't name has none; blank, or with a word that isn't understood, that side isn't declared.
 */
export function cellulesDe(portees: readonly Consideration[], { envisagees }: Pick<Besoin, "envisagees">): CellulesConsiderations {
  const declare = envisagees !== null && envisagees.inconnus.length === 0 && envisagees.items.length > 0;
  const side = (mine: readonly Consideration[], aucune: string) => (mine.length > 0 ? mine.join(";") : declare ? aucune : null);
  return {
    sociales: side(portees.filter(isSociale), DECP_SPELLING.sociale.aucune),
    environnementales: side(portees.filter((one) => !isSociale(one)), DECP_SPELLING.environnementale.aucune),
  };
}
