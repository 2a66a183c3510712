import type { TableExemple } from "../../src/catalogue/fonctions";
import { formulaTokens } from "../../src/core/formule/tokens";

/**
 * Why Excel would not read a formula's references to the tables of the examples, in French; null when it would. A file
 * with such a formula is one that Excel « repairs » by taking the formula away.
 */
export function badReference(formula: string, tables: readonly TableExemple[]): string | null {
  const tokens = formulaTokens(formula, ".");
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "brackets") continue;
    const before = tokens[index - 1];
    const table = before?.kind === "name" ? tables.find(({ nom }) => nom === before.text) : undefined;
    if (table === undefined) return `${before?.text ?? ""}${token.text} n’est pas à une table des exemples`;
    const unknown = columnNames(token.text).find((name) => !table.colonnes.some(({ entete }) => escaped(entete) === name));
    if (unknown !== undefined) return `${table.nom} n’a pas de colonne « ${unknown} » (une apostrophe y est doublée)`;
  }
  return null;
}

/** Names between the innermost brackets; `#All` and the like left out. */
function columnNames(brackets: string): string[] {
  const inner = brackets.slice(1, -1);
  const names = inner.startsWith("[") ? Array.from(inner.matchAll(/\[((?:[^\]']|'.)*)\]/gs), ([, name = ""]) => name) : [inner];
  return names.filter((name) => name !== "" && !name.startsWith("#"));
}

/** A header as a structured reference writes it. */
function escaped(header: string): string {
  return header.replace(/['[\]#]/g, "'$&");
}
