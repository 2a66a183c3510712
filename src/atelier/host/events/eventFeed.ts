import { formatArea } from "../../model/address";
import { intersection, type Area } from "../../model/area";
import type { Change } from "../../model/change";
import type { Model } from "../../model/model";
import { rangeTarget } from "../objects/arguments";
import type { References } from "../protocol/references";
import { Category, entry, type HostEntry } from "./push";

/** Numbers of the library's events. */
const Event = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16, formatChanged: 18, nameChanged: 25, tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103 } as const;
const WORKBOOK = "Workbook";
const KINDS = { rowsInserted: "RowInserted", rowsDeleted: "RowDeleted", columnsInserted: "ColumnInserted", columnsDeleted: "ColumnDeleted", cellsInserted: "CellInserted", cellsDeleted: "CellDeleted" } as const;
const SHIFTS = { down: "ShiftCellDown", right: "ShiftCellRight", up: "ShiftCellUp", left: "ShiftCellLeft" } as const;

/** The events of Excel that follow from a change of the workbook: one entry for each possible listener. */
export function eventsOf(change: Change, model: Model, references: References): HostEntry[] {
  switch (change.kind) {
    case "cells":
      return changed(change.sheetId, change.area, "RangeEdited", "None", change.source, model, references);
    case "rowsInserted":
    case "rowsDeleted":
    case "columnsInserted":
    case "columnsDeleted":
      return changed(change.sheetId, wholeLines(change.kind, change.area), KINDS[change.kind], "None", change.source, model, references);
    case "cellsInserted":
    case "cellsDeleted":
      return changed(change.sheetId, change.area, KINDS[change.kind], SHIFTS[change.shift], change.source, model, references);
    case "formats":
      return both(Event.formatChanged, change.sheetId, { address: formatArea(change.area), source: "Local", worksheetId: change.sheetId, referenceId: references.keepForEvent(rangeTarget(change.sheetId, change.area)) });
    case "calculated":
      return [...change.results].flatMap(([sheetId, areas]) => both(Event.calculated, sheetId, { worksheetId: sheetId, address: areas.map(formatArea).join(",") }));
    case "selection":
      return selection(change.sheetId, change.areas, model);
    case "sheetAdded":
      return [entry(Category.event, Event.added, WORKBOOK, { source: "Local", worksheetId: change.sheetId })];
    case "sheetDeleted":
      return [entry(Category.event, Event.deleted, WORKBOOK, { source: "Local", worksheetId: change.sheetId })];
    case "sheetActivated":
      return both(Event.activated, change.sheetId, { worksheetId: change.sheetId });
    case "sheetDeactivated":
      return both(Event.deactivated, change.sheetId, { worksheetId: change.sheetId });
    case "sheetRenamed":
      return both(Event.nameChanged, change.sheetId, { source: "Local", worksheetId: change.sheetId, nameBefore: change.before, nameAfter: change.after });
    case "tableAdded":
      return [WORKBOOK, change.sheetId].map((target) => entry(Category.event, Event.tableAdded, target, { source: "Local", worksheetId: change.sheetId, tableId: change.tableId }));
    case "tableDeleted":
      return [WORKBOOK, change.sheetId].map((target) => entry(Category.event, Event.tableDeleted, target, { source: "Local", worksheetId: change.sheetId, tableId: change.tableId, tableName: change.name }));
    case "stored":
      return [];
  }
}

/** For the sheet's own handlers, and for those of the collection. */
function both(type: number, sheetId: string, message: unknown): HostEntry[] {
  return [sheetId, WORKBOOK].map((target) => entry(Category.event, type, target, message));
}

function changed(sheetId: string, area: Area, changeType: string, shiftDirection: string, source: "person" | "host", model: Model, references: References): HostEntry[] {
  const message = {
    address: formatArea(area),
    changeType,
    source: "Local",
    worksheetId: sheetId,
    referenceId: references.keepForEvent(rangeTarget(sheetId, area)),
    triggerSource: source === "host" ? "ThisLocalAddin" : "Unknown",
    shiftDirection,
  };
  const ofTables = model.tables.list().flatMap((table) => {
    if (table.sheetId !== sheetId || intersection(table.area, area) === null) return [];
    return [table.id, sheetId, WORKBOOK].map((target) => entry(Category.event, Event.tableChanged, target, { ...message, tableId: table.id }));
  });
  return [...both(Event.changed, sheetId, message), ...ofTables];
}

function wholeLines(kind: string, area: Area): Area {
  return kind.startsWith("rows") ? { ...area, column: 0, columns: 16_384 } : { ...area, row: 0, rows: 1_048_576 };
}

function selection(sheetId: string, areas: readonly Area[], model: Model): HostEntry[] {
  const address = areas.map(formatArea).join(",");
  const first = areas[0];
  const tables = model.tables.list().filter((table) => table.sheetId === sheetId && first !== undefined);
  return [
    ...both(Event.selection, sheetId, { address, worksheetId: sheetId }),
    ...tables.map((table) => {
      const inside = first === undefined ? null : intersection(table.area, first);
      return entry(Category.event, Event.tableSelection, table.id, { address: inside === null ? "" : formatArea(inside), isInsideTable: inside !== null, tableId: table.id, worksheetId: sheetId });
    }),
  ];
}
