import { CPV_PROPOSE, type Clausier } from "../clausier/clausier";
import { isoOfDay } from "../register/day";
import { texteClassement } from "../recensement/classement";
import { texteSources } from "../recensement/textes";
import type { Achat } from "./achat";
import { isSansReponse, justificationDAbsence, reponseA, type Fiche } from "./fiche";
import type { MotifObligation, Obligation } from "./obligations";
import type { Question, Questions } from "./questions";

/** The French words of a fiche: what the law asks, and the fiche as a text to paste in a mail or a dossier. */
const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 2 });

export const textePoids = (poids: number) => percent.format(poids);
export const texteEuros = (montant: number) => `${number.format(montant)} € HT`;

export function texteJour(day: number): string {
  const [year, month, date] = isoOfDay(day).split("-");
  return `${date}/${month}/${year}`;
}

const MOTIFS: Readonly<Record<MotifObligation, (seuil: string) => string>> = {
  lanceApres: () => "consultation lancée à partir du 21 août 2026", lanceAvant: () => "consultation lancée avant le 21 août 2026", aLancer: () => "consultation à lancer, obligatoire à partir du 21 août 2026",
  lancementInconnu: () => "date de lancement absente ou illisible", lancementsDifferents: () => "les lignes de ce numéro ont des dates de lancement des deux côtés du 21 août 2026",
  concession: () => "les concessions relèvent d'autres articles", subsequent: () => "un marché subséquent suit son accord-cadre",
  atteintSeuil: (seuil) => `montant au moins égal au seuil européen (${seuil})`, sousSeuil: (seuil) => `montant plus petit que le seuil européen (${seuil})`,
  montantInconnu: () => "montant absent ou illisible", categorieInconnue: (seuil) => `ni catégorie ni code CPV ne disent si ce sont des travaux, et le montant dépasse ${seuil}`,
  lotsEnsemble: (seuil) => `les lignes de ce numéro, ensemble, atteignent le seuil européen (${seuil})`, seuilInconnu: () => "seuil européen inconnu à cette date",
  depensesDeLAnnee: () => "se vérifie sur les achats de l'année, que chaque marché doit permettre de tenir",
};

/** "Obligatoire : consultation lancée à partir du 21 août 2026". */
export function texteObligation({ applicable, motif, seuil }: Obligation): string {
  const words = { oui: "Obligatoire", non: "Non exigé par la loi ici", aVerifier: "Obligation à vérifier", annuelle: "Obligation de l'acheteur" }[applicable];
  return `${words} : ${MOTIFS[motif](seuil === null ? "" : texteEuros(seuil))}.`;
}

/** "nettoyage, voirie (rapprochement CPV proposé, à vérifier)". */
export function texteFamilles({ familles, nomenclature }: Questions): string {
  const lues = familles.map(({ famille: { libelle }, cpv }) => (cpv === null ? libelle : `${libelle} (code CPV ${cpv}, ${CPV_PROPOSE})`)).join(" ; ");
  return nomenclature.length === 0 || lues === "" ? lues : `${lues}, ${texteClassement(nomenclature)}`;
}

export function texteMontant({ montant, rangs }: Achat): string | null {
  if (montant === null) return null;
  return rangs.length > 1 && montant.total !== montant.plusGrand ? `${texteEuros(montant.plusGrand)} pour la ligne la plus haute, ${texteEuros(montant.total)} pour les ${rangs.length} lignes` : texteEuros(montant.plusGrand);
}

/** The fiche as a plain text: what is bought, what was decided by theme with its source, what isn't decided, who validated. */
export function texteFiche(achat: Achat, questions: Questions, fiche: Fiche, clausier: Pick<Clausier, "documents">): string {
  const { validation } = fiche;
  const facts: readonly (readonly [string, string | null])[] = [
    ["Objet", achat.libelle], ["Direction", achat.direction], ["Montant", texteMontant(achat)], ["Familles du clausier", texteFamilles(questions) || null],
    ["État", validation === null ? "Brouillon" : `Validée par ${validation.par} le ${texteJour(validation.le)}`],
  ];
  const absence = justificationDAbsence(fiche, questions);
  const undecided = questions.themes.flatMap(({ questions: own }) => own).filter(({ disposition }) => reponseA(fiche, disposition.id).decision === null);
  return [
    `Fiche achat : ${achat.objet === "marche" ? "marché" : "besoin"} ${achat.nom}`,
    ...facts.flatMap(([label, value]) => (value === null ? [] : [`${label} : ${value}`])),
    ...questions.themes.flatMap(({ theme, questions: own }) => {
      const lines = own.filter(({ disposition }) => !isSansReponse(reponseA(fiche, disposition.id))).flatMap((question) => linesOf(question, fiche, clausier));
      return lines.length === 0 ? [] : ["", capital(theme), ...lines];
    }),
    ...(absence === "" ? [] : ["", `Justification d'absence : ${absence}`]),
    ...(undecided.length === 0 ? [] : ["", `Sans décision : ${undecided.map(({ disposition }) => disposition.libelle).join(" ; ")}.`]),
  ].join("\n");
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function linesOf({ disposition, obligation }: Question, fiche: Fiche, clausier: Pick<Clausier, "documents">): string[] {
  const { decision, justification, poids } = reponseA(fiche, disposition.id);
  const words = decision === null ? "à décider" : decision === "retenue" ? "retenue" : "écartée";
  return [
    `- ${disposition.libelle} (${disposition.genre}) : ${words}${poids === null ? "" : `, poids ${textePoids(poids)}`}${justification.trim() === "" ? "" : `. ${justification.trim()}`}`,
    ...(obligation === null || obligation.applicable === "non" ? [] : [`  ${texteObligation(obligation)}`]),
    ...(decision === "retenue" && disposition.texte !== undefined ? [`  Texte proposé : « ${disposition.texte} »`] : []),
    `  Source : ${texteSources(clausier, disposition)}`,
  ];
}
