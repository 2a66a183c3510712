import { columnName } from "../../core/bilan/address";
import type { SchemaProblem } from "../../core/scheme/readSchema";
import type { Anomalie } from "../../core/register/anomalie";
import type { Recognition, TableMapping } from "../../core/register/recognise";
import type { Table } from "../../core/register/register";
import type { RowSelection } from "../host";
import { registreTextes, schemaTextes } from "../textes";

/** Where the rows of a figure stand in the sheet: ranks in the table become rows. */
export function rowsOf(table: Table, ranks: readonly number[]): RowSelection {
  return { sheet: table.mapping.sheet, rows: ranks.flatMap((rank) => (table.lignes[rank] === undefined ? [] : [table.lignes[rank] - 1])), columns: widthOf(table.mapping) };
}

/** Rows of a table known by their number in the file. */
export function rowsOfLines(table: Table, lignes: readonly number[]): RowSelection {
  return { sheet: table.mapping.sheet, rows: lignes.map((ligne) => ligne - 1), columns: widthOf(table.mapping) };
}

function widthOf({ columns, ignored }: TableMapping): RowSelection["columns"] {
  const positions = [...columns, ...ignored].map(({ column }) => column);
  return { first: Math.min(...positions), last: Math.max(...positions) };
}

/** The cell of an anomaly: its own, its row, or the header row of the table as a whole. */
export function placeOf({ feuille, ligne, position }: Anomalie, { tables }: Recognition): RowSelection {
  const mapping = tables.find(({ sheet }) => sheet === feuille);
  const row = ligne === null ? (mapping?.headerRow ?? 0) : ligne - 1;
  const columns = position !== null ? { first: position, last: position } : mapping ? widthOf(mapping) : { first: 0, last: 0 };
  return { sheet: feuille, rows: [row], columns };
}

/** `Marchés!F12`, or the sheet where the anomaly is of the table as a whole. */
export function placeName({ feuille, ligne, position }: Anomalie): string {
  if (ligne === null) return registreTextes.lieuTable(feuille);
  return registreTextes.lieuAnomalie(feuille, position === null ? String(ligne) : `${columnName(position)}${ligne}`);
}

const ADDRESS = /^([A-Z]{1,3})(\d+)$/;

/** The cell of a problem of the workbook's scheme; the first of its sheet where the problem is of the sheet as a whole. */
export function placeOfProblem({ fichier, cle }: SchemaProblem): RowSelection {
  const [, letters = "A", digits = "1"] = ADDRESS.exec(cle) ?? [];
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: fichier, rows: [Number(digits) - 1], columns: { first: column, last: column } };
}

/** `Cibles!D5`, or the sheet. */
export function placeNameOfProblem({ fichier, cle }: SchemaProblem): string {
  return ADDRESS.test(cle) ? schemaTextes.lieu(fichier, cle) : registreTextes.lieuTable(fichier);
}
