/**
 * A cell as every adapter hands it to core: the same five cases whether it comes from Excel, an .xlsx, a .csv or DECP.
 * A blank is `null`, never `""` nor `0`: "not filled in" and "zero" are different answers in a bilan.
 */
export type CellError = { readonly error: string };
export type Cell = string | number | boolean | null | CellError;

/** True for an error cell such as `{ error: "#N/A" }`. */
export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** True for a cell that holds nothing, or only spaces (ordinary or non-breaking). */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The text of a cell as a person would read it in a message; an error cell gives its code. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  return String(cell);
}
