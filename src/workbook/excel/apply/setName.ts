import type { SetName } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import { formulaOfName, writingName } from "../state/names";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";
import { isDefinedName } from "./names";

export const setName: EditKind<SetName> = {
  check({ sheet, name, value }) {
    if (!isDefinedName(name)) throw new WorkbookError("unsupported", MESSAGES.definedName(name));
    if (value.type === "cellules") checkInGrid(sheet, value.area);
    formulaOfName(name, value, sheet);
  },

  target() {
    // Names belong to the workbook: the directory has them all.
  },

  /** What stops a name is checked by the caller, which knows the names of the whole workbook. */
  obstruct() {
    // A protected sheet keeps its cells, not the names that stand for them.
  },

  write({ name, value, hidden }, draft) {
    const wanted = { formula: formulaOfName(name, value, draft.name), visible: !hidden };
    const present = draft.names.current(name);
    draft.names.set(name, draft.name, wanted);
    return writingName(name, wanted, present);
  },
};
