import { vocabulary } from "../register/vocabulary";
import type { Champ } from "../register/champ";
import type { Etape, Fiche, Question } from "./formulaire";
import type { ChampEtape } from "./lignes";
import { jourSaisi, lire, TEXTE_MAX, type MotifIllisible } from "./lire";

export type ChampSaisi = "valeur" | "justificatif" | "commentaire";
/** What a person typed in a form and hasn't kept yet, by code and by step; a field that was never touched isn't there. */
export interface Brouillon {
  readonly questions: Readonly<Record<string, Readonly<Partial<Record<ChampSaisi, string>>>>>;
  readonly etapes: Readonly<Record<string, Readonly<Partial<Record<ChampEtape, string>>>>>;
}
export const BROUILLON_VIDE: Brouillon = { questions: {}, etapes: {} };

/** What a field holds: typed, else what stands in the workbook. */
export function texteQuestion({ code, trouvee }: Question, champ: ChampSaisi, { questions }: Brouillon): string {
  return questions[code]?.[champ] ?? (trouvee.etat === "trouvee" ? (trouvee.ligne.textes[champ] ?? "") : "");
}

export function texteEtape({ cle, ligne }: Etape, champ: ChampEtape, { etapes }: Brouillon): string {
  return etapes[cle]?.[champ] ?? ligne?.textes[champ] ?? "";
}

/** Fields of a question whose text is no longer what the workbook holds. */
export function champsChanges(question: Question, brouillon: Brouillon): ChampSaisi[] {
  const own = brouillon.questions[question.code] ?? {};
  return (Object.keys(own) as ChampSaisi[]).filter((champ) => own[champ]?.trim() !== texteQuestion(question, champ, BROUILLON_VIDE).trim());
}

export function champsEtapeChanges(etape: Etape, brouillon: Brouillon): ChampEtape[] {
  const own = brouillon.etapes[etape.cle] ?? {};
  return (Object.keys(own) as ChampEtape[]).filter((champ) => own[champ]?.trim() !== texteEtape(etape, champ, BROUILLON_VIDE).trim());
}

/** Whether anything would be written. */
export function estModifie({ questions, etapes }: Fiche, brouillon: Brouillon): boolean {
  return questions.some((question) => champsChanges(question, brouillon).length > 0) || etapes.some((etape) => champsEtapeChanges(etape, brouillon).length > 0);
}

/** Why what is typed can't be kept; null where it can, and where nothing was typed. */
export function problemeValeur(question: Question, brouillon: Brouillon): MotifIllisible | null {
  if (!champsChanges(question, brouillon).includes("valeur")) return null;
  const lecture = lire(texteQuestion(question, "valeur", brouillon), question.unite);
  return lecture.etat === "illisible" ? lecture.motif : null;
}

export type ProblemeEtape = "date" | "etat" | "tropLong";

export function problemeEtape(etape: Etape, champ: ChampEtape, brouillon: Brouillon, etat: Champ | null): ProblemeEtape | null {
  if (!champsEtapeChanges(etape, brouillon).includes(champ)) return null;
  const texte = texteEtape(etape, champ, brouillon).trim();
  if (texte === "") return null;
  if (texte.length > TEXTE_MAX) return "tropLong";
  if (champ === "etat") return etat && vocabulary(etat.valeurs).canonical(texte) === null ? "etat" : null;
  return (champ === "echeance" || champ === "dateRealisation") && jourSaisi(texte) === null ? "date" : null;
}

/** How many times more, or less, than the year before a value is looked at twice. */
const ECART = 10;

/** Questions to ask of a value that reads well: nothing is refused for them. */
export type Doute = "dixFoisPlus" | "dixFoisMoins" | "negatif";

export function doute(question: Question, brouillon: Brouillon): Doute | null {
  if (!champsChanges(question, brouillon).includes("valeur")) return null;
  const lecture = lire(texteQuestion(question, "valeur", brouillon), question.unite);
  if (lecture.etat !== "lue" || typeof lecture.valeur !== "number") return null;
  if (lecture.valeur < 0) return "negatif";
  const before = question.precedente?.valeur;
  if (typeof before !== "number" || before === 0 || lecture.valeur === 0) return null;
  const times = Math.abs(lecture.valeur / before);
  return times >= ECART ? "dixFoisPlus" : times <= 1 / ECART ? "dixFoisMoins" : null;
}
