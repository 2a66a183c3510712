/** The pieces of a formula that translation tells apart; joined, their texts give the formula back. */
export type FormulaToken =
  /** `"text"`, `'Sheet name'`: never touched. */
  | { readonly kind: "quoted"; readonly text: string }
  /** A structured reference's brackets, outer ones included: `[[#All],[Montant HT]]`. */
  | { readonly kind: "brackets"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  /** A name followed by an opening parenthesis (not included). */
  | { readonly kind: "function"; readonly text: string }
  /** Any other name: a reference, a table, a defined name, TRUE. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  /** One character: an operator, a separator, a parenthesis, a space. `inArray` inside `{...}`. */
  | { readonly kind: "mark"; readonly text: string; readonly inArray: boolean };

const NAME = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\$]*/uy;
const ERROR = /#(?:[\p{L}]+\/?[\p{L}0-9]*[!?]?)/uy;

/** A number where an operand is awaited may begin with its decimal mark; right after one, the mark is a separator. */
const FIRST_NUMBER = { ",": /(?:\d+(?:,\d+)?|,\d+)(?:[eE][-+]?\d+)?/y, ".": /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?/y };
const LATER_NUMBER = { ",": /\d+(?:,\d+)?(?:[eE][-+]?\d+)?/y, ".": /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y };

function startsOperand(previous: FormulaToken | undefined): boolean {
  return previous === undefined || (previous.kind === "mark" && previous.text !== ")" && previous.text !== "}");
}

/**
 * Cuts a formula, the `=` included or not. `decimal` is the decimal mark of its language: a digit on both sides makes
 * `1,5` one number in French and `1.5` in English.
 */
export function formulaTokens(formula: string, decimal: "," | "."): FormulaToken[] {
  const number = FIRST_NUMBER[decimal];
  const tokens: FormulaToken[] = [];
  let braces = 0;
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0] ?? null;
  };
  while (at < formula.length) {
    const character = formula[at] ?? "";
    let token: FormulaToken;
    if (character === '"' || character === "'") token = { kind: "quoted", text: quotedAt(formula, at, character) };
    else if (character === "[") token = { kind: "brackets", text: bracketsAt(formula, at) };
    else token = nameOrNumber(formula, at, match, startsOperand(tokens.at(-1)) ? number : LATER_NUMBER[decimal]) ?? { kind: "mark", text: character, inArray: braces > 0 };
    if (token.kind === "mark") {
      if (character === "{") braces += 1;
      else if (character === "}") braces = Math.max(0, braces - 1);
    }
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function nameOrNumber(formula: string, at: number, match: (pattern: RegExp) => string | null, number: RegExp): FormulaToken | null {
  const error = match(ERROR);
  if (error !== null) return { kind: "error", text: error };
  const name = match(NAME);
  if (name !== null) return { kind: formula[at + name.length] === "(" ? "function" : "name", text: name };
  const digits = match(number);
  return digits === null ? null : { kind: "number", text: digits };
}

/** A doubled quote stands for itself; an unfinished quotation runs to the end. */
function quotedAt(formula: string, start: number, quote: string): string {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] === quote) {
      if (formula[at + 1] !== quote) return formula.slice(start, at + 1);
      at += 1;
    }
    at += 1;
  }
  return formula.slice(start);
}

/** Brackets nest, and an apostrophe escapes the next character inside a column name. */
function bracketsAt(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return formula.slice(start, at + 1);
    }
  }
  return formula.slice(start);
}
