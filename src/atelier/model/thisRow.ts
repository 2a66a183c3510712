/** `Marches[@Montant]` and `Marches[@[Montant HT]]`: the row of the formula, as Excel writes it. */
const SHORT = /(?<=[\p{L}\p{N}_.])\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/gu;
/** The same, as the engine reads it. */
const LONG = /\[\[#This Row\],\s*\[([^[\]]+)\]\]/gi;

/** Formulas as the engine reads them: it knows `[[#This Row],[Montant]]` and not `[@Montant]`. */
export function engineFormula(formula: string): string {
  return formula.includes("[@") ? outsideTexts(formula, (part) => part.replace(SHORT, (_, bracketed: string | undefined, plain: string | undefined) => `[[#This Row],[${bracketed ?? plain ?? ""}]]`)) : formula;
}

/** Formulas as Excel writes them. */
export function excelFormula(formula: string): string {
  return /#this row/i.test(formula) ? outsideTexts(formula, (part) => part.replace(LONG, (_, column: string) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(column) ? `[@${column}]` : `[@[${column}]]`))) : formula;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
