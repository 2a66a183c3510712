import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../cell/address";

/**
 * What a formula is made of, as far as moving it goes: texts, quoted sheet names and brackets (structured or external
 * references) are copied; then whole columns, whole rows, cells; then words, so that `LOG10` or `Taux2024` isn't a cell.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(])|(\$?)(\d+):(\$?)(\d+)(?![\w.])|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d[\d.]*(?:[Ee][+-]?\d+)?/gu;

/** The formula as it reads `rows` lower and `columns` further right: relative references move, absolute ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideBrackets(formula, (part) =>
    part.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
      const [fixedA, columnA, fixedB, columnB, fixedRowA, rowA, fixedRowB, rowB, fixedColumn, column, fixedRow, row] = groups;
      if (columnA !== undefined && columnB !== undefined) return pair(moveColumn(fixedA, columnA, columns), moveColumn(fixedB, columnB, columns));
      if (rowA !== undefined && rowB !== undefined) return pair(moveRow(fixedRowA, rowA, rows), moveRow(fixedRowB, rowB, rows));
      if (column === undefined || row === undefined || columnIndex(column) >= MAX_COLUMNS || Number(row) < 1 || Number(row) > MAX_ROWS) return token;
      const movedColumn = moveColumn(fixedColumn, column, columns);
      const movedRow = moveRow(fixedRow, row, rows);
      return movedColumn === null || movedRow === null ? "#REF!" : movedColumn + movedRow;
    }),
  );
}

function pair(first: string | null, second: string | null): string {
  return first === null || second === null ? "#REF!" : `${first}:${second}`;
}

function moveColumn(fixed: string | undefined, letters: string, by: number): string | null {
  if (fixed) return `$${letters}`;
  const moved = columnIndex(letters) + by;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnLetters(moved);
}

function moveRow(fixed: string | undefined, digits: string, by: number): string | null {
  if (fixed) return `$${digits}`;
  const moved = Number(digits) + by;
  return moved < 1 || moved > MAX_ROWS ? null : String(moved);
}

/** Applies `change` to what lies outside of brackets; texts between quotes are not searched for brackets. */
export function outsideBrackets(formula: string, change: (part: string) => string): string {
  if (!formula.includes("[")) return change(formula);
  let result = "";
  let from = 0;
  let depth = 0;
  let quote = "";
  for (let at = 0; at < formula.length; at++) {
    const char = formula[at] as string;
    if (depth > 0) {
      // In a structured reference an apostrophe guards the next character.
      if (char === "'") at++;
      else if (char === "[") depth++;
      else if (char === "]" && --depth === 0) {
        result += formula.slice(from, at + 1);
        from = at + 1;
      }
    } else if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === "\"" || char === "'") quote = char;
    else if (char === "[") {
      result += change(formula.slice(from, at));
      from = at;
      depth = 1;
    }
  }
  return result + (depth > 0 ? formula.slice(from) : change(formula.slice(from)));
}
