/** A name that Excel takes for a sheet: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end. */
export function isSheetName(name: string): boolean {
  return /^[^:\\/?*[\]\u0000-\u001f]{1,31}$/u.test(name) && !name.startsWith("'") && !name.endsWith("'") && !/^history$/i.test(name);
}

/** A name that Excel takes for a table or for cells: a letter or `_`, then letters, digits, `_` or `.`; not a cell address, not R or C. */
export function isDefinedName(name: string): boolean {
  const looksLikeCell = /^[A-Z]{1,3}\d{1,7}$/i.test(name) || /^R\d*C\d*$/i.test(name) || /^[RC]$/i.test(name);
  return name.length <= 255 && /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !looksLikeCell;
}
