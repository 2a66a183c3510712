import { findChamp, type Champ, type Referentiel } from "../../register/champ";
import { DECP_SPELLING, parseConsiderations } from "../../register/considerations";
import { vocabulary } from "../../register/vocabulary";
import { CritereError, parseCritere } from "../critere";
import { criteresDe, SANS_FILTRE, type CritereBrut, type Filtre } from "../filtre";
import { parametreNomme } from "../parametre";
import { readChampName, tableLabel } from "./champNames";
import { closest } from "./closest";
import { readFiltre } from "./filtreText";
import { texte } from "./messages";

/** A filter read from a cell, and everything that is wrong in it. */
export interface FiltreCell {
  readonly filtre: Filtre;
  readonly messages: readonly string[];
}

/** Reads a filter on a table: its fields by their labels, its criteria for the type and the vocabulary of each field. */
export function readFiltreCell(text: string, table: string, referentiel: Referentiel): FiltreCell {
  const unknown: string[] = [];
  const read = readFiltre(text, (label) => {
    const champ = readChampName(referentiel, table, label);
    if (champ.ok) return champ.id;
    unknown.push(texte.champInconnu(label, tableLabel(referentiel, table), champ.proche));
    return label;
  });
  if (!read.ok) return { filtre: SANS_FILTRE, messages: [...unknown, read.message] };
  const wrong = criteresDe(read.filtre).flatMap(({ champ, critere }) => {
    const found = findChamp(referentiel, table, champ);
    return found ? critereMessages(critere, found) : [];
  });
  return { filtre: read.filtre, messages: [...unknown, ...wrong] };
}

/** A threshold that the criterion names is looked for once the whole scheme is read. */
function critereMessages(critere: CritereBrut, champ: Champ): string[] {
  if (parametreNomme(critere) !== null) return [];
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
  const word = item.replace(/^(<>|=)/, "").trim();
  if (word === "" || /[*?~]/.test(word)) return [];
  if (champ.type === "considerationsSociales" || champ.type === "considerationsEnvironnementales") {
    const nature = champ.type === "considerationsSociales" ? "sociale" : "environnementale";
    const words = Object.values(DECP_SPELLING[nature]);
    return parseConsiderations(word, nature).state === "value" ? [] : [texte.critereInconnu(word, champ.libelle, closest(word, words), words)];
  }
  if (champ.valeurs.length === 0 || vocabulary(champ.valeurs).canonical(word) !== null) return [];
  const words = champ.valeurs.map(({ valeur }) => valeur);
  return [texte.critereInconnu(word, champ.libelle, closest(word, words), words)];
}
