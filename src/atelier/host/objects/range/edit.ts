import { intersection, isWholeColumns, isWholeRows, lastColumn, lastRow, type Area } from "../../../model/area";
import type { CellInput } from "../../../model/cellContent";
import { CellError } from "../../../model/cellContent";
import { ModelError } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { Method } from "../../protocol/hostObject";
import { choiceArgument, optionalFlag, rangeArgument, rangeTarget } from "../arguments";
import { requireAllowed, requireUnprotected, requireWritable } from "../guards";
import type { RangeTarget } from "../targets";

/** Methods that change cells. */
export const rangeEdits: Readonly<Record<string, Method<RangeTarget> | Method<RangeTarget>["run"]>> = {
  clear({ sheetId, area }, [applyTo], host) {
    const what = choiceArgument(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
    if (what === "All" || what === "Contents") {
      requireWritable(host, sheetId, area);
      host.model.cells.clearContents(sheetId, area);
    }
    if (what === "All" || what === "Formats") {
      requireAllowed(host, sheetId, "allowFormatCells");
      host.model.styles.clearFormats(sheetId, area);
    }
  },
  insert(range, [shift], host) {
    const { sheetId, area } = range;
    const direction = choiceArgument(shift, ["Down", "Right"]);
    const { structure } = host.model;
    requireAllowed(host, sheetId, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
    if (isWholeRows(area)) structure.insertRows(sheetId, area.row, area.rows);
    else if (isWholeColumns(area)) structure.insertColumns(sheetId, area.column, area.columns);
    else {
      requireUnprotected(host, sheetId);
      refuseSplitTables(host, sheetId, area, direction === "Down");
      structure.insertCells(sheetId, area, direction === "Down" ? "down" : "right");
    }
    return host.make("Range", rangeTarget(sheetId, area));
  },
  delete({ sheetId, area }, [shift], host) {
    const direction = choiceArgument(shift, ["Up", "Left"]);
    const { structure } = host.model;
    requireAllowed(host, sheetId, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
    if (isWholeRows(area)) structure.deleteRows(sheetId, area.row, area.rows);
    else if (isWholeColumns(area)) structure.deleteColumns(sheetId, area.column, area.columns);
    else {
      requireUnprotected(host, sheetId);
      refuseSplitTables(host, sheetId, area, direction === "Up");
      structure.deleteCells(sheetId, area, direction === "Up" ? "up" : "left");
    }
  },
  merge({ sheetId, area }, [across], host) {
    requireUnprotected(host, sheetId);
    const inTable = host.model.tables.list().some((table) => table.sheetId === sheetId && intersection(table.area, area) !== null);
    if (inTable) throw new ModelError("InvalidOperation", "Cells of a table can't be merged.");
    const lines = optionalFlag(across, false) ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
    host.model.structure.merge(sheetId, lines);
  },
  unmerge({ sheetId, area }, _args, host) {
    requireUnprotected(host, sheetId);
    host.model.structure.unmerge(sheetId, area);
  },
  select({ sheetId, area }, _args, host) {
    if (host.model.sheets.visibility(sheetId) !== "Visible") throw new ModelError("InvalidSelection", "The current selection is invalid for this operation.");
    host.model.sheets.select(sheetId, [area]);
  },
  calculate: ({ sheetId, area }, _args, host) => host.model.calculation.area(sheetId, area),
  copyFrom(range, [source, copyType, skipBlanks, transpose], host) {
    const what = choiceArgument(copyType ?? "All", ["All", "Formulas", "Values", "Formats"]);
    const from = rangeArgument(source, range.sheetId, host);
    if (optionalFlag(transpose, false)) throw new ModelError("UnsupportedOperation", "The Atelier's host doesn't transpose a copy.");
    copy(range, from, what, optionalFlag(skipBlanks, false), host);
  },
  _KeepReference: (range, _args, host) => void host.references.keep(range),
  _ValidateArraySize: () => undefined,
};

/** Cells of a table can't move apart from its other columns. */
function refuseSplitTables(host: Host, sheetId: string, area: Area, vertical: boolean): void {
  const split = host.model.tables.list().some((table) => {
    if (table.sheetId !== sheetId) return false;
    const below = vertical ? { ...area, rows: Number.MAX_SAFE_INTEGER } : { ...area, columns: Number.MAX_SAFE_INTEGER };
    if (intersection(below, table.area) === null) return false;
    return vertical ? area.column > table.area.column || lastColumn(area) < lastColumn(table.area) : area.row > table.area.row || lastRow(area) < lastRow(table.area);
  });
  if (split) throw new ModelError("InsertDeleteConflict", "This operation would move cells of a table apart.");
}

/** Copies over the range, repeated when the range is a multiple of the source. Formulas are copied as they are written. */
function copy(range: RangeTarget, from: { readonly sheetId: string; readonly area: Area }, what: "All" | "Formulas" | "Values" | "Formats", skipBlanks: boolean, host: Host): void {
  const repeats = range.area.rows % from.area.rows === 0 && range.area.columns % from.area.columns === 0;
  const area = repeats ? range.area : { ...range.area, rows: from.area.rows, columns: from.area.columns };
  requireWritable(host, range.sheetId, area);
  const { cells, styles } = host.model;
  const contents = cells.contents(from.sheetId, from.area);
  const formulas = cells.formulas(from.sheetId, from.area);
  const formats = styles.numberFormats(from.sheetId, from.area);
  const at = <T>(matrix: readonly (readonly T[])[], i: number, j: number): T | undefined => matrix[i % from.area.rows]?.[j % from.area.columns];
  if (what !== "Formats") {
    const inputs = grid(area, (i, j): CellInput | undefined => {
      const formula = what === "Values" ? null : (at(formulas, i, j) ?? null);
      if (formula !== null) return { kind: "formula", formula };
      const content = at(contents, i, j) ?? null;
      if (content === null) return skipBlanks ? undefined : { kind: "blank" };
      return { kind: "value", value: content instanceof CellError ? content.code : content };
    });
    cells.write(range.sheetId, area.row, area.column, inputs);
  }
  if (what === "All" || what === "Formats") {
    for (let i = 0; i < area.rows; i += 1) {
      for (let j = 0; j < area.columns; j += 1) {
        const style = styles.read(from.sheetId, from.area.row + (i % from.area.rows), from.area.column + (j % from.area.columns));
        styles.apply(range.sheetId, { row: area.row + i, column: area.column + j, rows: 1, columns: 1 }, style);
      }
    }
    styles.setNumberFormats(range.sheetId, area.row, area.column, grid(area, (i, j) => at(formats, i, j) ?? "General"));
  }
}

function grid<T>(area: Area, make: (i: number, j: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => make(i, j)));
}
