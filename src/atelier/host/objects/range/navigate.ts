import { between, bounding, fitsSheet, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../../model/area";
import { invalidArgument } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostObject, Method } from "../../protocol/hostObject";
import { found, optionalFlag, optionalWhole, rangeArgument, rangeTarget, wholeArgument } from "../arguments";
import type { RangeTarget } from "../targets";

function at(range: RangeTarget, area: Area, host: Host): HostObject {
  if (!fitsSheet(area)) throw invalidArgument();
  return host.make("Range", rangeTarget(range.sheetId, area));
}

/** The part of the range with content; null when it is empty. A whole sheet gives at least A1 to `getUsedRange`. */
function usedArea(range: RangeTarget, valuesOnly: boolean, host: Host): Area | null {
  const used = host.model.cells.used(range.sheetId, valuesOnly);
  const shared = used === null ? null : intersection(used, range.area);
  if (shared === null || (isWholeColumns(range.area) && isWholeRows(range.area))) return shared;
  return trimmed(range.sheetId, shared, valuesOnly, host);
}

/** Within a part of the sheet, the used range may be smaller than the sheet's own. */
function trimmed(sheetId: string, area: Area, valuesOnly: boolean, host: Host): Area | null {
  const contents = host.model.cells.contents(sheetId, area);
  const formats = valuesOnly ? null : host.model.styles.numberFormats(sheetId, area);
  let result: Area | null = null;
  contents.forEach((line, i) =>
    line.forEach((content, j) => {
      if (content === null && (formats === null || formats[i]?.[j] === "General")) return;
      const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
      result = result === null ? cell : bounding(result, cell);
    }),
  );
  return result;
}

function shared(range: RangeTarget, other: unknown, host: Host): HostObject | null {
  const second = rangeArgument(other, range.sheetId, host);
  const area = second.sheetId === range.sheetId ? intersection(range.area, second.area) : null;
  return area === null ? null : at(range, area, host);
}

function beside(range: RangeTarget, count: number, axis: "row" | "column", after: boolean, host: Host): HostObject {
  if (count === 0) throw invalidArgument();
  const { area } = range;
  const size = axis === "row" ? "rows" : "columns";
  const outward = count > 0;
  const width = Math.abs(count);
  const start = after ? (outward ? area[axis] + area[size] : area[axis] + area[size] - width) : outward ? area[axis] - width : area[axis];
  return at(range, { ...area, [axis]: start, [size]: width }, host);
}

/** Methods that lead from a range to another. */
export const rangeNavigation: Readonly<Record<string, Method<RangeTarget> | Method<RangeTarget>["run"]>> = {
  getCell: (range, [row, column], host) => at(range, { row: range.area.row + wholeArgument(row), column: range.area.column + wholeArgument(column), rows: 1, columns: 1 }, host),
  getOffsetRange: (range, [rows, columns], host) => at(range, { ...range.area, row: range.area.row + wholeArgument(rows), column: range.area.column + wholeArgument(columns) }, host),
  getResizedRange: (range, [rows, columns], host) => at(range, { ...range.area, rows: range.area.rows + wholeArgument(rows), columns: range.area.columns + wholeArgument(columns) }, host),
  getAbsoluteResizedRange: (range, [rows, columns], host) => at(range, { ...range.area, rows: wholeArgument(rows), columns: wholeArgument(columns) }, host),
  getEntireRow: (range, _args, host) => at(range, { ...range.area, column: 0, columns: SHEET_COLUMNS }, host),
  getEntireColumn: (range, _args, host) => at(range, { ...range.area, row: 0, rows: SHEET_ROWS }, host),
  getRow: (range, [row], host) => at(range, { ...range.area, row: range.area.row + wholeArgument(row), rows: 1 }, host),
  getColumn: (range, [column], host) => at(range, { ...range.area, column: range.area.column + wholeArgument(column), columns: 1 }, host),
  getLastRow: (range, _args, host) => at(range, { ...range.area, row: lastRow(range.area), rows: 1 }, host),
  getLastColumn: (range, _args, host) => at(range, { ...range.area, column: lastColumn(range.area), columns: 1 }, host),
  getLastCell: (range, _args, host) => at(range, { row: lastRow(range.area), column: lastColumn(range.area), rows: 1, columns: 1 }, host),
  getRowsAbove: (range, [count], host) => beside(range, optionalWhole(count, 1), "row", false, host),
  getRowsBelow: (range, [count], host) => beside(range, optionalWhole(count, 1), "row", true, host),
  getColumnsBefore: (range, [count], host) => beside(range, optionalWhole(count, 1), "column", false, host),
  getColumnsAfter: (range, [count], host) => beside(range, optionalWhole(count, 1), "column", true, host),
  getBoundingRect(range, [other], host) {
    const second = rangeArgument(other, range.sheetId, host);
    if (second.sheetId !== range.sheetId) throw invalidArgument();
    return at(range, bounding(range.area, second.area), host);
  },
  getIntersection: (range, [other], host) => found(shared(range, other, host)),
  getIntersectionOrNullObject: (range, [other], host) => shared(range, other, host),
  getUsedRange: {
    fresh: true,
    run(range, [valuesOnly], host) {
      const area = usedArea(range, optionalFlag(valuesOnly, false), host);
      const whole = isWholeColumns(range.area) && isWholeRows(range.area);
      return at(range, found(area ?? (whole ? between(0, 0, 0, 0) : null)), host);
    },
  },
  getUsedRangeOrNullObject: {
    fresh: true,
    run(range, [valuesOnly], host) {
      const area = usedArea(range, optionalFlag(valuesOnly, false), host);
      return area === null ? null : at(range, area, host);
    },
  },
  getSurroundingRegion: { fresh: true, run: (range, _args, host) => at(range, region(range, host), host) },
  getSpillingToRange: { fresh: true, run: (range, _args, host) => at(range, found(spillFrom(range, host)), host) },
  getSpillingToRangeOrNullObject: { fresh: true, run: (range, _args, host) => spillObject(range, spillFrom(range, host), host) },
  getSpillParent: { fresh: true, run: (range, _args, host) => at(range, { ...found(spillAround(range, host)), rows: 1, columns: 1 }, host) },
  getSpillParentOrNullObject: {
    fresh: true,
    run(range, _args, host) {
      const spill = spillAround(range, host);
      return spillObject(range, spill === null ? null : { ...spill, rows: 1, columns: 1 }, host);
    },
  },
};

function spillObject(range: RangeTarget, area: Area | null, host: Host): HostObject | null {
  return area === null ? null : at(range, area, host);
}

function spillAround(range: RangeTarget, host: Host): Area | null {
  return host.model.cells.spill(range.sheetId, range.area.row, range.area.column);
}

function spillFrom(range: RangeTarget, host: Host): Area | null {
  const spill = spillAround(range, host);
  return spill !== null && spill.row === range.area.row && spill.column === range.area.column ? spill : null;
}

/** The block of cells around the range, up to empty rows and columns. */
function region(range: RangeTarget, host: Host): Area {
  const used = host.model.cells.used(range.sheetId, true);
  if (used === null) return range.area;
  let area = range.area;
  for (;;) {
    const around = intersection(between(Math.max(0, area.row - 1), Math.max(0, area.column - 1), lastRow(area) + 1, lastColumn(area) + 1), bounding(used, area));
    if (around === null) return area;
    const grown = trimmed(range.sheetId, around, true, host);
    const next = grown === null ? area : bounding(area, grown);
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}
