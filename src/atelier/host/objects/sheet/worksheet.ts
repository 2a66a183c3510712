import { between, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../../model/area";
import { parseReference } from "../../../model/address";
import { invalidArgument } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostClass, HostObject } from "../../protocol/hostObject";
import { addressArgument, choiceArgument, flagArgument, found, optionalFlag, optionalText, rangeTarget, textArgument, wholeArgument } from "../arguments";
import { eventMethods } from "../events";
import { color } from "../format/rangeFormat";
import { foundAreas } from "../range/search";
import type { SheetTarget } from "../targets";

const WHOLE: Area = between(0, 0, SHEET_ROWS - 1, SHEET_COLUMNS - 1);

function range(sheetId: string, area: Area, host: Host): HostObject {
  return host.make("Range", rangeTarget(sheetId, area));
}

function at(sheetId: string, address: unknown, host: Host): HostObject {
  const text = optionalText(address);
  if (text === null || text === "") return range(sheetId, WHOLE, host);
  const found = addressArgument(text, sheetId, host);
  return range(found.sheetId, found.area, host);
}

function used(sheetId: string, valuesOnly: unknown, host: Host): Area | null {
  return host.model.cells.used(sheetId, optionalFlag(valuesOnly, false));
}

export const worksheetClass: HostClass<SheetTarget> = {
  name: "Worksheet",
  scalars: {
    id: { read: ({ sheetId }) => sheetId },
    name: { read: ({ sheetId }, host) => host.model.sheets.name(sheetId), write: ({ sheetId }, value, host) => host.model.sheets.rename(sheetId, textArgument(value)) },
    position: { read: ({ sheetId }, host) => host.model.sheets.position(sheetId), write: ({ sheetId }, value, host) => host.model.sheets.move(sheetId, wholeArgument(value)) },
    visibility: {
      read: ({ sheetId }, host) => host.model.sheets.visibility(sheetId),
      write: ({ sheetId }, value, host) => host.model.sheets.setVisibility(sheetId, choiceArgument(value, ["Visible", "Hidden", "VeryHidden"])),
    },
    tabColor: { read: ({ sheetId }, host) => host.model.sheets.tabColor(sheetId), write: ({ sheetId }, value, host) => host.model.sheets.setTabColor(sheetId, color(value)) },
    showGridlines: { read: ({ sheetId }, host) => host.model.sheets.showGridlines(sheetId), write: ({ sheetId }, value, host) => host.model.sheets.setShowGridlines(sheetId, flagArgument(value)) },
    showHeadings: { read: () => true },
    standardHeight: { read: () => 15 },
    standardWidth: { read: () => 48 },
    enableCalculation: { read: () => true },
    tabId: { onDemand: true, read: ({ sheetId }, host) => host.model.sheets.position(sheetId) + 1 },
  },
  navigations: {
    tables: (target, host) => host.make("TableCollection", target),
    names: (target, host) => host.make("NamedItemCollection", target),
    protection: (target, host) => host.make("WorksheetProtection", target),
    freezePanes: (target, host) => host.make("WorksheetFreezePanes", target),
    charts: (target, host) => host.make("ChartCollection", target),
    pageLayout: (target, host) => host.make("PageLayout", target),
    autoFilter: ({ sheetId }, host) => host.make("AutoFilter", { tableId: null, sheetId }),
  },
  methods: {
    getRange: ({ sheetId }, [address], host) => at(sheetId, address, host),
    getRangeByIndexes({ sheetId }, [row, column, rows, columns], host) {
      const area = { row: wholeArgument(row), column: wholeArgument(column), rows: wholeArgument(rows), columns: wholeArgument(columns) };
      if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1 || area.row + area.rows > SHEET_ROWS || area.column + area.columns > SHEET_COLUMNS) throw invalidArgument();
      return range(sheetId, area, host);
    },
    getRanges({ sheetId }, [address], host) {
      const text = optionalText(address) ?? "";
      if (text.length > LONGEST_ADDRESS) throw invalidArgument();
      const areas = text === "" ? [WHOLE] : text.split(",").map((part) => areaAt(part, sheetId, host));
      return host.make("RangeAreas", { sheetId, areas });
    },
    getCell: ({ sheetId }, [row, column], host) => range(sheetId, { row: wholeArgument(row), column: wholeArgument(column), rows: 1, columns: 1 }, host),
    getUsedRange: { fresh: true, run: ({ sheetId }, [valuesOnly], host) => range(sheetId, used(sheetId, valuesOnly, host) ?? between(0, 0, 0, 0), host) },
    getUsedRangeOrNullObject: {
      fresh: true,
      run({ sheetId }, [valuesOnly], host) {
        const area = used(sheetId, valuesOnly, host);
        return area === null ? null : range(sheetId, area, host);
      },
    },
    findAll: { fresh: true, run: ({ sheetId }, [text, criteria], host) => host.make("RangeAreas", { sheetId, areas: found(foundAreas(sheetId, text, criteria, host)) }) },
    findAllOrNullObject: {
      fresh: true,
      run({ sheetId }, [text, criteria], host) {
        const areas = foundAreas(sheetId, text, criteria, host);
        return areas === null ? null : host.make("RangeAreas", { sheetId, areas });
      },
    },
    activate: ({ sheetId }, _args, host) => host.model.sheets.activate(sheetId),
    delete: ({ sheetId }, _args, host) => host.model.sheets.remove(sheetId),
    calculate: (_target, _args, host) => host.model.calculation.all(),
    getNextOrNullObject: ({ sheetId }, [visibleOnly], host) => neighbour(sheetId, 1, optionalFlag(visibleOnly, false), host),
    getPreviousOrNullObject: ({ sheetId }, [visibleOnly], host) => neighbour(sheetId, -1, optionalFlag(visibleOnly, false), host),
    getNext: ({ sheetId }, [visibleOnly], host) => found(neighbour(sheetId, 1, optionalFlag(visibleOnly, false), host)),
    getPrevious: ({ sheetId }, [visibleOnly], host) => found(neighbour(sheetId, -1, optionalFlag(visibleOnly, false), host)),
    ...eventMethods(["DataChangedEvent", "SelectionChangedEvent", "ActivatedEvent", "DeactivatedEvent", "CalculatedEvent", "FormatChangedEvent", "EventNameChanged"]),
  },
  identity: ({ sheetId }) => ({ Id: sheetId }),
};

/** Excel's limit of an address, in characters. */
const LONGEST_ADDRESS = 8192;

function areaAt(part: string, sheetId: string, host: Host): Area {
  const reference = parseReference(part);
  if (reference !== null && reference.sheet !== null && host.model.sheets.idOf(reference.sheet) !== sheetId) throw invalidArgument();
  return reference?.area ?? addressArgument(part.trim(), sheetId, host).area;
}

function neighbour(sheetId: string, step: 1 | -1, visibleOnly: boolean, host: Host): HostObject | null {
  const ids = host.model.sheets.ids();
  for (let index = ids.indexOf(sheetId) + step; index >= 0 && index < ids.length; index += step) {
    const id = ids[index];
    if (id !== undefined && (!visibleOnly || host.model.sheets.visibility(id) === "Visible")) return host.make("Worksheet", { sheetId: id });
  }
  return null;
}

function sheetNamed(key: unknown, host: Host): string | null {
  const text = textArgument(key);
  return host.model.sheets.exists(text) ? text : host.model.sheets.idOf(text);
}

export const worksheetCollectionClass: HostClass<null> = {
  name: "WorksheetCollection",
  items: (_target, host) => host.model.sheets.ids().map((sheetId) => host.make("Worksheet", { sheetId })),
  indexer: (_target, [key], host) => host.make("Worksheet", { sheetId: found(sheetNamed(key, host)) }),
  methods: {
    getCount: (_target, [visibleOnly], host) => ({ value: host.model.sheets.ids().filter((id) => !optionalFlag(visibleOnly, false) || host.model.sheets.visibility(id) === "Visible").length }),
    getItem: (_target, [key], host) => host.make("Worksheet", { sheetId: found(sheetNamed(key, host)) }),
    getItemOrNullObject(_target, [key], host) {
      const sheetId = sheetNamed(key, host);
      return sheetId === null ? null : host.make("Worksheet", { sheetId });
    },
    getActiveWorksheet: (_target, _args, host) => host.make("Worksheet", { sheetId: host.model.sheets.active() }),
    getFirst: (_target, [visibleOnly], host) => edge(host, optionalFlag(visibleOnly, false), false),
    getLast: (_target, [visibleOnly], host) => edge(host, optionalFlag(visibleOnly, false), true),
    add: (_target, [name], host) => host.make("Worksheet", { sheetId: host.model.sheets.add(optionalText(name)) }),
    ...eventMethods(["DataChangedEvent", "SelectionChangedEvent", "ActivatedEvent", "DeactivatedEvent", "AddedEvent", "DeletedEvent", "CalculatedEvent", "FormatChangedEvent", "EventNameChanged"]),
  },
};

function edge(host: Host, visibleOnly: boolean, last: boolean): HostObject {
  const ids = host.model.sheets.ids().filter((id) => !visibleOnly || host.model.sheets.visibility(id) === "Visible");
  return host.make("Worksheet", { sheetId: found(last ? ids.at(-1) : ids[0]) });
}
