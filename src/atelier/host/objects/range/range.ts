import { intersection } from "../../../model/area";
import type { HostClass } from "../../protocol/hostObject";
import { found } from "../arguments";
import type { RangeTarget } from "../targets";
import { rangeEdits } from "./edit";
import { rangeNavigation } from "./navigate";
import { rangeProperties } from "./properties";
import { rangeScalars } from "./scalars";
import { specialAreas } from "./search";

export const rangeClass: HostClass<RangeTarget> = {
  name: "Range",
  scalars: rangeScalars,
  navigations: {
    worksheet: ({ sheetId }, host) => host.make("Worksheet", { sheetId }),
    format: ({ sheetId, area }, host) => host.make("RangeFormat", { sheetId, areas: [area] }),
    dataValidation: ({ sheetId, area }, host) => host.make("DataValidation", { sheetId, areas: [area] }),
  },
  methods: {
    ...rangeNavigation,
    ...rangeEdits,
    ...rangeProperties,
    getSpecialCells: { fresh: true, run: ({ sheetId, area }, [type, value], host) => host.make("RangeAreas", { sheetId, areas: found(specialAreas(sheetId, [area], type, value, host)) }) },
    getSpecialCellsOrNullObject: {
      fresh: true,
      run({ sheetId, area }, [type, value], host) {
        const areas = specialAreas(sheetId, [area], type, value, host);
        return areas === null ? null : host.make("RangeAreas", { sheetId, areas });
      },
    },
    getMergedAreasOrNullObject({ sheetId, area }, _args, host) {
      const areas = host.model.structure.merges(sheetId).filter((merge) => intersection(merge, area) !== null);
      return areas.length === 0 ? null : host.make("RangeAreas", { sheetId, areas });
    },
  },
  identity: (range) => (range.referenceId === null ? {} : { _ReferenceId: range.referenceId }),
};
