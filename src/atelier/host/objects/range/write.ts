import { intersection, lastRow, type Area } from "../../../model/area";
import type { CellInput } from "../../../model/cellContent";
import type { Host } from "../../protocol/host";
import { requireAllowed, requireWritable } from "../guards";
import type { RangeTarget } from "../targets";
import { entryOf } from "./entry";
import { matrixArgument } from "./matrix";

/** Writes values or formulas. `translate` turns a local formula into the stored one. */
export function writeCells(range: RangeTarget, value: unknown, host: Host, translate: (text: string) => string = (text) => text): void {
  const { sheetId, area } = range;
  requireWritable(host, sheetId, area);
  const matrix = matrixArgument(value, area, host);
  const formats = host.model.styles.numberFormats(sheetId, area);
  const newFormats: (string | null)[][] = [];
  let formatted = false;
  const inputs = matrix.map((line, i) =>
    line.map((item, j): CellInput | undefined => {
      const format = formats[i]?.[j] ?? "General";
      const entry = entryOf(typeof item === "string" ? translate(item) : item, format);
      if (entry === null) return undefined;
      if (entry.format !== null && format === "General") {
        (newFormats[i] ??= [])[j] = entry.format;
        formatted = true;
      }
      return entry.input;
    }),
  );
  host.model.cells.write(sheetId, area.row, area.column, outsideMerges(host, sheetId, area, inputs));
  if (formatted) host.model.styles.setNumberFormats(sheetId, area.row, area.column, area.rows === newFormats.length ? newFormats : Array.from({ length: area.rows }, (_, i) => newFormats[i] ?? []));
  growTables(host, sheetId, area, inputs);
}

export function writeNumberFormats(range: RangeTarget, value: unknown, host: Host, translate: (format: string) => string = (format) => format): void {
  const { sheetId, area } = range;
  requireAllowed(host, sheetId, "allowFormatCells");
  const matrix = matrixArgument(value, area, host);
  host.model.styles.setNumberFormats(sheetId, area.row, area.column, matrix.map((line) => line.map((format) => (typeof format === "string" ? translate(format) : null))));
}

/** Of merged cells only the top-left one holds something. */
function outsideMerges(host: Host, sheetId: string, area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): readonly (readonly (CellInput | undefined)[])[] {
  const merges = host.model.structure.merges(sheetId).filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return inputs;
  return inputs.map((line, i) =>
    line.map((input, j) => {
      const row = area.row + i;
      const column = area.column + j;
      const merge = merges.find((candidate) => intersection(candidate, { row, column, rows: 1, columns: 1 }) !== null);
      return merge === undefined || (merge.row === row && merge.column === column) ? input : undefined;
    }),
  );
}

/** What is written just under a table without totals becomes part of it. */
function growTables(host: Host, sheetId: string, area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
  for (const table of host.model.tables.list()) {
    const inside = area.column >= table.area.column && area.column + area.columns <= table.area.column + table.area.columns;
    if (table.sheetId !== sheetId || table.showTotals || !inside || area.row !== lastRow(table.area) + 1) continue;
    if (inputs[0]?.some((input) => input !== undefined && input.kind !== "blank") !== true) continue;
    const filled = inputs.findIndex((line) => line.every((input) => input === undefined || input.kind === "blank"));
    const rows = filled === -1 ? area.rows : filled;
    host.model.tables.resize(table.id, { ...table.area, rows: table.area.rows + rows });
  }
}
