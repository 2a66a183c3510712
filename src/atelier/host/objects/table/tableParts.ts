import { lastRow } from "../../../model/area";
import { CellError } from "../../../model/cellContent";
import { invalidArgument } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { bodyOf, found, optionalText, rangeTarget, textArgument, wholeArgument } from "../arguments";
import { requireUnprotected } from "../guards";
import { wireValue } from "../range/scalars";
import { writeCells } from "../range/write";
import type { ColumnTarget, TableTarget } from "../targets";
import { tableState } from "./table";

function headers(target: TableTarget, host: Host): string[] {
  const table = tableState(target, host);
  const line = host.model.cells.contents(table.sheetId, { ...table.area, rows: 1 })[0] ?? [];
  return line.map((content) => (content === null ? "" : content instanceof CellError ? content.code : String(content)));
}

/** By its name, or by its id (its number from 1). */
function columnAt(target: TableTarget, key: unknown, host: Host): number | null {
  const names = headers(target, host);
  if (typeof key === "number") return key >= 1 && key <= names.length ? key - 1 : null;
  const wanted = textArgument(key).toUpperCase();
  const index = names.findIndex((name) => name.toUpperCase() === wanted);
  return index === -1 ? null : index;
}

function columnRange(target: ColumnTarget, host: Host, part: "all" | "header" | "body" | "total") {
  const table = tableState(target, host);
  const column = { ...table.area, column: table.area.column + target.index, columns: 1 };
  if (part === "header") return host.make("Range", rangeTarget(table.sheetId, { ...column, rows: 1 }));
  if (part === "body") return host.make("Range", rangeTarget(table.sheetId, bodyOf(column, table.showTotals)));
  if (part === "total") return host.make("Range", rangeTarget(table.sheetId, { ...column, row: table.showTotals ? lastRow(column) : found<number>(null), rows: 1 }));
  return host.make("Range", rangeTarget(table.sheetId, column));
}

export const tableColumnClass: HostClass<ColumnTarget> = {
  name: "TableColumn",
  scalars: {
    id: { read: ({ index }) => index + 1 },
    index: { read: ({ index }) => index },
    name: {
      read: (target, host) => headers(target, host)[target.index] ?? "",
      write(target, value, host) {
        const table = tableState(target, host);
        host.model.cells.write(table.sheetId, table.area.row, table.area.column + target.index, [[{ kind: "value", value: textArgument(value) }]]);
      },
    },
    values: {
      fresh: true,
      read(target, host) {
        const table = tableState(target, host);
        const area = { ...table.area, column: table.area.column + target.index, columns: 1 };
        return host.model.cells.contents(table.sheetId, area).map((line) => line.map(wireValue));
      },
      write(target, value, host) {
        const table = tableState(target, host);
        writeCells(rangeTarget(table.sheetId, { ...table.area, column: table.area.column + target.index, columns: 1 }), value, host);
      },
    },
  },
  methods: {
    getRange: (target, _args, host) => columnRange(target, host, "all"),
    getHeaderRowRange: (target, _args, host) => columnRange(target, host, "header"),
    getDataBodyRange: (target, _args, host) => columnRange(target, host, "body"),
    getTotalRowRange: (target, _args, host) => columnRange(target, host, "total"),
    delete(target, _args, host) {
      const table = tableState(target, host);
      requireUnprotected(host, table.sheetId);
      host.model.structure.deleteCells(table.sheetId, { ...table.area, column: table.area.column + target.index, columns: 1 }, "left");
    },
  },
  identity: ({ index }) => ({ Id: index + 1 }),
};

export const tableColumnCollectionClass: HostClass<TableTarget> = {
  name: "TableColumnCollection",
  scalars: { count: { read: (target, host) => tableState(target, host).area.columns } },
  items: (target, host) => headers(target, host).map((_, index) => host.make("TableColumn", { ...target, index })),
  indexer: (target, [key], host) => host.make("TableColumn", { ...target, index: found(columnAt(target, key, host)) }),
  methods: {
    getCount: (target, _args, host) => ({ value: tableState(target, host).area.columns }),
    getItem: (target, [key], host) => host.make("TableColumn", { ...target, index: found(columnAt(target, key, host)) }),
    getItemAt(target, [index], host) {
      if (wholeArgument(index) >= headers(target, host).length) throw invalidArgument();
      return host.make("TableColumn", { ...target, index: wholeArgument(index) });
    },
    getItemOrNullObject(target, [key], host) {
      const index = columnAt(target, key, host);
      return index === null ? null : host.make("TableColumn", { ...target, index });
    },
    add(target, [index, values, name], host) {
      const table = tableState(target, host);
      requireUnprotected(host, table.sheetId);
      const last = index === null || index === undefined || index === -1 || index === table.area.columns;
      const at = last ? table.area.columns : wholeArgument(index);
      if (!last) host.model.structure.insertCells(table.sheetId, { ...table.area, column: table.area.column + at, columns: 1 }, "right");
      else host.model.tables.resize(table.id, { ...table.area, columns: table.area.columns + 1 });
      const grown = tableState(target, host);
      const column = rangeTarget(grown.sheetId, { ...grown.area, column: grown.area.column + at, columns: 1 });
      if (values !== null && values !== undefined) writeCells(column, values, host);
      const header = optionalText(name);
      if (header !== null) host.model.cells.write(grown.sheetId, grown.area.row, column.area.column, [[{ kind: "value", value: header }]]);
      return host.make("TableColumn", { ...target, index: at });
    },
  },
};

function rowArea(target: ColumnTarget, host: Host) {
  const table = tableState(target, host);
  return { table, area: { ...table.area, row: table.area.row + 1 + target.index, rows: 1 } };
}

export const tableRowClass: HostClass<ColumnTarget> = {
  name: "TableRow",
  scalars: {
    index: { read: ({ index }) => index },
    values: {
      fresh: true,
      read(target, host) {
        const { table, area } = rowArea(target, host);
        return host.model.cells.contents(table.sheetId, area).map((line) => line.map(wireValue));
      },
      write(target, value, host) {
        const { table, area } = rowArea(target, host);
        writeCells(rangeTarget(table.sheetId, area), value, host);
      },
    },
  },
  methods: {
    getRange(target, _args, host) {
      const { table, area } = rowArea(target, host);
      return host.make("Range", rangeTarget(table.sheetId, area));
    },
    delete(target, _args, host) {
      const { table, area } = rowArea(target, host);
      requireUnprotected(host, table.sheetId);
      host.model.structure.deleteCells(table.sheetId, area, "up");
    },
  },
};

function rowCount(target: TableTarget, host: Host): number {
  const table = tableState(target, host);
  return bodyOf(table.area, table.showTotals).rows;
}

export const tableRowCollectionClass: HostClass<TableTarget> = {
  name: "TableRowCollection",
  scalars: { count: { read: rowCount } },
  items: (target, host) => Array.from({ length: rowCount(target, host) }, (_, index) => host.make("TableRow", { ...target, index })),
  methods: {
    getCount: (target, _args, host) => ({ value: rowCount(target, host) }),
    getItemAt(target, [index], host) {
      if (wholeArgument(index) < 0 || wholeArgument(index) >= rowCount(target, host)) throw invalidArgument();
      return host.make("TableRow", { ...target, index: wholeArgument(index) });
    },
    add(target, [index, values], host) {
      const table = tableState(target, host);
      requireUnprotected(host, table.sheetId);
      const lines: readonly unknown[] = Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[]) : [Array.isArray(values) ? values : new Array<null>(table.area.columns).fill(null)];
      const count = rowCount(target, host);
      const at = index === null || index === undefined || index === -1 ? count : wholeArgument(index);
      const area = { ...table.area, row: table.area.row + 1 + at, rows: lines.length };
      host.model.structure.insertCells(table.sheetId, area, "down");
      if (rowCount(target, host) === count) host.model.tables.resize(table.id, { ...table.area, rows: table.area.rows + lines.length });
      writeCells(rangeTarget(table.sheetId, area), lines, host);
      return host.make("TableRow", { ...target, index: at });
    },
  },
};

