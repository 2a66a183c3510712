import type { SetPrompt } from "../../../core/bilan/edit";
import { fitsPrompt } from "../../../core/bilan/lists";
import { WorkbookError } from "../../port";
import { areaAddress } from "../grid/address";
import { rangeOf } from "../grid/range";
import { MESSAGES } from "../messages";
import { promptOf, writeValidation } from "../state/validation";
import { writing } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";

/** A rule that every value keeps: Excel's API documents a message beside a rule, not one without any. */
const ANY_VALUE = { custom: { formula: "=TRUE" } };

export const setPrompt: EditKind<SetPrompt> = {
  check({ sheet, area, prompt }) {
    checkInGrid(sheet, area);
    if (!fitsPrompt(prompt)) throw new WorkbookError("unsupported", MESSAGES.promptTooLong(sheet, areaAddress(area)));
  },

  target({ area }, targets) {
    targets.addValidations(area);
  },

  /** A protected sheet keeps its validations, whatever it lets people type. */
  obstruct({ area }, { facts }, report) {
    if (facts?.entry.protection) report("protected", areaAddress(area));
  },

  write({ area, prompt }, draft) {
    draft.validations.push({ area, list: false, message: prompt.message });
    return [writing((context) => {
      writeValidation(rangeOf(context.workbook.worksheets.getItem(draft.name), area), {
        rule: ANY_VALUE,
        ignoreBlanks: true,
        errorAlert: { title: "", message: "", showAlert: false, style: "Information" },
        prompt: promptOf(prompt),
      });
    }, 3_000)];
  },
};
