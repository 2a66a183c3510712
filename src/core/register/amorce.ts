/**
 * Signs that begin a formula in a spreadsheet, in their full-width forms too, behind any spaces, tabs, line ends or
 * invisible characters: what one spreadsheet leaves, another strips before it looks.
 */
const AMORCE = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** True for a text that a spreadsheet could run, once typed, pasted or opened from a CSV. */
export function amorceFormule(text: string): boolean {
  return AMORCE.test(text);
}
