import type { Injector } from "@univerjs/core";
import { isFormulaLexerToken, LexerTreeBuilder } from "@univerjs/engine-formula";

import { formulaTokens } from "../../../core/formule/tokens";

/**
 * Lets the formula editor understand `;` while a formula is typed: it colours references and follows the argument that
 * the cursor is in by cutting the text with the engine's own lexer. The text is handed to it with commas for the
 * semicolons, character for character, so every position stays right; the pieces come back as they were typed.
 */
export function installFrenchLexer(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  forgetOpenBrackets(lexer);
  const sequence = lexer.sequenceNodesBuilder.bind(lexer);
  const functionAt = lexer.getFunctionAndParameter.bind(lexer);
  const missingBrackets = lexer.checkIfAddBracket.bind(lexer);

  lexer.sequenceNodesBuilder = (text) => {
    const english = withCommas(text);
    const nodes = sequence(english);
    if (nodes === undefined || english === text) return nodes;
    // The lexer drops the leading `=` when it is there.
    let at = text.length - nodes.reduce((length, node) => length + (typeof node === "string" ? node : node.token).length, 0);
    return nodes.map((node) => {
      const start = at;
      at += typeof node === "string" ? node.length : node.token.length;
      return typeof node === "string" ? text.slice(start, at) : { ...node, token: text.slice(start, at) };
    });
  };
  const tokens = lexerTokens();
  if (!tokens.includes(";")) tokens.push(";");

  lexer.getFunctionAndParameter = (text, index) => functionAt(withCommas(text), index);
  lexer.checkIfAddBracket = (text) => missingBrackets(withCommas(text));
}

/**
 * The lexer is one object that starts each text anew, except that it keeps count of the square brackets left open by
 * the text before. `Marches[`, while it is typed, would leave every later formula unreadable.
 */
function forgetOpenBrackets(lexer: LexerTreeBuilder): void {
  const inside = lexer as unknown as { _resetTemp: () => void; _squareBracketState: number; _tableBracketState: boolean };
  const reset = inside._resetTemp.bind(lexer);
  inside._resetTemp = () => {
    reset();
    inside._squareBracketState = 0;
    inside._tableBracketState = false;
  };
}

/**
 * The engine's own list of the characters that part a formula. A cell can be picked with the mouse only after one of
 * them, and the list, made when the engine loads, is not exported: it is caught where the engine looks into it.
 */
function lexerTokens(): string[] {
  const caught: unknown[][] = [];
  const includes = Object.getOwnPropertyDescriptor(Array.prototype, "includes");
  if (includes === undefined) throw new Error("this browser has no Array.prototype.includes");
  const original = includes.value as (this: unknown[], ...given: unknown[]) => boolean;
  Object.defineProperty(Array.prototype, "includes", {
    ...includes,
    value: function (this: unknown[], ...given: unknown[]) {
      caught.push(this);
      return original.apply(this, given);
    },
  });
  try {
    isFormulaLexerToken("(");
  } finally {
    Object.defineProperty(Array.prototype, "includes", includes);
  }
  return (caught[0] as string[] | undefined) ?? [];
}

/** The same text, of the same length, with `,` for each `;` that parts arguments and `.` for each decimal comma. */
function withCommas(text: string): string {
  if (!text.includes(";")) return text;
  return formulaTokens(text, ",")
    .map((token) => {
      if (token.kind === "number") return token.text.replace(",", ".");
      return token.kind === "mark" && !token.inArray && token.text === ";" ? "," : token.text;
    })
    .join("");
}
