import { cellText, isBlank, type Cell } from "./cell";
import type { Champ } from "./champ";
import { readDate } from "./date";
import { foldHeader } from "./fold";
import type { TableMapping } from "./recognise";
import type { WorkbookSurvey } from "./survey";

/** How many values of a column help to choose its field, and how long each may be. */
const COUNT = 3;
const LENGTH = 40;

const DATE = /\b(date|dt|le|jour|echeance|debut|fin)\b/;
const decimal = new Intl.NumberFormat("fr-FR", { useGrouping: false, maximumFractionDigits: 6 });
const day = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" });

/**
 * The first values of a column, as a person would read them, from what a survey shows of the sheet: none for a table
 * that begins further down. A date is a number in Excel: it is shown as one where the field or the header is a date's.
 */
export function exemplesDe(survey: WorkbookSurvey, { sheet, firstRow, rowCount }: Pick<TableMapping, "sheet" | "firstRow" | "rowCount">, column: number, entete: string, champ: Champ | null): string[] {
  const found = survey.sheets.find(({ name }) => name === sheet);
  if (!found) return [];
  const { used, head } = found;
  const rows = head.slice(Math.max(0, firstRow - used.row), Math.max(0, firstRow + rowCount - used.row));
  const cells = rows.map((row): Cell => row[column - used.column] ?? null).filter((cell) => !isBlank(cell));
  const dated = champ === null ? DATE.test(foldHeader(entete)) : champ.type === "date";
  return cells.slice(0, COUNT).map((cell) => shortened(shown(cell, dated, survey.dateSystem)));
}

function shown(cell: Cell, dated: boolean, dateSystem: 1900 | 1904): string {
  if (typeof cell !== "number") return cellText(cell).trim().replace(/\s+/g, " ");
  const read = dated ? readDate(cell, dateSystem) : null;
  return read?.state === "value" ? day.format(new Date(read.value * 86_400_000)) : decimal.format(cell);
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LENGTH ? `${characters.slice(0, LENGTH - 1).join("")}…` : text;
}
