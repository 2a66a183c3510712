import { formatReference, formatArea, quoteSheet } from "../../../model/address";
import { intersection, isWholeColumns, isWholeRows } from "../../../model/area";
import { ModelError } from "../../../model/modelError";
import type { HostClass } from "../../protocol/hostObject";
import { choiceArgument, found, optionalFlag, rangeTarget, wholeArgument } from "../arguments";
import { requireAllowed, requireWritable } from "../guards";
import { specialAreas } from "./search";
import type { AreasTarget } from "../targets";

/** Several areas of one sheet: what `worksheet.getRanges("A1,C3:D4")` gives. */
export const rangeAreasClass: HostClass<AreasTarget> = {
  name: "RangeAreas",
  scalars: {
    address: { read: ({ sheetId, areas }, host) => areas.map((area) => formatReference(host.model.sheets.name(sheetId), area)).join(",") },
    addressLocal: { read: ({ sheetId, areas }, host) => areas.map((area) => `${quoteSheet(host.model.sheets.name(sheetId))}!${formatArea(area)}`).join(";") },
    areaCount: { read: ({ areas }) => areas.length },
    cellCount: { read: ({ areas }) => areas.reduce((total, area) => total + area.rows * area.columns, 0) },
    isEntireColumn: { read: ({ areas }) => areas.every(isWholeColumns) },
    isEntireRow: { read: ({ areas }) => areas.every(isWholeRows) },
  },
  navigations: {
    worksheet: ({ sheetId }, host) => host.make("Worksheet", { sheetId }),
    format: (target, host) => host.make("RangeFormat", target),
    areas: (target, host) => host.make("RangeCollection", target),
  },
  methods: {
    select({ sheetId, areas }, _args, host) {
      if (host.model.sheets.visibility(sheetId) !== "Visible") throw new ModelError("InvalidSelection", "The current selection is invalid for this operation.");
      host.model.sheets.select(sheetId, areas);
    },
    clear({ sheetId, areas }, [applyTo], host) {
      const what = choiceArgument(applyTo ?? "All", ["All", "Formats", "Contents"]);
      for (const area of areas) {
        if (what !== "Formats") {
          requireWritable(host, sheetId, area);
          host.model.cells.clearContents(sheetId, area);
        }
        if (what !== "Contents") {
          requireAllowed(host, sheetId, "allowFormatCells");
          host.model.styles.clearFormats(sheetId, area);
        }
      }
    },
    getSpecialCells: { fresh: true, run: ({ sheetId, areas }, [type, value], host) => host.make("RangeAreas", { sheetId, areas: found(specialAreas(sheetId, areas, type, value, host)) }) },
    getSpecialCellsOrNullObject: {
      fresh: true,
      run({ sheetId, areas }, [type, value], host) {
        const special = specialAreas(sheetId, areas, type, value, host);
        return special === null ? null : host.make("RangeAreas", { sheetId, areas: special });
      },
    },
    getUsedRangeAreasOrNullObject: {
      fresh: true,
      run({ sheetId, areas }, [valuesOnly], host) {
        const used = host.model.cells.used(sheetId, optionalFlag(valuesOnly, false));
        const shared = used === null ? [] : areas.flatMap((area) => intersection(area, used) ?? []);
        return shared.length === 0 ? null : host.make("RangeAreas", { sheetId, areas: shared });
      },
    },
    calculate: ({ sheetId, areas }, _args, host) => areas.forEach((area) => host.model.calculation.area(sheetId, area)),
    _KeepReference: (target, _args, host) => void host.references.keepAreas(target),
  },
  identity(target, host) {
    const id = host.references.idOfAreas(target);
    return id === null ? {} : { _ReferenceId: id };
  },
};

export const rangeCollectionClass: HostClass<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheetId, areas }, host) => areas.map((area) => host.make("Range", rangeTarget(sheetId, area))),
  methods: {
    getCount: ({ areas }) => ({ value: areas.length }),
    getItemAt: ({ sheetId, areas }, [index], host) => host.make("Range", rangeTarget(sheetId, found(areas[wholeArgument(index)]))),
  },
};
