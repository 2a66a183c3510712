import { categorieAgec } from "../clausier/categorieAgec";
import { clausesFor, type Clauses, type DispositionRetenue, type FamilleRetenue, type Probleme, type Question } from "../clausier/clausesFor";
import type { Clausier, Disposition } from "../clausier/clausier";
import type { FamilleNomenclature, Nomenclature } from "../register/nomenclature";
import { classementDe, questionsDuClassement, type Classement } from "./classement";
import { considerationDe, isThemeSocial, NI_SOCIALES_NI_ENVIRONNEMENTALES, type Consideration } from "./considerations";
import type { Besoin } from "./besoin";

/** What a need is marked with, as a recensement marks it: eligible to the AGEC families, to insertion, to a réservé, to the repairability index, to the environment's clauses, to other social ones. */
export const LEVIERS = ["agec", "insertion", "reserve", "reparabilite", "environnement", "social"] as const;
export type Levier = (typeof LEVIERS)[number];

/** What a need could carry by the clausier, and what keeps it from being known. */
export interface Propositions {
  readonly besoin: Besoin;
  readonly familles: readonly FamilleRetenue[];
  /** Those proposed for its familles; those proposed for every purchase are `pourTout`. */
  readonly dispositions: readonly DispositionRetenue[];
  /** Official AGEC categories. */
  readonly agec: readonly string[];
  /** Categories that the codes under a CPV too wide to tell are in. */
  readonly agecLarges: readonly string[];
  readonly leviers: readonly Levier[];
  /** Considerations of the register that the dispositions are, each once, in the order of the dispositions. */
  readonly considerations: readonly Consideration[];
  readonly problemes: readonly ProblemeBesoin[];
  /** The line of the collectivité's nomenclature that told the code or the category; null where the row did. */
  readonly nomenclature: FamilleNomenclature | null;
}

/** Why nothing, or not everything, could be looked up. */
export type ProblemeBesoin =
  | Probleme
  | { readonly code: "cpvSansFamille"; readonly recu: string }
  /** The nomenclature has it twice, otherwise. */
  | { readonly code: "familleContradictoire"; readonly recu: string };

/**
 * What each need could carry: by its CPV code and its famille together; by the other alone where one of them says
 * nothing, which is told. Without a code, what the nomenclature says of the famille stands for it. Pure.
 */
export function proposer(clausier: Clausier, besoins: readonly Besoin[], nomenclature: Nomenclature | null = null): Propositions[] {
  const known = new Map<string, Omit<Propositions, "besoin">>();
  return besoins.map((besoin) => {
    const key = JSON.stringify([besoin.codeCPV, besoin.famille]);
    const found = known.get(key) ?? propositionsDe(clausier, besoin, classementDe(nomenclature, besoin));
    known.set(key, found);
    return { besoin, ...found };
  });
}

/** The dispositions proposed for every purchase, whatever it is. */
export function pourTout(clausier: Clausier): readonly Disposition[] {
  return clausier.dispositions.filter(({ familles }) => familles === "toutes");
}

function propositionsDe(clausier: Clausier, { codeCPV: own, famille }: Pick<Besoin, "codeCPV" | "famille">, classement: Classement | null): Omit<Propositions, "besoin"> {
  const nomenclature = classement?.etat === "classee" ? classement.famille : null;
  const codeCPV = nomenclature ? nomenclature.codeCPV : own;
  const { clauses, problemes } = chercher(clausier, nomenclature ? questionsDuClassement(nomenclature) : own === null ? [] : [{ codeCPV: own }], famille, classement);
  const familles = clauses?.familles ?? [];
  const dispositions = (clauses?.dispositions ?? []).filter(({ pour }) => pour.length > 0);
  const agec = [...new Set(familles.flatMap(({ famille: one }) => one.agec))];
  const cpv = codeCPV === null ? null : categorieAgec(clausier, codeCPV);
  const found = dispositions.map(({ disposition }) => disposition);
  return {
    familles, dispositions, agec, problemes, nomenclature,
    agecLarges: agec.length === 0 && cpv?.etat === "large" ? cpv.categories : [],
    leviers: LEVIERS.filter((levier) => (levier === "agec" ? agec.length > 0 : found.some((one) => leviersDe(one).includes(levier)))),
    considerations: [...new Set(found.flatMap((one) => considerationDe(one) ?? []))],
  };
}

/** Both at once; where one of them isn't known, the other alone. */
function chercher(clausier: Clausier, classe: readonly Question[], famille: string | null, classement: Classement | null): { readonly clauses: Extract<Clauses, { ok: true }> | null; readonly problemes: readonly ProblemeBesoin[] } {
  const questions: Question[] = [...classe, ...(famille === null ? [] : [{ famille }])];
  if (questions.length === 0) return { clauses: null, problemes: [{ code: "questionVide" }] };
  const answers = questions.map((question) => ({ question, clauses: clausesFor(clausier, question) }));
  const problemes = answers.flatMap(({ question, clauses }): ProblemeBesoin[] => {
    // A famille of the collectivité's own nomenclature needn't be one of the clausier.
    if (!clauses.ok) return clauses.probleme.code === "familleInconnue" && classement !== null ? [] : [clauses.probleme];
    return question.codeCPV !== undefined && clauses.familles.length === 0 ? [{ code: "cpvSansFamille", recu: question.codeCPV }] : [];
  });
  if (classement?.etat === "contradictoire") problemes.unshift({ code: "familleContradictoire", recu: classement.famille });
  const understood = answers.flatMap(({ question, clauses }) => (clauses.ok ? [question] : []));
  if (understood.length === 0) return { clauses: null, problemes };
  const together = clausesFor(clausier, understood.reduce((one, other) => ({ ...one, ...other })));
  return { clauses: together.ok ? together : null, problemes };
}

const REPARABILITE: ReadonlySet<string> = new Set(["reparabilite", "garanties-longues"]);

function leviersDe(disposition: Disposition): Levier[] {
  const { id, genre, theme } = disposition;
  if (REPARABILITE.has(id)) return ["reparabilite", "environnement"];
  if (genre === "réservé") return ["reserve"];
  if (theme === "insertion") return ["insertion"];
  // The AGEC categories are a lever of their own.
  if (id === "agec" || NI_SOCIALES_NI_ENVIRONNEMENTALES.has(id)) return [];
  return [isThemeSocial(theme) ? "social" : "environnement"];
}
