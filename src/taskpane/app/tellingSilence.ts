import type { Doubt, Workbook } from "../../workbook/port";

/** The same workbook, whose writes tell `onSilence` when Excel doesn't answer to them: flows needn't know. */
export function tellingSilence(workbook: Workbook, onSilence: (doubt: Doubt) => void): Workbook {
  return {
    survey: () => workbook.survey(),
    readColumns: (requests, options) => workbook.readColumns(requests, options),
    findTexts: (part) => workbook.findTexts(part),
    findFormulas: (prefix, where) => workbook.findFormulas(prefix, where),
    apply: (edits, options) => workbook.apply(edits, { onSilence, ...options }),
    undo: (undo, options) => workbook.undo(undo, { onSilence, ...options }),
    enterFormula: (formula, format) => workbook.enterFormula(formula, format),
    selection: () => workbook.selection(),
    watch: (listener) => workbook.watch(listener),
    readSetting: (key) => workbook.readSetting(key),
    writeSetting: (key, value) => workbook.writeSetting(key, value),
  };
}
