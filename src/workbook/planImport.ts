import type { CellContent, Edit } from "../core/bilan/edit";
import { cellText, isBlank, type Cell } from "../core/register/cell";
import type { Champ } from "../core/register/champ";
import { readDate } from "../core/register/date";
import { isoOfDay } from "../core/register/day";
import { readNumber } from "../core/register/number";
import type { Table } from "../core/register/register";
import type { ColumnsData } from "../core/register/survey";

const SHEET = "Marchés";
const TABLE = "Marches";
const WIDTHS: Readonly<Partial<Record<Champ["type"], number>>> = { date: 14, montant: 16, ouiNon: 12, siret: 18 };
const DEFAULT_WIDTH = 22;
const AMOUNT = "#,##0.00";
const DAY = "dd/mm/yyyy";

/**
 * The edits that make a register workbook from an imported table (header row first in `data`). Numbers and dates that
 * can be read get their type; whatever can't be read stays as the text it was, to be found by the control.
 */
export function planImport(data: ColumnsData, { mapping, definition }: Table): Edit[] {
  const champs = data.request.columns.map((column) => {
    const id = mapping.columns.find((candidate) => candidate.column === column)?.champ;
    return definition.champs.find((champ) => champ.id === id) ?? null;
  });
  const contents = Array.from({ length: data.request.rowCount }, (_, row) =>
    data.cells.map((cells, column): CellContent | null => (row === 0 ? header(cells[0] ?? null) : typed(cells[row] ?? null, champs[column] ?? null))));
  return [
    { kind: "addSheet", sheet: SHEET },
    { kind: "setCells", sheet: SHEET, row: 0, column: 0, contents },
    { kind: "setColumnWidths", sheet: SHEET, column: 0, widths: champs.map((champ) => (champ && WIDTHS[champ.type]) ?? DEFAULT_WIDTH) },
    { kind: "addTable", sheet: SHEET, area: { row: 0, column: 0, rowCount: data.request.rowCount, columnCount: champs.length }, name: TABLE },
    { kind: "freezeRows", sheet: SHEET, rows: 1 },
  ];
}

function header(cell: Cell): CellContent {
  return { type: "texte", value: cellText(cell) };
}

function typed(cell: Cell, champ: Champ | null): CellContent | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean") return { type: "texte", value: cell ? "oui" : "non" };
  if (champ?.type === "date") {
    const read = readDate(cell, 1900);
    if (read.state === "value") return { type: "date", value: isoOfDay(read.value), format: DAY };
  }
  if (champ?.type === "montant" || champ?.type === "nombre" || champ?.type === "entier") {
    const read = readNumber(cell);
    if (read.state === "value") return { type: "nombre", value: read.value, ...(champ.type === "montant" ? { format: AMOUNT } : {}) };
  }
  return typeof cell === "number" ? { type: "nombre", value: cell } : { type: "texte", value: cellText(cell) };
}
