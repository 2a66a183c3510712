import type { TableState } from "../../../model/model";
import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { addressArgument, bodyOf, flagArgument, found, optionalFlag, objectArgument, rangeTarget, textArgument, wholeArgument } from "../arguments";
import { eventMethods } from "../events";
import { requireUnprotected } from "../guards";
import type { TableTarget, Targets } from "../targets";

export function tableState({ tableId }: TableTarget, host: Host): TableState {
  return found(host.model.tables.get(tableId));
}

const STYLES = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/;

export const tableClass: HostClass<TableTarget> = {
  name: "Table",
  scalars: {
    id: { read: ({ tableId }) => tableId },
    legacyId: { onDemand: true, read: ({ tableId }) => tableId },
    name: { read: (target, host) => tableState(target, host).name, write: ({ tableId }, value, host) => host.model.tables.rename(tableId, textArgument(value)) },
    showHeaders: { read: (target, host) => tableState(target, host).showHeaders },
    showTotals: {
      read: (target, host) => tableState(target, host).showTotals,
      write(target, value, host) {
        requireUnprotected(host, tableState(target, host).sheetId);
        host.model.tables.setShowTotals(target.tableId, flagArgument(value));
      },
    },
    style: {
      read: (target, host) => tableState(target, host).style,
      write: ({ tableId }, value, host) => host.model.tables.setStyle(tableId, STYLES.test(textArgument(value)) ? textArgument(value) : "TableStyleMedium2"),
    },
    showFilterButton: { read: (target, host) => tableState(target, host).showHeaders },
    showBandedRows: { read: () => true },
    showBandedColumns: { read: () => false },
    highlightFirstColumn: { read: () => false },
    highlightLastColumn: { read: () => false },
  },
  navigations: {
    worksheet: (target, host) => host.make("Worksheet", { sheetId: tableState(target, host).sheetId }),
    columns: (target, host) => host.make("TableColumnCollection", target),
    rows: (target, host) => host.make("TableRowCollection", target),
    autoFilter: (target, host) => host.make("AutoFilter", { tableId: target.tableId, sheetId: tableState(target, host).sheetId }),
  },
  methods: {
    getRange(target, _args, host) {
      const table = tableState(target, host);
      return host.make("Range", rangeTarget(table.sheetId, table.area));
    },
    getHeaderRowRange(target, _args, host) {
      const table = tableState(target, host);
      return host.make("Range", rangeTarget(table.sheetId, { ...table.area, rows: 1 }));
    },
    getDataBodyRange(target, _args, host) {
      const table = tableState(target, host);
      return host.make("Range", rangeTarget(table.sheetId, bodyOf(table.area, table.showTotals)));
    },
    getTotalRowRange(target, _args, host) {
      const table = tableState(target, host);
      if (!table.showTotals) return found<never>(null);
      return host.make("Range", rangeTarget(table.sheetId, { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 }));
    },
    resize(target, [newRange], host) {
      const table = tableState(target, host);
      requireUnprotected(host, table.sheetId);
      const range = objectArgument(newRange, "Range") ?? addressArgument(newRange, table.sheetId, host);
      host.model.tables.resize(target.tableId, range.area);
    },
    clearFilters: ({ tableId }, _args, host) => host.model.tables.clearFilters(tableId),
    delete(target, _args, host) {
      requireUnprotected(host, tableState(target, host).sheetId);
      host.model.tables.remove(target.tableId);
    },
    convertToRange(target, _args, host) {
      const table = tableState(target, host);
      requireUnprotected(host, table.sheetId);
      host.model.tables.convertToRange(target.tableId);
      return host.make("Range", rangeTarget(table.sheetId, table.area));
    },
    ...eventMethods(["DataChangedEvent", "SelectionChangedEvent"]),
  },
  identity: ({ tableId }) => ({ Id: tableId }),
};

function tables(target: Targets["TableCollection"], host: Host): readonly TableState[] {
  return host.model.tables.list().filter((table) => target.sheetId === null || table.sheetId === target.sheetId);
}

function tableNamed(target: Targets["TableCollection"], key: unknown, host: Host): TableState | null {
  const table = host.model.tables.find(typeof key === "number" ? String(key) : textArgument(key));
  return table !== null && (target.sheetId === null || table.sheetId === target.sheetId) ? table : null;
}

export const tableCollectionClass: HostClass<Targets["TableCollection"]> = {
  name: "TableCollection",
  scalars: {
    count: { read: (target, host) => tables(target, host).length },
    _eventTargetId: { onDemand: true, read: ({ sheetId }) => sheetId ?? "Workbook" },
  },
  items: (target, host) => tables(target, host).map((table) => host.make("Table", { tableId: table.id })),
  indexer: (target, [key], host) => host.make("Table", { tableId: found(tableNamed(target, key, host)).id }),
  methods: {
    getCount: (target, _args, host) => ({ value: tables(target, host).length }),
    getItem: (target, [key], host) => host.make("Table", { tableId: found(tableNamed(target, key, host)).id }),
    getItemOrNullObject(target, [key], host) {
      const table = tableNamed(target, key, host);
      return table === null ? null : host.make("Table", { tableId: table.id });
    },
    getItemAt: (target, [index], host) => host.make("Table", { tableId: found(tables(target, host)[wholeArgument(index)]).id }),
    add(target, [address, hasHeaders], host) {
      const range = objectArgument(address, "Range") ?? addressArgument(address, target.sheetId ?? host.model.sheets.active(), host);
      requireUnprotected(host, range.sheetId);
      return host.make("Table", { tableId: host.model.tables.add(range.sheetId, range.area, optionalFlag(hasHeaders, false), null) });
    },
    ...eventMethods(["DataChangedEvent", "AddedEvent", "DeletedEvent"]),
  },
};

export const autoFilterClass: HostClass<Targets["AutoFilter"]> = {
  name: "AutoFilter",
  scalars: {
    enabled: { read: ({ tableId }, host) => tableId !== null && tableState({ tableId }, host).showHeaders },
    isDataFiltered: { read: ({ tableId }, host) => tableId !== null && host.model.tables.hasFilter(tableId) },
  },
  methods: {
    getRangeOrNullObject(target, _args, host) {
      if (target.tableId === null) return null;
      const table = tableState({ tableId: target.tableId }, host);
      return host.make("Range", rangeTarget(table.sheetId, { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) }));
    },
    clearCriteria: ({ tableId }, _args, host) => {
      if (tableId !== null) host.model.tables.clearFilters(tableId);
    },
    reapply: () => undefined,
  },
};
