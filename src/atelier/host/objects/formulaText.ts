import { invalidArgument } from "../../model/modelError";

/** Excel's limits: a text between quotes in a formula, and a whole formula. */
const LONGEST_LITERAL = 255;
const LONGEST_FORMULA = 8_192;

/** A formula that can't be read is refused, as Excel refuses it: parentheses and quotes that don't close, a text or a formula too long. */
export function checkFormula(text: string): void {
  let depth = 0;
  let quote: string | null = null;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== null) {
      if (character !== quote) continue;
      if (text.charAt(at + 1) === quote) at += 1;
      else {
        if (quote === '"' && text.slice(start + 1, at).replace(/""/g, '"').length > LONGEST_LITERAL) throw invalidArgument();
        quote = null;
      }
    } else if (character === '"' || character === "'") {
      quote = character;
      start = at;
    } else if (character === "(") depth += 1;
    else if (character === ")" && (depth -= 1) < 0) throw invalidArgument();
  }
  if (depth !== 0 || quote !== null || text.length > LONGEST_FORMULA) throw invalidArgument();
}
