import { isBlank } from "../cell";
import { cleEntete } from "../headers";
import type { TableMapping } from "../recognise";
import type { Table } from "../register";
import type { ColumnsData, ColumnsRequest, WorkbookSurvey } from "../survey";

/** Where imported rows go in the table that the workbook has. Positions are 0-based. */
export interface LieuImport {
  readonly mapping: TableMapping;
  /** First free row: below the last one that holds something typed; blank rows of a table are used first. */
  readonly row: number;
  /** The columns of the table, written between. */
  readonly first: number;
  readonly count: number;
  /** Columns that the table calculates: never written. */
  readonly formules: ReadonlySet<number>;
  /** First row below `row` that rows can't take, or null; and whether it is the total row of the table. */
  readonly borne: { readonly row: number; readonly total: boolean } | null;
}

/** Rows can't be added there: `ligne` is 1-based. */
export type RefusLieu = { readonly motif: "total" | "sansPlace"; readonly feuille: string; readonly ligne: number };

/** Rows above the last filled one in which formulas are looked for. */
const LOOKED_AT = 20;

/** The end of the table, all of its columns, and what lies where `rows` rows would go; null where there is nothing to look at. */
export function finDeTable(survey: WorkbookSurvey, table: Table, rows: number): ColumnsRequest | null {
  const { mapping, rowCount, lignes } = table;
  const { first, count } = spanOf(survey, mapping);
  const last = rowCount === 0 ? mapping.firstRow : lignes[rowCount - 1]!;
  const firstRow = Math.max(mapping.firstRow, last - LOOKED_AT);
  const used = survey.sheets.find(({ name }) => name === mapping.sheet)?.used;
  const bottom = used ? used.row + used.rowCount : 0;
  const end = Math.max(mapping.firstRow + mapping.rowCount, Math.min(bottom, mapping.firstRow + mapping.rowCount + rows));
  return end <= firstRow ? null : { sheet: mapping.sheet, firstRow, rowCount: end - firstRow, columns: Array.from({ length: count }, (_, index) => first + index), formulas: true };
}

/** Where rows go, from what `finDeTable` read. */
export function lieuImport(survey: WorkbookSurvey, { mapping, rowCount, lignes }: Table, fin: ColumnsData | null): LieuImport {
  const { first, count } = spanOf(survey, mapping);
  const end = mapping.firstRow + mapping.rowCount;
  const typed = (row: number) => anyCell(fin, row, (cell, formula) => !formula && !isBlank(cell));
  let row = Math.max(mapping.firstRow, fin ? fin.request.firstRow : (rowCount === 0 ? 0 : lignes[rowCount - 1]!));
  for (let at = row; at < end; at++) if (typed(at)) row = at + 1;
  const formules = new Set(fin?.request.columns.filter((_, index) => isCalculated(fin, index, row)) ?? []);
  return { mapping, row, first, count, formules, borne: borneOf(survey, mapping, fin, { first, count, row }) };
}

/** Why this number of rows doesn't fit below the table, or null. */
export function refusLieu({ mapping, row, borne }: LieuImport, rows: number): RefusLieu | null {
  if (borne === null || row + rows <= borne.row) return null;
  return { motif: borne.total ? "total" : "sansPlace", feuille: mapping.sheet, ligne: borne.row + 1 };
}

/** Labels of the relevé that no field has (`Fichier`, `Rang`), and the columns of the same headers: only a table that an import made has them all. */
export function colonnesDeTrace(mapping: TableMapping, labels: readonly string[]): ReadonlyMap<string, number> {
  const unknown = new Map(mapping.ignored.filter(({ motif }) => motif === "inconnu").map(({ entete, column }) => [cleEntete(entete), column] as const));
  const found = labels.flatMap((label) => {
    const column = unknown.get(cleEntete(label));
    return column === undefined ? [] : [[label, column] as const];
  });
  return new Map(found.length === labels.length ? found : []);
}

function spanOf(survey: WorkbookSurvey, mapping: TableMapping): { readonly first: number; readonly count: number } {
  const area = tableOf(survey, mapping)?.area;
  if (area) return { first: area.column, count: area.columnCount };
  const positions = [...mapping.columns, ...mapping.ignored].map(({ column }) => column);
  const first = positions.reduce((least, column) => Math.min(least, column), positions[0] ?? 0);
  return { first, count: positions.reduce((most, column) => Math.max(most, column), first) - first + 1 };
}

function tableOf(survey: WorkbookSurvey, { sheet, tableName }: TableMapping) {
  return tableName === null ? undefined : survey.sheets.find(({ name }) => name === sheet)?.tables.find(({ name }) => name === tableName);
}

function anyCell(fin: ColumnsData | null, row: number, test: (cell: ColumnsData["cells"][number][number], formula: boolean) => boolean): boolean {
  if (!fin) return false;
  const at = row - fin.request.firstRow;
  return fin.cells.some((column, rank) => at >= 0 && at < column.length && test(column[at] ?? null, fin.formulas?.[rank]?.[at] === true));
}

/** Half at least of the last cells are formulas, or the blank rows to be written hold one. */
function isCalculated({ cells, formulas, request }: ColumnsData, rank: number, row: number): boolean {
  const column = formulas?.[rank] ?? [];
  const written = column.slice(0, row - request.firstRow);
  const filled = (cells[rank] ?? []).slice(0, written.length).filter((cell, index) => !isBlank(cell) || written[index]);
  return column.slice(written.length).some(Boolean) || (filled.length > 0 && written.filter(Boolean).length * 2 >= filled.length);
}

/** A table that begins further down, the total row, or cells that hold something below an Excel table. */
function borneOf(survey: WorkbookSurvey, mapping: TableMapping, fin: ColumnsData | null, { first, count, row }: Pick<LieuImport, "first" | "count" | "row">): LieuImport["borne"] {
  const end = mapping.firstRow + mapping.rowCount;
  if (tableOf(survey, mapping)?.totals) return { row: end, total: true };
  const tables = survey.sheets.find(({ name }) => name === mapping.sheet)?.tables.filter(({ name, area }) =>
    name !== mapping.tableName && area.row >= row && area.column < first + count && first < area.column + area.columnCount) ?? [];
  const held = [];
  const stop = fin ? fin.request.firstRow + fin.request.rowCount : end;
  for (let at = Math.max(end, row); at < stop && held.length === 0; at++) if (anyCell(fin, at, (cell, formula) => formula || !isBlank(cell))) held.push(at);
  const rows = [...tables.map(({ area }) => area.row), ...held];
  return rows.length === 0 ? null : { row: Math.min(...rows), total: false };
}
