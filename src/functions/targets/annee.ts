import { isBlank } from "../../core/register/cell";
import type { FilledCell } from "../arguments";

/** The year of a cell, a number or a text ("2024"); null for what is none: a date, a boolean, a blank. */
export function yearOf(cell: FilledCell): number | null {
  if (isBlank(cell) || typeof cell === "boolean") return null;
  const year = Number(typeof cell === "string" ? cell.trim() : cell);
  return Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null;
}
