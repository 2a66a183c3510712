import type { Cell } from "../src/core/register/cell";
import type { Referentiel } from "../src/core/register/champ";
import { recogniseTables } from "../src/core/register/recognise";
import { buildRegister, columnsToRead, type Register } from "../src/core/register/register";
import type { NeededFields } from "../src/core/scheme/fields";
import type { ColumnsData, WorkbookSurvey } from "../src/core/register/survey";

/** Sheets as rows of cells, header row first. */
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** The survey that an adapter would make of plain sheets. */
export function surveyOf(sheets: Sheets, dateSystem: 1900 | 1904 = 1900): WorkbookSurvey {
  return {
    name: "essai.xlsx", dateSystem, names: [],
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name, visible: true, tables: [], head: rows.slice(0, 30),
      used: { row: 0, column: 0, rowCount: rows.length, columnCount: Math.max(0, ...rows.map((row) => row.length)) },
    })),
  };
}

/**
 * A register made from plain sheets, by the way that every adapter goes: survey, recognise, read, build. With `needed`,
 * only the columns of those fields are read, as the pane does.
 */
export function registerOf(sheets: Sheets, referentiel: Referentiel, dateSystem: 1900 | 1904 = 1900, needed?: NeededFields): Register {
  const survey = surveyOf(sheets, dateSystem);
  const found = recogniseTables(survey, referentiel);
  const recognition = { ...found, tables: found.tables.filter(({ table }) => !needed || needed.has(table)) };
  const data = columnsToRead(recognition.tables, referentiel, needed).map((request): ColumnsData => ({
    request,
    cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => sheets[request.sheet]?.[request.firstRow + row]?.[column] ?? null)),
  }));
  return buildRegister(survey, recognition, data, referentiel);
}
