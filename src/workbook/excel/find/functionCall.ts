/**
 * What a formula is made of, as far as its calls go: texts, quoted sheet names and columns of tables are passed over,
 * then words, those before a parenthesis being functions. In a table's column an apostrophe guards the next character.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'[^]|[^'\]])*\]|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(\s*\()?/gu;

/** True when the formula calls a function whose name begins with `prefix`, whatever the case. */
export function callsFunction(formula: string, prefix: string): boolean {
  const wanted = prefix.toLowerCase();
  for (const [, word, call] of formula.matchAll(TOKEN)) {
    if (call !== undefined && word?.toLowerCase().startsWith(wanted)) return true;
  }
  return false;
}
