/** Excel's limits: characters of a text between quotes in a formula, and of a whole formula. */
const MAX_LITERAL = 255;
const MAX_FORMULA = 8_192;

/** One text between quotes, its quotes doubled. */
const LITERAL = /"((?:[^"]|"")*)"/y;
const JOIN = /\s*&\s*/y;

/**
 * The formula whose value is this text, as a defined name keeps one: `="l'été"`. A text too long for one pair of quotes
 * is a concatenation, never cut inside a doubled quote or a pair of surrogates. `null` when no formula can hold it.
 */
export function formulaOfText(text: string): string | null {
  const pieces: string[] = [];
  let piece = "";
  // By code point: two surrogates stay together.
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (piece.length + written.length > MAX_LITERAL) {
      pieces.push(piece);
      piece = "";
    }
    piece += written;
  }
  const formula = `=${[...pieces, piece].map((one) => `"${one}"`).join("&")}`;
  return formula.length > MAX_FORMULA ? null : formula;
}

/** The text that a formula made of texts only stands for, with its equals sign or without; `null` for any other formula. */
export function textOfFormula(formula: string): string | null {
  const start = /^\s*=?\s*/.exec(formula)?.[0].length ?? 0;
  const end = formula.trimEnd().length;
  let text = "";
  for (let at = start; ;) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(formula);
    if (literal === null) return null;
    text += (literal[1] ?? "").replace(/""/g, '"');
    if (LITERAL.lastIndex === end) return text;
    JOIN.lastIndex = LITERAL.lastIndex;
    if (JOIN.exec(formula) === null) return null;
    at = JOIN.lastIndex;
  }
}
