import { amorceFormule } from "../../../core/register/amorce";
import { cellText, type Cell } from "../../../core/register/cell";

const SEPARATOR = ";";

/**
 * Rows as the CSV that French Excel opens without a question: `;`, decimal comma, CRLF, UTF-8 with its mark. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front (CSV has no other way to say "text").
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map(field).join(SEPARATOR));
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`);
}

function field(cell: Cell): string {
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const text = cellText(cell);
  const safe = typeof cell === "string" && amorceFormule(text) ? `'${text}` : text;
  // Commas and tabs are quoted too: whoever guesses the separator from the rows then has nothing else to find.
  return /[;,\t"\r\n]/.test(safe) ? `"${safe.replace(/"/g, "\"\"")}"` : safe;
}
