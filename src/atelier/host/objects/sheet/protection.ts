import { z } from "zod";

import type { ProtectionOptions } from "../../../model/model";
import { STRICT_PROTECTION } from "../../../model/snapshot";
import { invalidArgument } from "../../../model/modelError";
import type { HostClass } from "../../protocol/hostObject";
import { optionalText } from "../arguments";
import type { SheetTarget } from "../targets";

const flag = z.boolean().nullish();
const given = z.looseObject({
  allowAutoFilter: flag, allowDeleteColumns: flag, allowDeleteRows: flag, allowEditObjects: flag, allowEditScenarios: flag, allowFormatCells: flag, allowFormatColumns: flag,
  allowFormatRows: flag, allowInsertColumns: flag, allowInsertHyperlinks: flag, allowInsertRows: flag, allowPivotTables: flag, allowSort: flag,
  selectionMode: z.enum(["Normal", "None", "Unlocked"]).nullish(),
});

export const worksheetProtectionClass: HostClass<SheetTarget> = {
  name: "WorksheetProtection",
  scalars: {
    protected: { read: ({ sheetId }, host) => host.model.protection.options(sheetId) !== null },
    options: { read: ({ sheetId }, host) => host.model.protection.options(sheetId) },
  },
  methods: {
    protect({ sheetId }, [options, password], host) {
      const read = given.safeParse(options ?? {});
      if (!read.success) throw invalidArgument();
      const chosen = Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== null && value !== undefined)) as Partial<ProtectionOptions>;
      host.model.protection.protect(sheetId, { ...STRICT_PROTECTION, ...chosen }, optionalText(password));
    },
    unprotect: ({ sheetId }, [password], host) => host.model.protection.unprotect(sheetId, optionalText(password)),
  },
};
