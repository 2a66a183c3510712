import type { Workbook } from "../port";
import { applyEdits } from "./apply/apply";
import { enterFormula } from "./enter/enterFormula";
import { findFormulas } from "./find/findFormulas";
import { findTexts } from "./find/findTexts";
import { readColumns } from "./read/readColumns";
import { readSurvey } from "./read/survey";
import { runExcel } from "./run";
import { readSelection } from "./selection";
import { readSetting, writeSetting } from "./settings";
import { readInverse, undoEdits } from "./undo/undo";
import { watchChanges } from "./watch";

/**
 * The workbook that Excel has open, through Office.js (ExcelApi 1.14). Nothing of it is kept between calls: other people
 * may be editing it. Rejects with a `WorkbookError` and nothing else.
 */
export function openExcelWorkbook(): Workbook {
  return {
    survey: () => runExcel(readSurvey),
    readColumns: (requests, options) => runExcel((context) => readColumns(context, requests, options)),
    findTexts: (part) => runExcel((context) => findTexts(context, part)),
    findFormulas: (prefix, where) => runExcel((context) => findFormulas(context, prefix, where)),
    apply: applyEdits,
    undo: async (undo) => undoEdits(readInverse(undo)),
    enterFormula,
    selection: () => runExcel(readSelection),
    watch: watchChanges,
    readSetting: (key) => runExcel((context) => readSetting(context, key)),
    writeSetting: (key, value) => runExcel((context) => writeSetting(context, key, value)),
  };
}
