import { dayOf, serialOfDay } from "../register/day";
import type { Referentiel } from "../register/champ";
import { recogniseTables, type TableMapping } from "../register/recognise";

/** A table that examples name: its headers, their types, its rows. Days are ISO texts. */
export interface TableExemple {
  readonly nom: string;
  readonly colonnes: readonly { readonly entete: string; readonly type: "texte" | "nombre" | "date" }[];
  readonly lignes: readonly (readonly (string | number | boolean | null)[])[];
}

export type ValeurExemple = string | number | boolean | null;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A cell of an example's table as a sheet holds it: a day is a serial (1900 system); one that doesn't exist stays the text that it is. */
export function valeurExemple(cell: ValeurExemple, type: TableExemple["colonnes"][number]["type"]): ValeurExemple {
  const [, year, month, day] = (type === "date" && typeof cell === "string" && DAY.exec(cell)) || [];
  const found = year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
  return found === null ? cell : serialOfDay(found, 1900);
}

/** Which table of the register an example's table is, and which field each of its columns feeds; null when it is none. */
export function mappingExemple({ nom, colonnes, lignes }: TableExemple, referentiel: Referentiel): TableMapping | null {
  const used = { row: 0, column: 0, rowCount: lignes.length + 1, columnCount: colonnes.length };
  const headers = colonnes.map(({ entete }) => entete);
  const survey = { name: nom, dateSystem: 1900, names: [], sheets: [{ name: nom, visible: true, used, head: [headers], tables: [{ name: nom, area: used, headers }] }] } as const;
  return recogniseTables(survey, referentiel).tables[0] ?? null;
}
