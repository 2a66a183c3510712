import { between, SHEET_COLUMNS, SHEET_ROWS } from "../../../model/area";
import type { HostClass } from "../../protocol/hostObject";
import { optionalWhole, rangeArgument, rangeTarget } from "../arguments";
import type { SheetTarget } from "../targets";

export const freezePanesClass: HostClass<SheetTarget> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: ({ sheetId }, [count], host) => host.model.sheets.freeze(sheetId, optionalWhole(count, 0), 0),
    freezeColumns: ({ sheetId }, [count], host) => host.model.sheets.freeze(sheetId, 0, optionalWhole(count, 0)),
    freezeAt({ sheetId }, [frozen], host) {
      const { area } = rangeArgument(frozen, sheetId, host);
      const wholeRows = area.columns === SHEET_COLUMNS;
      const wholeColumns = area.rows === SHEET_ROWS;
      host.model.sheets.freeze(sheetId, wholeColumns ? 0 : area.row + area.rows, wholeRows ? 0 : area.column + area.columns);
    },
    unfreeze: ({ sheetId }, _args, host) => host.model.sheets.freeze(sheetId, 0, 0),
    getLocationOrNullObject({ sheetId }, _args, host) {
      const { rows, columns } = host.model.sheets.frozen(sheetId);
      if (rows === 0 && columns === 0) return null;
      return host.make("Range", rangeTarget(sheetId, between(0, 0, rows === 0 ? SHEET_ROWS - 1 : rows - 1, columns === 0 ? SHEET_COLUMNS - 1 : columns - 1)));
    },
  },
};
