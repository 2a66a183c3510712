/** Characters of a text that a message quotes. */
const EXTRAIT_MAX = 200;

/** A text as a message quotes it: one line without control characters, its first characters when it is long. */
export function oneLine(text: string, max: number = EXTRAIT_MAX): string {
  const line = text.slice(0, max * 2).replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return line.length <= max && text.length <= max * 2 ? line : `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
