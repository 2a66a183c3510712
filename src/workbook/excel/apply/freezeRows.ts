import type { FreezeRows } from "../../../core/bilan/edit";
import { writeFrozen } from "../state/sheetState";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

export const freezeRows: EditKind<FreezeRows> = {
  check({ sheet, rows }) {
    if (rows !== 0) checkInGrid(sheet, { row: 0, column: 0, rowCount: rows, columnCount: 1 });
  },

  target(_edit, targets) {
    targets.frozen = true;
  },

  obstruct() {
    // Panes can be frozen in any sheet, protected or not.
  },

  /** Frozen columns stay frozen. */
  write({ rows }, draft) {
    const columns = draft.facts?.state.frozen?.columns;
    return [writing((context) => writeFrozen(context.workbook.worksheets.getItem(draft.name), { rows, columns: columns === undefined ? 0 : columns }))];
  },
};
