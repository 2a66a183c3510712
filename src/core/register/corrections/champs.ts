import type { Champ, Referentiel, TableDefinition } from "../champ";
import type { NatureCorrection } from "./correction";
import { hasWords } from "./espaces";

/** What was voted, and the scheme itself, are no part of the register: nothing is tidied in them. */
const HORS_REGISTRE: ReadonlySet<string> = new Set(["bilansArretes", "ciblesSchema", "referentielSchema"]);
/** The field that says how long a marché may last: without it a duration may be called odd for nothing. */
const NATURE_DU_MARCHE = "nature";

export function isCorrigible({ id }: TableDefinition): boolean {
  return !HORS_REGISTRE.has(id);
}

/** What may be corrected in the cells of a field. */
export function naturesOf(champ: Champ, table: TableDefinition): readonly NatureCorrection[] {
  const words: readonly NatureCorrection[] = hasWords(champ, table) ? ["espaces"] : [];
  switch (champ.type) {
    case "date": return ["dates"];
    case "nombre": case "montant": case "entier": case "pourcentage": return ["nombres"];
    case "considerationsSociales": case "considerationsEnvironnementales": return ["contradiction", ...words];
    case "choix": case "ouiNon": return [...words, "mots"];
    case "texte": case "liste": case "siret": return words;
  }
}

/** The fields of each table that must be read to correct these natures; tables that are not in the map hold none. */
export function champsACorriger(referentiel: Referentiel, natures: readonly NatureCorrection[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = [...referentiel.values()].filter(isCorrigible).map((table) => {
    const champs = table.champs.filter((champ) => naturesOf(champ, table).some((nature) => natures.includes(nature))).map(({ id }) => id);
    const judged = natures.includes("nombres") && table.champs.some(({ id }) => id === NATURE_DU_MARCHE) ? [NATURE_DU_MARCHE] : [];
    return [table.id, new Set([...champs, ...(champs.length > 0 ? judged : [])])] as const;
  });
  return new Map(asked.filter(([, champs]) => champs.size > 0));
}
