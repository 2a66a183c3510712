import { cellText } from "../../core/register/cell";
import type { FilledCell } from "../arguments";

/**
 * The text that core reads a CPV code from. A code typed as a number has its 8 digits, or 7 when a spreadsheet lost the
 * zero at its start, which core refuses; fewer digits may be a division's as well as what is left of one, and are no code.
 */
export function cpvText(cell: FilledCell): string {
  if (typeof cell !== "number") return cellText(cell);
  return Number.isInteger(cell) && cell >= 1_000_000 ? String(cell) : `${cell} (nombre)`;
}

/** A cell without a code: blank, or the 0 that a blank is on Windows and Mac. */
export function isNoCode(cell: FilledCell): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}
