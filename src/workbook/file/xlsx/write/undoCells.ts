import { WorkbookError, type UndoReport } from "../../../port";
import { MESSAGES } from "../../messages";
import type { PackageDraft } from "../../package/opcPackage";
import { areaAddress, cellAddress, contains, parseArea } from "../cell/address";
import { tableRelationshipIds } from "../read/sheetFacts";
import { sheetElement } from "../read/sheetIndex";
import { contentKey } from "../read/storedCell";
import { XlsxReader } from "../read/xlsxReader";
import { relationshipsOf } from "../../package/relationships";
import { askFullCalculation, dropCalcChain } from "./calculation";
import { cellSplices, patchOf } from "./cellPatch";
import { restoreNames } from "./restoreNames";
import { detachSharedFormulas } from "./sharedFormulas";
import { mergesXml, tablePartsXml } from "./sheetElements";
import { removeSheetPart } from "./sheetRemove";
import { SheetSession } from "./sheetSession";
import { spliceSheet, type SheetElementName } from "./sheetXml";
import { holdsFormulas } from "./planWrite";
import { withTableArea } from "./tableArea";
import { removeTable } from "./tableWrite";
import type { CellRecord, SheetRecord, UndoRecord } from "./undoRecord";

/**
 * Gives back, cell by cell, what a fill replaced in a workbook that others have changed since. A cell whose content
 * is no longer what the fill wrote is left and reported. `sameFile` says that formats and shared strings still have
 * the numbers of the record; otherwise contents come back by value and formats stay.
 */
export function undoCells(reader: XlsxReader, record: UndoRecord, sameFile: boolean): { after: XlsxReader; report: UndoReport } {
  const draft = reader.source.edit();
  let restored = 0;
  const kept: string[] = [];
  let worked = false;
  // A hidden sheet holds the lists of the others, so it comes last: it stays as long as one of them does.
  const sheets = [...record.sheets.filter(({ hidden }) => !hidden), ...record.sheets.filter(({ hidden }) => hidden)];
  for (const sheet of sheets) {
    const entry = reader.sheet(sheet.sheet);
    if (entry?.part == null) {
      if (sheet.added) continue;
      throw new WorkbookError("changed", MESSAGES.sheetGone(reader.source.fileName, sheet.sheet));
    }
    const session = SheetSession.existing(reader, entry, entry.part);
    const left = leftAlone(session, sheet);
    // In a sheet that the fill added, a cell that it only gave a format may have been typed in since.
    const changed = sheet.cells.filter((cell) => (cell.filled || sheet.added) && left.has(cell));
    kept.push(...changed.map((cell) => `${sheet.sheet}!${cellAddress(cell.row, cell.column)}`));
    if (sheet.added) {
      const strangers = contentsBeside(session, sheet);
      kept.push(...strangers.map((address) => `${sheet.sheet}!${address}`));
      // Someone works in the sheet that the fill added: taking it away would take their entries too.
      worked ||= changed.length + strangers.length > 0;
      if (changed.length + strangers.length > 0 || (sheet.hidden && worked)) continue;
      removeSheetPart(draft, reader.workbook, entry);
    } else {
      kept.push(...restoreSheet(draft, reader, session, entry.part, sheet, left, sameFile));
      restored += sheet.cells.filter((cell) => cell.filled).length - changed.length;
    }
    kept.push(...restoreNames(draft, reader.workbook, sheet.names));
  }
  dropCalcChain(draft, reader.workbook);
  if (holdsFormulas(reader)) askFullCalculation(draft, reader.workbook);
  return { after: new XlsxReader(draft.commit(), reader), report: { restored, kept } };
}

function restoreSheet(draft: PackageDraft, reader: XlsxReader, session: SheetSession, part: string, record: SheetRecord, left: ReadonlySet<CellRecord>, sameFile: boolean): string[] {
  for (const cell of record.cells) {
    const sameStyle = session.before(cell.row, cell.column).style === cell.afterStyle;
    if (left.has(cell)) {
      // Only styled by the fill: the new content is someone's, the style is still ours to take back.
      if (!cell.filled && sameFile && sameStyle) patchOf(session.cells, cell.row, cell.column).style = cell.style;
      continue;
    }
    const patch = patchOf(session.cells, cell.row, cell.column);
    if (sameFile && sameStyle && (cell.raw !== null || cell.content === null)) patch.raw = cell.raw;
    else {
      patch.content = cell.content;
      if (sameFile && sameStyle) patch.style = cell.style;
    }
  }
  detachSharedFormulas(session);
  const elements = new Map<SheetElementName, string | null>();
  if (record.merges.length > 0) {
    elements.set("mergeCells", mergesXml(session.index.prefix, session.merges.filter((merge) => !record.merges.includes(areaAddress(merge)))));
  }
  if (record.tables.length > 0) elements.set("tableParts", withoutTables(draft, reader, session, part, record.tables));
  const fragments = [["cols", record.cols], ["sheetViews", record.views], ["dataValidations", record.validations]] as const;
  for (const [name, fragment] of fragments) {
    if (fragment && sheetElement(session.index, name) === fragment.after) elements.set(name, fragment.before);
  }
  const splices = cellSplices(session.index, session.cells);
  if (elements.size > 0 || splices.length > 0) draft.setText(part, spliceSheet(session.index, elements, splices));
  return restoreTables(draft, session, record);
}

/** Gives resized tables their range back; returns the places of those that someone resized since. */
function restoreTables(draft: PackageDraft, session: SheetSession, { sheet, resized }: SheetRecord): string[] {
  return resized.flatMap(({ name, before, after }) => {
    const table = session.tables.find((candidate) => candidate.name === name);
    const area = parseArea(before);
    if (!table || !area || areaAddress(table.area) !== after) return [`${sheet}!${table ? areaAddress(table.area) : after}`];
    draft.setText(table.part, withTableArea(draft.text(table.part), area, table.totalRows));
    return [];
  });
}

function withoutTables(draft: PackageDraft, reader: XlsxReader, session: SheetSession, part: string, names: readonly string[]): string | null {
  const doomed = session.tables.filter((table) => names.includes(table.name));
  const parts = new Set(doomed.map((table) => table.part));
  const gone = new Set(relationshipsOf(reader.source, part).filter((relationship) => relationship.part !== null && parts.has(relationship.part)).map((relationship) => relationship.id));
  for (const table of doomed) removeTable(draft, part, table);
  return tablePartsXml(session.index, tableRelationshipIds(session.index).filter((id) => !gone.has(id)));
}

/**
 * Cells that someone has changed since. A formula that filled several cells comes back over all of them or not at all:
 * one changed cell keeps the others as they are.
 */
function leftAlone(session: SheetSession, record: SheetRecord): ReadonlySet<CellRecord> {
  const left = new Set(record.cells.filter((cell) => contentKey(session.before(cell.row, cell.column).content) !== cell.afterKey));
  for (const { content } of record.cells) {
    const area = content?.kind === "formula" && content.array !== undefined ? parseArea(content.array) : null;
    if (!area) continue;
    const covered = record.cells.filter((cell) => contains(area, cell.row, cell.column));
    if (covered.some((cell) => left.has(cell))) for (const cell of covered) left.add(cell);
  }
  return left;
}

/** Addresses of the cells of an added sheet that hold something the fill did not write. */
function contentsBeside(session: SheetSession, record: SheetRecord): string[] {
  const known = new Set(record.cells.map((cell) => `${cell.row},${cell.column}`));
  const { used } = session.index;
  const found: string[] = [];
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      if (!known.has(`${row},${column}`) && session.before(row, column).content !== null) found.push(cellAddress(row, column));
    }
  }
  return found;
}
