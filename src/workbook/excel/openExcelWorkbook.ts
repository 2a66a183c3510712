import type { Workbook } from "../port";
import { applyEdits } from "./apply/apply";
import { enterFormula } from "./enter/enterFormula";
import { findFormulas } from "./find/findFormulas";
import { findTexts } from "./find/findTexts";
import { readColumns } from "./read/readColumns";
import { readSurvey } from "./read/survey";
import { PATIENCE, type Patience } from "./patience";
import { excelRunner } from "./run";
import { readSelection } from "./selection";
import { readSetting, writeSetting } from "./settings";
import { readInverse, undoEdits } from "./undo/undo";
import { watchChanges } from "./watch";

/**
 * The workbook that Excel has open, through Office.js (ExcelApi 1.14). Nothing of it is kept between calls: other people
 * may be editing it. Rejects with a `WorkbookError` and nothing else, and never waits for ever.
 */
export function openExcelWorkbook(patience: Patience = PATIENCE): Workbook {
  const run = excelRunner(patience);
  return {
    survey: () => run(readSurvey),
    readColumns: (requests, options) => run((context) => readColumns(context, requests, options)),
    findTexts: (part) => run((context) => findTexts(context, part)),
    findFormulas: (prefix, where) => run((context) => findFormulas(context, prefix, where)),
    apply: (edits, options) => applyEdits(run, edits, options),
    undo: async (undo, options) => undoEdits(run, readInverse(undo), options),
    enterFormula: (formula, format) => enterFormula(run, formula, format),
    selection: () => run(readSelection),
    watch: (listener) => watchChanges(run, listener),
    readSetting: (key) => run((context) => readSetting(context, key)),
    writeSetting: (key, value) => run((context) => writeSetting(context, key, value)),
  };
}
