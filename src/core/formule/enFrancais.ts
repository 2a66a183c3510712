import { englishFunctionName, frenchFunctionName } from "./functionNames";
import { formulaTokens, type FormulaToken } from "./tokens";

/** Error values: stored, shown in French. The others are the same in both languages. */
const ERRORS: readonly (readonly [english: string, french: string])[] = [
  ["#VALUE!", "#VALEUR!"],
  ["#NAME?", "#NOM?"],
  ["#NUM!", "#NOMBRE!"],
  ["#NULL!", "#NUL!"],
  ["#SPILL!", "#EPARS!"],
  ["#BUSY!", "#OCCUPE!"],
];
const BOOLEANS: readonly (readonly [string, string])[] = [
  ["TRUE", "VRAI"],
  ["FALSE", "FAUX"],
];
/** Special items of structured references. */
const ITEMS: readonly (readonly [string, string])[] = [
  ["#All", "#Tout"],
  ["#Data", "#Données"],
  ["#Headers", "#En-têtes"],
  ["#Totals", "#Totaux"],
  ["#This Row", "#Cette ligne"],
];

/**
 * A formula typed in French, as Excel stores it: `=SI(A1>1,5;"oui";FAUX)` gives `=IF(A1>1.5,"oui",FALSE)`. A formula
 * typed with English names and commas passes unchanged where nothing is ambiguous.
 */
export function enAnglais(formula: string): string {
  return formulaTokens(formula, ",").map(englishText).join("");
}

/** A stored formula as a French Excel shows it. `enAnglais` gives it back. */
export function enFrancais(formula: string): string {
  return formulaTokens(formula, ".").map(frenchText).join("");
}

/** An error value as a French Excel shows it in a cell: `#VALUE!` gives `#VALEUR!`. */
export function frenchError(code: string): string {
  return ERRORS.find(([english]) => english === code)?.[1] ?? code;
}

function englishText(token: FormulaToken): string {
  switch (token.kind) {
    case "function":
      return englishFunctionName(token.text) ?? token.text;
    case "name":
      return other(BOOLEANS, token.text, 1, 0) ?? token.text;
    case "error":
      return other(ERRORS, token.text, 1, 0) ?? token.text;
    case "number":
      return token.text.startsWith(",") ? `0${token.text.replace(",", ".")}` : token.text.replace(",", ".");
    case "brackets":
      return token.text.replace(/\]\s*;/g, "],").replace(/#[^\]]+/g, (item) => other(ITEMS, item, 1, 0) ?? item);
    case "mark":
      // In an array constant French Excel parts columns with a dot and rows with a semicolon.
      if (token.inArray) return token.text === "." ? "," : token.text;
      return token.text === ";" ? "," : token.text;
    case "quoted":
      return token.text;
  }
}

function frenchText(token: FormulaToken): string {
  switch (token.kind) {
    case "function":
      return frenchFunctionName(token.text) ?? token.text;
    case "name":
      return other(BOOLEANS, token.text, 0, 1) ?? token.text;
    case "error":
      return other(ERRORS, token.text, 0, 1) ?? token.text;
    case "number":
      return token.text.replace(".", ",");
    case "brackets":
      return token.text.replace(/\]\s*,/g, "];").replace(/#[^\]]+/g, (item) => other(ITEMS, item, 0, 1) ?? item);
    case "mark":
      if (token.inArray) return token.text === "," ? "." : token.text;
      return token.text === "," ? ";" : token.text;
    case "quoted":
      return token.text;
  }
}

function other(pairs: readonly (readonly [string, string])[], text: string, from: 0 | 1, to: 0 | 1): string | null {
  const wanted = text.toUpperCase();
  return pairs.find((pair) => pair[from].toUpperCase() === wanted)?.[to] ?? null;
}
