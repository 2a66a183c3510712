import { readFileSync } from "node:fs";
import path from "node:path";
import { gridOf } from "../src/atelier/demonstration/grid";
import { demonstrationSheets } from "../src/atelier/demonstration/sheets";
import { cellText, type Cell } from "../src/core/register/cell";
import type { Sheets } from "./registerOf";

const FEEDS = [13, 16, 19, 27];

/** The demonstration workbook as plain sheets of cells; what is calculated there is blank. */
export function demonstration(): Sheets {
  const feeds = FEEDS.map((feed) => readFileSync(path.join(__dirname, `../src/atelier/demonstration/data/dematis${feed}.json`), "utf8"));
  return Object.fromEntries(gridOf(demonstrationSheets(feeds)).sheets.map(({ name, cells }) => {
    const rows: Cell[][] = [];
    const width = Math.max(0, ...cells.map(({ column }) => column + 1));
    for (const { row, column, value } of cells) {
      while (rows.length <= row) rows.push(Array.from({ length: width }, () => null));
      rows[row]![column] = value;
    }
    return [name, rows];
  }));
}

/** The same sheets without some columns, by sheet and header, or with these columns left blank. */
export function sans(sheets: Sheets, removed: ReadonlySet<string>, how: "absente" | "vide" = "absente"): Sheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => {
    const out = (rows[0] ?? []).map((header) => removed.has(`${name}!${cellText(header)}`));
    return [name, rows.map((row, rank) => (how === "vide" ? row.map((cell, column) => (out[column] && rank > 0 ? null : cell)) : row.filter((_, column) => !out[column])))];
  }));
}
