import { ModelError } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostClass, HostObject } from "../../protocol/hostObject";
import { rangeTarget, textArgument } from "../arguments";
import { eventMethods } from "../events";

function selected(host: Host): HostObject {
  const { sheetId, areas } = host.model.sheets.selection();
  const area = areas[0];
  if (area === undefined || areas.length > 1) throw new ModelError("InvalidSelection", "The current selection is invalid for this operation.");
  return host.make("Range", rangeTarget(sheetId, area));
}

function kept(reference: unknown, host: Host): HostObject | null {
  const range = host.references.get(textArgument(reference));
  return range === null || range.lost ? null : host.make("Range", range);
}

export const workbookClass: HostClass<null> = {
  name: "Workbook",
  scalars: {
    name: { read: (_target, host) => host.model.workbook.name() },
    readOnly: { read: () => false },
    isDirty: { onDemand: true, read: () => false },
    autoSave: { onDemand: true, read: () => false },
    previouslySaved: { onDemand: true, read: () => true },
    calculationEngineVersion: { onDemand: true, read: () => 191029 },
    chartDataPointTrack: { onDemand: true, read: () => false },
    usePrecisionAsDisplayed: { onDemand: true, read: () => false },
  },
  navigations: {
    worksheets: (_target, host) => host.make("WorksheetCollection", null),
    tables: (_target, host) => host.make("TableCollection", { sheetId: null }),
    names: (_target, host) => host.make("NamedItemCollection", { sheetId: null }),
    application: (_target, host) => host.make("Application", null),
    settings: (_target, host) => host.make("SettingCollection", null),
    properties: (_target, host) => host.make("DocumentProperties", null),
    protection: (_target, host) => host.make("WorkbookProtection", null),
    functions: (_target, host) => host.make("Functions", null),
  },
  methods: {
    getSelectedRange: (_target, _args, host) => selected(host),
    getSelectedRanges(_target, _args, host) {
      return host.make("RangeAreas", host.model.sheets.selection());
    },
    getActiveCell(_target, _args, host) {
      const { sheetId, areas } = host.model.sheets.selection();
      const area = areas.at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return host.make("Range", rangeTarget(sheetId, { ...area, rows: 1, columns: 1 }));
    },
    getIsActiveCollabSession: () => ({ value: false }),
    _GetObjectByReferenceId: (_target, [reference], host) => kept(reference, host),
    _GetRangeForEventByReferenceId: (_target, [reference], host) => kept(reference, host),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [reference], host) => kept(reference, host),
    _RemoveReference: (_target, [reference], host) => host.references.remove(textArgument(reference)),
    _RemoveAllReferences: (_target, _args, host) => host.references.clear(),
    _GetReferenceCount: (_target, _args, host) => ({ value: host.references.count }),
    ...eventMethods(["ActivatedEvent"]),
  },
};

export const workbookProtectionClass: HostClass<null> = {
  name: "WorkbookProtection",
  scalars: { protected: { read: () => false } },
};
