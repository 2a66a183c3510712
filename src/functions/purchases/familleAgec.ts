import { categorieAgec } from "../../core/clausier/categorieAgec";
import type { Clausier } from "../../core/clausier/clausier";
import { cellText, isCellError } from "../../core/register/cell";
import { readCell, type FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { cpvText, isNoCode } from "./cpvText";
import { MESSAGES, WORDS } from "./messages";

const ARGUMENT = "cpv";

/**
 * The official AGEC category of each code, in the range's own shape; "" for a blank. Throws #N/A for an error cell and
 * #VALUE! for what is no code, each naming the cell's place. A text is read once, however often it comes.
 */
export function famillesAgec(clausier: Clausier, cpv: unknown): string[][] {
  const rows = (Array.isArray(cpv) ? cpv : [[cpv]]) as readonly unknown[];
  const block = rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const known = new Map<unknown, string>();
  const width = Math.max(0, ...block.map(({ length }) => length));
  return block.map((row, rank) =>
    row.map((raw, column) => {
      const seen = known.get(raw);
      if (seen !== undefined) return seen;
      const cell = readCell(raw);
      const place = () => placeOf(rank, column, block.length, width);
      if (isCellError(cell)) throw notAvailable(MESSAGES.errorCell(ARGUMENT, place(), cell.error));
      const found = categoryOf(clausier, cell, place);
      known.set(raw, found);
      return found;
    }),
  );
}

function categoryOf(clausier: Clausier, cell: FilledCell, place: () => string): string {
  if (isNoCode(cell)) return "";
  const category = categorieAgec(clausier, cpvText(cell));
  switch (category.etat) {
    case "dans": return category.categories.join(" ; ");
    case "hors": return WORDS.noCategory;
    case "large": return WORDS.tooWide;
    case "illisible": throw valueProblem((category.motif === "sept-chiffres" ? MESSAGES.sevenDigits : MESSAGES.unreadableCpv)(place(), ARGUMENT, cellText(cell)));
  }
}

function placeOf(row: number, column: number, height: number, width: number): string {
  if (height === 1 && width === 1) return MESSAGES.wholeArgument;
  return height === 1 || width === 1 ? MESSAGES.rank(Math.max(row, column) + 1) : MESSAGES.rowAndColumn(row + 1, column + 1);
}
