import type { Area } from "../../../../core/register/survey";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { cellAddress, sameArea } from "../cell/address";
import { absoluteReference } from "../formula/reference";
import { readCharts } from "../chart/readCharts";
import { contentKey } from "../read/storedCell";
import type { XlsxReader } from "../read/xlsxReader";
import { isSame } from "./definedNames";
import { namesOf } from "./planNames";
import { SheetSession } from "./sheetSession";

/** Reads back what a plan wrote on a sheet: cells, tables, names, charts. Throws `verification` for what isn't there as asked. */
export function verifySheet(written: XlsxReader, sheet: SheetSession, part: string): void {
  // In a package whose relationships are damaged, a sheet that was added may be nowhere.
  if (written.sheet(sheet.name)?.part !== part) throw new WorkbookError("verification", MESSAGES.verification(sheet.name, "A1"));
  verifyCells(written, sheet, part);
  verifyTables(written, sheet, part);
  verifyNames(written, sheet);
  verifyCharts(written, sheet, part);
}

function verifyCells(written: XlsxReader, sheet: SheetSession, part: string): void {
  const after = SheetSession.over(written, sheet.name, part);
  for (const [row, cells] of sheet.cells) {
    for (const [column, patch] of cells) {
      const found = after.before(row, column);
      const wrongContent = patch.content !== undefined && contentKey(found.content) !== contentKey(patch.content);
      const wrongStyle = patch.style !== undefined && found.style !== patch.style;
      if (wrongContent || wrongStyle) throw new WorkbookError("verification", MESSAGES.verification(sheet.name, cellAddress(row, column)));
    }
  }
}

function verifyTables(written: XlsxReader, sheet: SheetSession, part: string): void {
  const wanted = [...sheet.tablesAdded, ...[...sheet.tablesResized.values()].map(({ table, area }) => ({ name: table.name, area }))];
  const found = new Map(wanted.length === 0 ? [] : written.tablesOf(part).map((table) => [table.name, table.area]));
  for (const { name, area } of wanted) {
    const read = found.get(name);
    if (!read || !sameArea(read, area)) throw new WorkbookError("verification", MESSAGES.tableVerification(name));
  }
}

function verifyNames({ workbook }: XlsxReader, sheet: SheetSession): void {
  for (const name of namesOf(sheet, workbook.sheets.findIndex((candidate) => candidate.name === sheet.name))) {
    const found = workbook.names.find((candidate) => isSame(candidate, name));
    if (found?.formula !== name.formula || found.hidden !== name.hidden) throw new WorkbookError("verification", MESSAGES.nameVerification(name.name));
  }
}

function verifyCharts(written: XlsxReader, sheet: SheetSession, part: string): void {
  if (sheet.chartsAdded.length === 0) return;
  const found = readCharts(written.source, part);
  sheet.chartsAdded.forEach((chart, rank) => {
    const reference = (area: Area): string => absoluteReference(sheet.name, area);
    const wanted = chart.series.map(({ values, color, dashed = false }) => [reference({ ...values, row: values.row - 1, rowCount: 1 }), reference(chart.categories), reference(values), color.toUpperCase(), dashed]);
    const read = found[rank]?.series.map(({ name, categories, values, color, dashed }) => [name?.formula, categories?.formula, values?.formula, color, dashed]);
    if (JSON.stringify(read) !== JSON.stringify(wanted)) throw new WorkbookError("verification", MESSAGES.chartVerification(sheet.name, chart.name));
  });
}
