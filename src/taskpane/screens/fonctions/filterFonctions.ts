import type { Categorie, Fiche } from "../../../catalogue/fonctions";
import { foldText } from "../../../core/register/fold";

/** What a person copies from a cell before the name of a function. */
const PREFIX = /^\s*=?\s*spaser\./;

/** The functions whose name, category or words hold each word of the search, whatever the case and the accents; categories left without one go. */
export function filterFonctions(categories: readonly Categorie[], texte: string): readonly Categorie[] {
  const words = foldText(texte).replace(PREFIX, "").split(/[^a-z0-9]+/).filter((word) => word !== "");
  return categories
    .map(({ categorie, fonctions }) => ({ categorie, fonctions: fonctions.filter((fiche) => words.every((word) => wordsOf(fiche, categorie.fr).includes(word))) }))
    .filter(({ fonctions }) => fonctions.length > 0);
}

function wordsOf({ id, resume, parametres, vide, note, exemples }: Fiche, categorie: string): string {
  return foldText([id, categorie, resume.fr, ...parametres.flatMap(({ nom, fr }) => [nom, fr]), vide ?? "", note ?? "", ...exemples.map(({ dit }) => dit)].join(" "));
}
