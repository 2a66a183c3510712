import { considerationDe, isSociale } from "../recensement/considerations";
import { LOI_CLAUSE_SOCIALE } from "./obligations";
import { toutesLes, type Question, type Questions } from "./questions";

/** What was decided of a disposition; null: not yet. */
export const DECISIONS = ["retenue", "ecartee"] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Reponse {
  readonly decision: Decision | null;
  readonly justification: string;
  /** Weight of a criterion, a fraction; null when it isn't said. */
  readonly poids: number | null;
}
export const SANS_REPONSE: Reponse = { decision: null, justification: "", poids: null };

/** Who validated the fiche, and on which day (since 1970-01-01). */
export interface Validation {
  readonly par: string;
  readonly le: number;
}

/** A fiche as a person fills it in. */
export interface Fiche {
  /** By the id of the disposition. */
  readonly reponses: ReadonlyMap<string, Reponse>;
  /** Why no social clause, criterion or reservation is kept. */
  readonly absence: string;
  /** Null: a draft. */
  readonly validation: Validation | null;
}
export const FICHE_VIDE: Fiche = { reponses: new Map(), absence: "", validation: null };

export function reponseA({ reponses }: Pick<Fiche, "reponses">, id: string): Reponse {
  return reponses.get(id) ?? SANS_REPONSE;
}

export function avecReponse(fiche: Fiche, id: string, change: Partial<Reponse>): Fiche {
  return { ...fiche, reponses: new Map([...fiche.reponses, [id, { ...reponseA(fiche, id), ...change }]]) };
}

/** Nothing was said of it. */
export function isSansReponse({ decision, justification, poids }: Reponse): boolean {
  return decision === null && justification.trim() === "" && poids === null;
}

/** The questions kept, in their order. */
export function retenues(fiche: Fiche, questions: Questions): Question[] {
  return toutesLes(questions).filter(({ disposition }) => reponseA(fiche, disposition.id).decision === "retenue");
}

/** A social clause, criterion or reservation is kept. */
export function porteDuSocial(fiche: Fiche, questions: Questions): boolean {
  return retenues(fiche, questions).some(({ disposition }) => { const consideration = considerationDe(disposition); return consideration !== null && isSociale(consideration); });
}

/**
 * What goes to « Justification d'absence » of the marché: why nothing social is kept, else why the social condition
 * that the law asks for isn't. Empty when there is nothing to justify.
 */
export function justificationDAbsence(fiche: Fiche, questions: Questions): string {
  const law = reponseA(fiche, LOI_CLAUSE_SOCIALE);
  const justified = law.decision === "ecartee" ? law.justification.trim() : "";
  if (porteDuSocial(fiche, questions)) return porteUneClause(fiche, questions) ? "" : justified;
  return fiche.absence.trim() || justified;
}

function porteUneClause(fiche: Fiche, questions: Questions): boolean {
  return retenues(fiche, questions).some(({ disposition }) => considerationDe(disposition) === "Clause sociale");
}
