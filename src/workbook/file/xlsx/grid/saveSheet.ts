import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import type { PackageDraft } from "../../package/opcPackage";
import { areaAddress } from "../cell/address";
import type { XlsxReader } from "../read/xlsxReader";
import { cellSplices, patchOf, widenedDimension, type RowPatch } from "../write/cellPatch";
import { colsXml } from "../write/columnWidths";
import { detachSharedFormulas } from "../write/sharedFormulas";
import { mergesXml, tablePartsXml, viewsXml } from "../write/sheetElements";
import { SheetSession } from "../write/sheetSession";
import { spliceSheet, type SheetElementName } from "../write/sheetXml";
import type { StyleBook } from "../write/styleBook";
import { lookChange, quotePrefixFor, sameContent, storedOf } from "./gridDiff";
import type { GridCell, GridProtection, GridSheet, GridTable } from "./gridModel";
import { saveTables } from "./saveTables";
import { validationsXml } from "./validations";

export interface SheetSaving {
  readonly draft: PackageDraft;
  /** Over the package as it was, sheets of the grid all present. */
  readonly reader: XlsxReader;
  readonly part: string;
  readonly styles: StyleBook;
  readonly nextTableId: () => number;
}

/** What the saving of a sheet did to formulas. */
export interface FormulaChange {
  readonly touched: boolean;
  /** A formula comes without a value: Excel has to calculate. */
  readonly uncalculated: boolean;
}

/** Brings a sheet's part from `before` (what it holds) to `after`; what neither says is copied byte for byte. */
export function saveSheet(saving: SheetSaving, before: GridSheet, after: GridSheet): FormulaChange {
  const session = SheetSession.over(saving.reader, after.name, saving.part);
  const change = cellChanges(session, saving.styles, before, after);
  detachSharedFormulas(session);
  const { index } = session;
  const elements = new Map<SheetElementName, string | null>();
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

  if (differs(before.merges ?? [], after.merges ?? [])) elements.set("mergeCells", mergesXml(index.prefix, after.merges ?? []));
  const widths = new Map((after.widths ?? []).filter(({ column, width }) => before.widths?.find((known) => known.column === column)?.width !== width).map(({ column, width }) => [column, width]));
  if (widths.size > 0) elements.set("cols", colsXml(index, widths));
  const frozen = { rows: after.frozenRows ?? 0, columns: after.frozenColumns ?? 0 };
  if (differs({ rows: before.frozenRows ?? 0, columns: before.frozenColumns ?? 0 }, frozen)) elements.set("sheetViews", viewsXml(index, frozen));
  if (differs(permissions(before.protection), permissions(after.protection))) elements.set("sheetProtection", protectionXml(index.prefix, after.protection ?? null));
  if (differs(before.validations ?? [], after.validations ?? [])) elements.set("dataValidations", validationsXml(index.prefix, after.validations ?? []));
  const tables = saveTables({
    draft: saving.draft, sheetPart: saving.part, index, before: session.tables, nextId: saving.nextTableId, headersOf: (table) => headersOf(after, table),
  }, after.tables ?? []);
  if (tables) elements.set("tableParts", tablePartsXml(index, tables));
  const dimension = widenedDimension(index, session.cells);
  if (dimension !== null) elements.set("dimension", dimension);

  const splices = cellSplices(index, session.cells, rowChanges(before, after));
  if (elements.size > 0 || splices.length > 0) saving.draft.setText(saving.part, spliceSheet(index, elements, splices));
  return change;
}

function cellChanges(session: SheetSession, styles: StyleBook, before: GridSheet, after: GridSheet): FormulaChange {
  const known = byPosition(before.cells);
  const wanted = new Set<number>();
  let touched = false;
  let uncalculated = false;
  const visit = (row: number, column: number, was: GridCell | undefined, is: GridCell | undefined): void => {
    const content = storedOf(is);
    const former = storedOf(was);
    const changed = !sameContent(former, content);
    const look = lookChange(was, is);
    if (!changed && !look) return;
    const patch = patchOf(session.cells, row, column);
    if (changed) {
      patch.content = content;
      touched ||= content?.kind === "formula" || former?.kind === "formula";
      uncalculated ||= content?.kind === "formula" && content.value === null;
    }
    const base = session.before(row, column).style;
    const quotePrefix = quotePrefixFor(content);
    const quote = content !== null && quotePrefix !== styles.format(base).quotePrefix ? { quotePrefix } : {};
    if (look || "quotePrefix" in quote) patch.style = styles.derive(base, { ...look, ...quote });
  };
  for (const cell of after.cells) {
    const key = position(cell.row, cell.column);
    wanted.add(key);
    visit(cell.row, cell.column, known.get(key), cell);
  }
  for (const [key, cell] of known) if (!wanted.has(key)) visit(cell.row, cell.column, cell, undefined);
  return { touched, uncalculated };
}

function rowChanges(before: GridSheet, after: GridSheet): Map<number, RowPatch> {
  const changes = new Map<number, RowPatch>();
  const heightsBefore = new Map((before.heights ?? []).map(({ row, height }) => [row, height]));
  const heights = new Map((after.heights ?? []).map(({ row, height }) => [row, height]));
  for (const row of new Set([...heightsBefore.keys(), ...heights.keys()])) {
    if (heightsBefore.get(row) !== heights.get(row)) changes.set(row, { height: heights.get(row) ?? null });
  }
  const hiddenBefore = new Set(before.hiddenRows ?? []);
  const hidden = new Set(after.hiddenRows ?? []);
  for (const row of new Set([...hiddenBefore, ...hidden])) {
    if (hiddenBefore.has(row) !== hidden.has(row)) changes.set(row, { ...changes.get(row), hidden: hidden.has(row) });
  }
  return changes;
}

function permissions(protection: GridProtection | null | undefined): unknown {
  return protection ? [protection.formatCells ?? false, protection.formatColumns ?? false] : null;
}

function protectionXml(prefix: string, protection: GridProtection | null): string | null {
  if (!protection) return null;
  const allowed = (protection.formatCells ? ` formatCells="0"` : "") + (protection.formatColumns ? ` formatColumns="0"` : "");
  return `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"${allowed}/>`;
}

/** Header texts of a table; Excel "repairs" a file whose table has a blank or doubled one. */
function headersOf(sheet: GridSheet, table: GridTable): string[] {
  const inRow = byPosition(sheet.cells.filter((cell) => cell.row === table.area.row));
  const headers = Array.from({ length: table.area.columnCount }, (_, offset) => {
    const value = inRow.get(position(table.area.row, table.area.column + offset))?.value ?? null;
    return value === null || typeof value === "object" ? "" : String(value);
  });
  const distinct = new Set(headers.map((header) => header.toLowerCase()));
  if (headers.includes("") || distinct.size < headers.length || table.area.rowCount < 2) {
    throw new WorkbookError("unsupported", MESSAGES.tableShape(sheet.name, areaAddress(table.area)));
  }
  return headers;
}

function byPosition(cells: readonly GridCell[]): Map<number, GridCell> {
  return new Map(cells.map((cell) => [position(cell.row, cell.column), cell]));
}

/** One number a cell: 2^14 columns. */
function position(row: number, column: number): number {
  return row * 16_384 + column;
}
