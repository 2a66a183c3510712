import { textePeriode } from "../../indicators/textes";
import type { Laisse } from "./chiffres";
import type { RefusArret } from "./planArret";

/** Rows that a refusal names before it only counts them. */
const NAMED = 10;

/** Why the bilan can't be stored, where, and what to do. */
export function texteRefus(refus: RefusArret): string {
  switch (refus.motif) {
    case "direction": return `Un bilan s'arrête pour toute la collectivité : la direction ${refus.direction} est choisie. Revenez à toutes les directions, puis recommencez.`;
    case "dejaArrete": return `Le bilan ${textePeriode(refus.periode)} de « ${refus.schema} » est déjà arrêté : feuille « ${refus.feuille} », ${texteLignes(refus.lignes)}. Ce qui a été voté n'est pas remplacé : pour l'arrêter à nouveau, supprimez d'abord ces lignes.`;
    case "aucunChiffre": return `Aucun indicateur n'a de chiffre en ${textePeriode(refus.periode)} : il n'y a rien à arrêter.`;
    case "sansPlace": return `Il n'y a pas la place d'ajouter les lignes à la table Bilans arrêtés : une autre table commence ligne ${refus.ligne} de la feuille « ${refus.feuille} ». Déplacez-la, puis recommencez.`;
  }
}

/** "ligne 2", "lignes 2 à 41", "lignes 2, 5 et 9". */
export function texteLignes(lignes: readonly number[]): string {
  const [first, last] = [lignes[0], lignes.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (lignes.length === 1) return `ligne ${first}`;
  if (last - first === lignes.length - 1) return `lignes ${first} à ${last}`;
  if (lignes.length <= NAMED) return `lignes ${liste.format(lignes.map(String))}`;
  return `lignes ${lignes.slice(0, NAMED).join(", ")} et ${lignes.length - NAMED} autres`;
}

const liste = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** Why a figure isn't stored. */
export const texteLaisse: Readonly<Record<Laisse["motif"], string>> = {
  nonMesurable: "non mesurable : aucun chiffre à arrêter, et pas un zéro",
  texte: "une réponse en toutes lettres : elle reste dans la table Saisies",
  ouiNon: "un oui ou un non : il reste dans la table Suivi des actions, ou dans Saisies",
};
