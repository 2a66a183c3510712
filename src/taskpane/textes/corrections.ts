import { lieuCellule, texteApres, type CelluleLaissee, type Correction, type NatureCorrection } from "../../core/register/corrections/correction";
import { compte, lieux, texteNombre } from "./mots";

const cellules = (nombre: number) => compte(nombre, "cellule", "cellules");
const PLURIEL = ["autre", "autres"] as const;

/** Each nature: its name, and what becomes of the cells. */
export const naturesTextes: Readonly<Record<NatureCorrection, { readonly nom: string; readonly sens: string }>> = {
  contradiction: { nom: "« Pas de considération » en trop", sens: "À côté d'une clause, d'un critère ou d'un marché réservé, ces mots se contredisent : ils sont retirés, l'autre valeur reste." },
  espaces: { nom: "Espaces en trop", sens: "Au début, à la fin, doublés ou insécables, dans les numéros, les SIRET, les choix et les considérations. Un texte reste un texte, avec ses zéros." },
  dates: { nom: "Dates tapées en texte", sens: "Elles deviennent de vraies dates, le jour en premier. Celles qui se lisent de deux façons restent." },
  nombres: { nom: "Nombres tapés en texte", sens: "Ils deviennent de vrais nombres. « 1.234 » et « 12,500 », qui se lisent de deux façons, restent." },
  mots: { nom: "Mots hors liste (facultatif)", sens: "Vos mots laissent la place à ceux de la liste, parfois moins précis : « Délégation de service public » devient « DSP », « yes » devient « oui »." },
};

/** Writing better what reads well already. */
export const correctionsTextes = {
  titre: "Corrections sûres",
  aide: "Ce que ces cellules disent ne fait pas de doute : seule leur écriture change. Les indicateurs ne bougent pas ; vos propres formules y verront de vrais nombres et de vraies dates.",
  aucune: "Rien à corriger sans vous demander ce que vous vouliez dire.",
  corriger: "Corriger…", corrigerQuoi: (nom: string) => `Corriger… ${nom}`, toutCorriger: "Tout corriger…", compte: texteNombre,
  apercuTitre: (nombre: number) => `${cellules(nombre)} à corriger`,
  reste: "Décochez ce qui doit rester. Rien n'est encore écrit, et tout s'annule.",
  marques: "Les espaces à retirer sont montrés : · ordinaire, ° insécable, → tabulation, ↵ retour à la ligne.",
  formules: (laissees: readonly CelluleLaissee[]) => `${laissees.length < 2 ? "Laissée telle quelle, car c'est une formule" : "Laissées telles quelles, car ce sont des formules"} : ${ou(laissees)}.`,
  partagees: (laissees: readonly CelluleLaissee[]) => `${laissees.length < 2 ? "Laissée telle quelle, car sa colonne donne" : "Laissées telles quelles, car leur colonne donne"} plusieurs champs : ${ou(laissees)}. Retirez vous-même le mot de trop.`,
  aberrantes: (laissees: readonly CelluleLaissee[]) => `${laissees.length < 2 ? "Laissée telle quelle, car sa valeur est signalée" : "Laissées telles quelles, car leur valeur est signalée"} dans les anomalies : ${ou(laissees)}. Regardez-${laissees.length < 2 ? "la" : "les"} d'abord.`,
  appliquer: (nombre: number) => `Appliquer ${compte(nombre, "correction", "corrections")}`, renoncer: "Renoncer",
  prendre: (lieu: string) => `Corriger ${lieu}`, toutes: "Toutes les corrections", cellule: "Cellule", avant: "Avant", apres: "Après", choix: "À faire",
  rien: "Aucune cellule à corriger : le registre a peut-être changé depuis le contrôle.", rienSauf: "Aucune cellule à corriger.",
  faites: (nombre: number) => `${compte(nombre, "cellule corrigée", "cellules corrigées")}. Le registre est contrôlé à nouveau.`,
  nonControle: (nombre: number) => `${compte(nombre, "cellule corrigée", "cellules corrigées")}. Le registre n'a pas pu être contrôlé à nouveau : les anomalies montrées sont celles d'avant.`,
  annuler: (nombre: number) => `Annuler les corrections (${cellules(nombre)})`,
  annulees: "Les cellules sont remises comme avant.",
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}.`,
} as const;

function ou(laissees: readonly CelluleLaissee[]): string {
  return lieux(laissees.map(lieuCellule), PLURIEL);
}

/** What the cell holds, between its ends; where spaces are to go, they are shown. */
export function texteAvant({ before, natures }: Pick<Correction, "before" | "natures">): string {
  if (!natures.includes("espaces")) return before;
  const shown = before.replace(/[\u00a0\u2007\u202f]/g, "°").replace(/^[ °\t\r\n]+|[ °\t\r\n]+$|[ °\t]{2,}/g, (spaces) => spaces.replaceAll(" ", "·"));
  return shown.replaceAll("\t", "→").replace(/\r?\n/g, "↵");
}

/** What it would hold, and as what where that isn't seen. */
export function texteCorrection({ after }: Pick<Correction, "after">): string {
  const words = texteApres({ after });
  return after.type === "date" ? `${words} (date)` : after.type === "nombre" ? `${words} (nombre)` : words;
}
