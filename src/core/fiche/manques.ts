import { considerationDe } from "../recensement/considerations";
import { dayOfIso } from "../register/day";
import { justificationDAbsence, porteDuSocial, reponseA, retenues, type Fiche } from "./fiche";
import { toutesLes, type Question, type Questions } from "./questions";

/** No fiche is older: a year being typed is none. */
const FIRST_DAY = dayOfIso("2000-01-01");

/** What a fiche lacks to be validated. */
export type Manque =
  /** The law asks for it: keep it (or one of its kind), or leave it out and say why. */
  | { readonly code: "obligation"; readonly question: Question }
  | { readonly code: "justification"; readonly question: Question }
  | { readonly code: "absence" }
  | { readonly code: "aucuneReponse" }
  | { readonly code: "nom" }
  | { readonly code: "date" };

/** What lacks, obligations first; nothing when it can be validated. A validation can't be of a day to come. Pure. */
export function manquesDe(fiche: Fiche, questions: Questions, validation: { readonly par: string; readonly le: number | null }, today: number): Manque[] {
  const asked = toutesLes(questions);
  const found: Manque[] = asked.flatMap((question): Manque[] => {
    if (question.obligation?.applicable !== "oui") return [];
    const { decision, justification } = reponseA(fiche, question.disposition.id);
    if (decision === "ecartee") return justification.trim() === "" ? [{ code: "justification", question }] : [];
    return decision === "retenue" || isCouverte(question, fiche, questions) ? [] : [{ code: "obligation", question }];
  });
  const answered = asked.some(({ disposition }) => reponseA(fiche, disposition.id).decision !== null);
  if (!answered) found.push({ code: "aucuneReponse" });
  else if (!porteDuSocial(fiche, questions) && justificationDAbsence(fiche, questions) === "") found.push({ code: "absence" });
  if (validation.par.trim() === "") found.push({ code: "nom" });
  if (validation.le === null || validation.le > today || validation.le < FIRST_DAY) found.push({ code: "date" });
  return found;
}

/** Another disposition that is kept makes what the law asks for: a clause of the same nature, a criterion, a specification about the environment. */
export function isCouverte({ disposition }: Question, fiche: Fiche, questions: Questions): boolean {
  const wanted = considerationDe(disposition);
  return retenues(fiche, questions).some((one) => one.disposition.id !== disposition.id &&
    (wanted === null ? one.disposition.genre === "spécification" && one.disposition.theme !== "bâtiment et travaux" : considerationDe(one.disposition) === wanted));
}
