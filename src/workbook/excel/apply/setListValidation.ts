import type { SetListValidation } from "../../../core/bilan/edit";
import { fitsPrompt, LIST_ALERT, listSource, MAX_LIST_MESSAGE } from "../../../core/bilan/lists";
import { WorkbookError } from "../../port";
import { areaAddress } from "../grid/address";
import { rangeOf } from "../grid/range";
import { MESSAGES } from "../messages";
import { promptOf, writeValidation } from "../state/validation";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

export const setListValidation: EditKind<SetListValidation> = {
  check(edit) {
    checkInGrid(edit.sheet, edit.area);
    if (edit.from) checkInGrid(edit.from.sheet, edit.from.area);
    if (listSource(edit) === null) throw new WorkbookError("unsupported", MESSAGES.listTooLong(edit.sheet, areaAddress(edit.area)));
    if ((edit.message ?? "").length > MAX_LIST_MESSAGE) throw new WorkbookError("unsupported", MESSAGES.listMessageTooLong(edit.sheet, areaAddress(edit.area)));
    if (!fitsPrompt(edit.prompt)) throw new WorkbookError("unsupported", MESSAGES.promptTooLong(edit.sheet, areaAddress(edit.area)));
  },

  target({ area }, targets) {
    targets.addValidations(area);
  },

  /** A protected sheet keeps its validations, whatever it lets people type. */
  obstruct({ area }, { facts }, report) {
    if (facts?.entry.protection) report("protected", areaAddress(area));
  },

  write(edit, draft) {
    const source = listSource(edit);
    if (source === null) return [];
    draft.validations.push({ area: edit.area, list: true, message: edit.prompt?.message ?? "" });
    return [writing((context) => {
      writeValidation(rangeOf(context.workbook.worksheets.getItem(draft.name), edit.area), {
        rule: { list: { inCellDropDown: true, source } },
        ignoreBlanks: true,
        errorAlert: { title: LIST_ALERT.title, message: edit.message ?? LIST_ALERT.message, showAlert: true, style: "Warning" },
        prompt: promptOf(edit.prompt),
      });
    }, 3_000)];
  },
};
