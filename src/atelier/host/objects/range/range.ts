import { intersection } from "../../../model/area";
import type { HostClass } from "../../protocol/hostObject";
import type { RangeTarget } from "../targets";
import { rangeEdits } from "./edit";
import { rangeNavigation } from "./navigate";
import { rangeProperties } from "./properties";
import { rangeScalars } from "./scalars";

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
    getMergedAreasOrNullObject({ sheetId, area }, _args, host) {
      const areas = host.model.structure.merges(sheetId).filter((merge) => intersection(merge, area) !== null);
      return areas.length === 0 ? null : host.make("RangeAreas", { sheetId, areas });
    },
  },
  identity: (range) => (range.referenceId === null ? {} : { _ReferenceId: range.referenceId }),
};
