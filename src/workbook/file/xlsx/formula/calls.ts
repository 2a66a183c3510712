import { outsideBrackets } from "./shift";

/** Texts and quoted sheet names, which are skipped, and names followed by a parenthesis. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\?]*(?=\s*\()/gu;
/** How files mark functions that are not Excel's own first ones: `_xlfn.`, `_xll.`, `_xldudf_` (an add-in's custom function). */
const FILE_PREFIX = /^(?:_xl[a-z]*[._])+/i;

/**
 * True when a formula, as a file stores it, calls a function whose name begins with `prefix`, whatever the case. Excel
 * saves the custom function `SPASER.TAUX` as `_xldudf_SPASER_TAUX` (OfficeDev/office-js issues 2568 and 5611).
 */
export function callsFunction(formula: string, prefix: string): boolean {
  const wanted = prefix.toLowerCase();
  let found = false;
  outsideBrackets(formula, (part) => {
    for (const [token] of part.matchAll(TOKEN)) {
      const bare = token.replace(FILE_PREFIX, "").toLowerCase();
      found ||= bare === token.toLowerCase() ? bare.startsWith(wanted) : bare.replace(/\./g, "_").startsWith(wanted.replace(/\./g, "_"));
    }
    return part;
  });
  return found;
}

/** A quick look, before any cell is read: finds whatever `callsFunction` finds, in a whole sheet's XML. */
export function mayCall(xml: string, prefix: string): boolean {
  return new RegExp(prefix.split(".").map((piece) => piece.replace(/[\\^$*+?()[\]{}|/]/g, "\\$&")).join("[._]"), "i").test(xml);
}
