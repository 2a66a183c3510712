import { OpcPackage } from "../../package/opcPackage";
import { atBoundary } from "../boundary";
import { CellScan } from "../read/cellScan";
import { readColumnSpans, readFrozen, readMerges, readProtection } from "../read/sheetFacts";
import { rowAttributes, type SheetIndex } from "../read/sheetIndex";
import { readStored } from "../read/storedCell";
import { EMPTY_STYLES, parseStyles } from "../read/styles";
import { isTrue, type SheetEntry } from "../read/workbookPart";
import { XlsxReader } from "../read/xlsxReader";
import { shownWidth } from "../write/columnWidths";
import { readTheme } from "./colors";
import type { Grid, GridCell, GridName, GridSheet } from "./gridModel";
import { LookBook } from "./readStyle";
import { readValidations } from "./validations";

/** Columns listed one by one at most, when a file gives one width to a run of them up to XFD. */
const WIDTHS_BEYOND_USED = 30;

/** A whole .xlsx or .xlsm as plain values. Throws `WorkbookError`. */
export function readGrid(bytes: Uint8Array, fileName = "classeur.xlsx"): Grid {
  return atBoundary(fileName, () => gridOf(new XlsxReader(OpcPackage.open(bytes, fileName))));
}

/** The same, from a package that is open already. */
export function gridOf(reader: XlsxReader): Grid {
  const { workbook, source } = reader;
  const looks = new LookBook(
    parseStyles(workbook.stylesPart === null ? EMPTY_STYLES : source.text(workbook.stylesPart)),
    readTheme(workbook.themePart === null ? null : source.text(workbook.themePart)),
  );
  const sheets = workbook.sheets.flatMap((entry) => (entry.part === null ? [] : [gridSheet(reader, entry, entry.part, looks)]));
  const names = workbook.names.map((name): GridName => ({
    name: name.name,
    formula: name.formula,
    sheet: name.localSheet === null ? null : workbook.sheets[name.localSheet]?.name ?? null,
    ...(name.hidden ? { hidden: true } : {}),
  }));
  return { dateSystem: workbook.dateSystem, sheets, names };
}

function gridSheet(reader: XlsxReader, entry: SheetEntry, part: string, looks: LookBook): GridSheet {
  const index = reader.index(part);
  const frozen = readFrozen(index);
  const cells = readCells(reader, index, looks);
  const { heights, hiddenRows } = readRows(index);
  return {
    id: entry.sheetId,
    name: entry.name,
    visibility: entry.visibility,
    cells,
    merges: readMerges(index),
    tables: reader.tablesOf(part).map(({ name, area, totalRows }) => ({ name, area, ...(totalRows > 0 ? { totalRows } : {}) })),
    widths: readWidths(index),
    heights,
    hiddenRows,
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    protection: readProtection(index),
    validations: readValidations(index),
  };
}

function readCells(reader: XlsxReader, index: SheetIndex, looks: LookBook): GridCell[] {
  const cells: GridCell[] = [];
  const scan = new CellScan(index.xml, index.prefix);
  const context = reader.context(index);
  for (const span of index.rows) {
    scan.begin(span.contentStart, span.contentEnd);
    while (scan.next()) {
      const { content } = readStored(scan, span.row, index, context);
      const { format, style } = looks.look(scan.style);
      if (content === null && style === undefined && format === "General") continue;
      cells.push({
        row: span.row,
        column: scan.column,
        value: content?.value ?? null,
        ...(content?.kind === "formula" ? { formula: `=${content.text}` } : {}),
        ...(content?.kind === "formula" && content.array !== undefined ? { array: content.array } : {}),
        ...(format === "General" ? {} : { format }),
        ...(style === undefined ? {} : { style }),
      });
    }
  }
  return cells;
}

function readRows(index: SheetIndex): { heights: { row: number; height: number }[]; hiddenRows: number[] } {
  const heights: { row: number; height: number }[] = [];
  const hiddenRows: number[] = [];
  for (const span of index.rows) {
    const tag = index.xml.slice(span.start, span.contentStart);
    if (!tag.includes("hidden") && !tag.includes("customHeight")) continue;
    const attributes = rowAttributes(index, span);
    if (isTrue(attributes.get("hidden"))) hiddenRows.push(span.row);
    if (isTrue(attributes.get("customHeight"))) heights.push({ row: span.row, height: Number(attributes.get("ht")) });
  }
  return { heights, hiddenRows };
}

function readWidths(index: SheetIndex): { column: number; width: number }[] {
  const end = index.used.column + index.used.columnCount + WIDTHS_BEYOND_USED;
  return readColumnSpans(index).flatMap(({ first, last, width }) => {
    if (width === null) return [];
    const count = Math.min(last, Math.max(end, first)) - first + 1;
    return Array.from({ length: count }, (_, position) => ({ column: first + position, width: shownWidth(width) }));
  });
}
