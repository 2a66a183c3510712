import type { Comparaison } from "./cases";

export const GOOD = "OK";
export const BAD = "À VOIR";
/** Numbers apart by a thousand-millionth at most are the same: what a division rounds. Multiplied, for Univer compares no number as small as that. */
const PRECISION = "1000000000";

/**
 * The formula that holds an obtained cell against the expected one, with functions that Excel, LibreOffice and Univer
 * share. An error, or a value of another type, is never good.
 */
export function verdictFormula(comparaison: Comparaison, attendu: string, obtenu: string): string {
  switch (comparaison) {
    case "nombre":
      return when(`ISNUMBER(${obtenu})`, when(`ABS(${obtenu}-${attendu})*${PRECISION}<=1`));
    case "auMoins":
      return when(`ISNUMBER(${obtenu})`, when(`${obtenu}>=${attendu}`));
    case "texte":
      return when(`ISTEXT(${obtenu})`, when(`EXACT(${obtenu},${attendu})`));
    case "vide":
      // The cell holds a formula: it is never blank, and a blank that its formula reads is 0, one character.
      return when(`IF(ISERROR(${obtenu}),FALSE,LEN(${obtenu})=0)`);
    case "booleen":
      return when(`ISLOGICAL(${obtenu})`, when(`${obtenu}=${attendu}`));
    case "#N/A":
      return when(`ISNA(${obtenu})`);
    case "#VALUE!":
      // 3 is #VALUE! in ERROR.TYPE; #NAME?, a function that isn't there, is 5.
      return when(`IFERROR(ERROR.TYPE(${obtenu})=3,FALSE)`);
  }
}

function when(condition: string, then = `"${GOOD}"`): string {
  return `IF(${condition},${then},"${BAD}")`;
}
