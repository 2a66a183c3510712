import type { Champ } from "../register/champ";
import { DECP_SPELLING, parseConsiderations } from "../register/considerations";
import { vocabulary } from "../register/vocabulary";
import { closest } from "./closest";
import { CritereError, parseCritere } from "./critere";
import type { CritereBrut } from "./filtre";
import { splitCritere } from "./operateur";
import { motsCritere as mots } from "./textes";

/** What is wrong with a criterion on a field: it can't be read for the field's type, or names a word that its vocabulary lacks. */
export function checkCritere(critere: CritereBrut, champ: Champ): string[] {
  try {
    parseCritere(critere, champ);
  } catch (error) {
    if (error instanceof CritereError) return [error.message];
    throw error;
  }
  return [critere].flat().flatMap((item) => unknownWord(String(item), champ));
}

/** A word that the field's vocabulary lacks would match no row, in silence. Wildcards are left to the person. */
function unknownWord(item: string, champ: Champ): string[] {
  const word = splitCritere(item).operande.trim();
  if (word === "" || /[*?~]/.test(word)) return [];
  if (champ.type === "considerationsSociales" || champ.type === "considerationsEnvironnementales") {
    const nature = champ.type === "considerationsSociales" ? "sociale" : "environnementale";
    const words = Object.values(DECP_SPELLING[nature]);
    return parseConsiderations(word, nature).state === "value" ? [] : [mots.inconnu(word, champ.libelle, closest(word, words), words)];
  }
  if (champ.valeurs.length === 0 || vocabulary(champ.valeurs).canonical(word) !== null) return [];
  const words = champ.valeurs.map(({ valeur }) => valeur);
  return [mots.inconnu(word, champ.libelle, closest(word, words), words)];
}
