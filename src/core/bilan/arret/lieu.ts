import { TABLE_ARRETES } from "../../compliance/arretes";
import type { TableMapping } from "../../register/recognise";
import type { Register, Table } from "../../register/register";
import type { Area, WorkbookSurvey } from "../../register/survey";

/** Where the lines of a vote go in the table that the workbook has. Positions are 0-based. */
export interface LieuArret {
  readonly mapping: TableMapping;
  /** First free row: below the last line written, blank rows of a template are used first. */
  readonly row: number;
}

export function lieuArret(register: Register): LieuArret | null {
  const table = register.tables.get(TABLE_ARRETES);
  return table ? { mapping: table.mapping, row: firstFreeRow(table) } : null;
}

/** A column that wasn't read may hold something further down: then only what lies below the whole table is free. */
function firstFreeRow({ mapping, columns, lignes, rowCount }: Table): number {
  if (!mapping.columns.every(({ champ }) => columns.has(champ))) return mapping.firstRow + mapping.rowCount;
  return rowCount === 0 ? mapping.firstRow : lignes[rowCount - 1]!;
}

/** The columns that the lines are written between. */
export function spanOf({ columns }: TableMapping): { readonly first: number; readonly count: number } {
  const positions = columns.map(({ column }) => column);
  const first = Math.min(...positions);
  return { first, count: Math.max(...positions) - first + 1 };
}

/** The first row of a table that stands in the way of lines added to a plain range; an Excel table moves nothing either, and its adapter says so. */
export function obstacleBelow(survey: WorkbookSurvey, { mapping, row }: LieuArret, rowCount: number): number | null {
  const { first, count } = spanOf(mapping);
  const area: Area = { row, column: first, rowCount, columnCount: count };
  const tables = survey.sheets.find(({ name }) => name === mapping.sheet)?.tables.filter(({ name }) => name !== mapping.tableName) ?? [];
  const hit = tables.filter((table) => overlaps(table.area, area)).map((table) => table.area.row);
  return hit.length === 0 ? null : Math.min(...hit);
}

function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}
