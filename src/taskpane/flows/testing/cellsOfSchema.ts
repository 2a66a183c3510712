import type { MemoryWorkbook } from "./memoryWorkbook";

const MOST_ROWS = 60;

/** Row and column of a cell in one of the two sheets of a scheme: the row of a code (and a year), the column of a header. */
export function cellOfSchema(workbook: MemoryWorkbook, sheet: string, header: string, code: string, annee: number | null = null): readonly [number, number] {
  const columns = Array.from({ length: 40 }, (_, column) => workbook.cell(sheet, 0, column));
  const at = (name: string) => columns.indexOf(name);
  const codes = Math.max(at("Indicateur"), at("Code"));
  const row = Array.from({ length: MOST_ROWS }, (_, index) => index)
    .find((index) => workbook.cell(sheet, index, codes) === code && (annee === null || [annee, String(annee)].some((year) => workbook.cell(sheet, index, at("Année")) === year)));
  if (row === undefined || at(header) < 0) throw new Error(`${sheet} has no ${header} for ${code}`);
  return [row, at(header)];
}
