import { amorceFormule } from "../register/amorce";

/** A value of a published file. */
export type Valeur = string | number | boolean | null;

/**
 * Rows as RFC 4180 and Table Schema want them: `,`, decimal point, CRLF, UTF-8 without a mark, blanks for what isn't
 * known. A text that a spreadsheet would run as a formula gets an apostrophe in front (CSV has no other way to say
 * "text").
 */
export function csv(rows: readonly (readonly Valeur[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(valeur: Valeur): string {
  if (typeof valeur !== "string") return valeur === null ? "" : String(valeur);
  const safe = amorceFormule(valeur) ? `'${valeur}` : valeur;
  return /[,"\r\n;\t]/.test(safe) ? `"${safe.replace(/"/g, "\"\"")}"` : safe;
}
