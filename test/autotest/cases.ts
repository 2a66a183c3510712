import type { Categorie, Exemple, ValeurAttendue } from "../../src/catalogue/fonctions";

/** How an obtained cell is held against what is expected. */
export type Comparaison = "nombre" | "texte" | "booleen" | "vide" | "#N/A" | "#VALUE!" | "auMoins";

/** One row of the self-test: one cell of what an example gives, or the size of its spill. */
export interface Cas {
  readonly fonction: string;
  readonly dit: string;
  /** English, with the functions' names as a person types them. */
  readonly formule: string;
  readonly attendu: ValeurAttendue;
  readonly comparaison: Comparaison;
  readonly format?: Exemple["format"];
}

/** Cells compared of one spill, at most: enough to see columns and rows that moved, few enough to read. */
export const MOST_CELLS = 6;

/** Every example of the catalogue as rows to compare, in its order. */
export function casesOf(categories: readonly Categorie[]): readonly Cas[] {
  return categories.flatMap(({ fonctions }) => fonctions.flatMap(({ id, exemples }) => exemples.flatMap((exemple) => casesOfExample(id, exemple))));
}

function casesOfExample(fonction: string, { dit, formule, resultat, debut, erreur, format }: Exemple): Cas[] {
  if (erreur !== undefined) return [{ fonction, dit, formule, attendu: erreur.code, comparaison: erreur.code }];
  const rows = debut ?? (Array.isArray(resultat) ? resultat : null);
  const [[only] = []] = rows ?? [];
  if (rows === null || (debut === undefined && rows.length === 1 && rows[0]?.length === 1)) {
    const attendu = (rows === null ? resultat : only) as ValeurAttendue;
    return [{ fonction, dit, formule, attendu, comparaison: comparisonOf(attendu), ...(format === undefined ? {} : { format }) }];
  }
  const call = formule.replace(/^=/, "");
  const size = debut === undefined ? "nombre" : "auMoins";
  return [
    { fonction, dit: `${dit} : nombre de lignes`, formule: `=ROWS(${call})`, attendu: rows.length, comparaison: size },
    { fonction, dit: `${dit} : nombre de colonnes`, formule: `=COLUMNS(${call})`, attendu: Math.max(...rows.map((row) => row.length)), comparaison: size },
    ...chosenCells(rows).map(([row, column, attendu]): Cas => ({
      fonction, dit: `${dit} : ligne ${row}, colonne ${column}`, formule: `=INDEX(${call},${row},${column})`, attendu, comparaison: comparisonOf(attendu),
    })),
  ];
}

/** From the first cell to the last, evenly; positions from 1. */
function chosenCells(rows: readonly (readonly ValeurAttendue[])[]): (readonly [row: number, column: number, attendu: ValeurAttendue])[] {
  const cells = rows.flatMap((line, row) => line.map((value, column) => [row + 1, column + 1, value] as const));
  const count = Math.min(cells.length, MOST_CELLS);
  return Array.from({ length: count }, (_, rank) => cells[count === 1 ? 0 : Math.round((rank * (cells.length - 1)) / (count - 1))]!);
}

function comparisonOf(value: ValeurAttendue): Comparaison {
  if (value === "") return "vide";
  return typeof value === "number" ? "nombre" : typeof value === "boolean" ? "booleen" : "texte";
}
