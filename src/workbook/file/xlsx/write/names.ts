import { parseArea } from "../cell/address";

/** What Excel takes as a sheet's name. */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[:\\/?*[\]\u0000-\u001f]/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.toLowerCase() !== "history";
}

/** What Excel takes as the name of cells or of a table: letters, digits, `_` and `.`, and nothing that reads as a cell. */
export function isDefinedName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && parseArea(name) === null && !/^(?:[rc]|r\d*c\d*)$/i.test(name);
}
