/** French typography: a guillemet, a colon, a unit, the thousands of a number never stand on a line of their own. Only spaces change. */
export function typeset(text: string): string {
  return text.replace(/« /g, "«\u00a0").replace(/ (?=[»:;!?%€])/g, "\u00a0").replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f");
}
