import { findChamp, type Champ, type Referentiel } from "../../register/champ";
import { readChampName, tableLabel } from "../champNames";
import { checkCritere } from "../checkCritere";
import { criteresDe, SANS_FILTRE, type CritereBrut, type Filtre } from "../filtre";
import { parametreNomme } from "../parametre";
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

/** Between two values, as people write "one or the other". */
const EITHER = /\s*(?:,|\/|\s(?:ou|et)\s)\s*/i;

/** A threshold that the criterion names is looked for once the whole scheme is read. */
function critereMessages(critere: CritereBrut, champ: Champ): string[] {
  if (parametreNomme(critere) !== null) return [];
  return checkCritere(critere, champ).map((message) => {
    const items = typeof critere === "string" ? critere.split(EITHER) : [];
    // Each of the words is one that the field knows: only what stands between them is wrong.
    return items.length > 1 && items.every((item) => checkCritere(item, champ).length === 0) ? texte.plusieursValeurs(champ.libelle, items) : message;
  });
}
