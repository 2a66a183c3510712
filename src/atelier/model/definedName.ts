import { invalidArgument } from "./modelError";

const SHAPE = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const CELL = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/;
const R1C1 = /^(?:[Rr]\d*[Cc]\d*|[RrCc]\d*)$/;
const LONGEST = 255;

/** Excel's rules for the name of a table or of a range: no space, not like a cell, at most 255 characters. */
export function checkDefinedName(name: string): void {
  if (name.length > LONGEST || !SHAPE.test(name) || R1C1.test(name) || isCell(name)) throw invalidArgument();
}

/** `TVA20` is a cell of Excel, `TAUX2024` too: columns go to XFD. */
function isCell(name: string): boolean {
  const letters = CELL.exec(name)?.[1];
  return letters !== undefined && (letters.length < 3 || letters.toUpperCase() <= "XFD");
}
