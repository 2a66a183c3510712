import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";

import { readEntry } from "../../typing/entry";
import { enFrancais } from "../../../core/formule/enFrancais";
import { editedNumber } from "../../typing/shownValue";
import { cellOfEntry } from "./cellEntry";

/** Above Univer's own readings of an entry, which are English. */
const FIRST = 1000;

/**
 * Makes the cell editor and the formula bar French: what a cell holds is shown in French when it is edited, and what is
 * typed is read in French when it is entered.
 */
export function installFrenchEntry(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const formulas = injector.get(FormulaDataModel);

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (shown, { row, col, subUnitId, unitId, worksheet, workbook }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const formula = formulas.getFormulaStringByCell(row, col, subUnitId, unitId);
      if (formula) return { ...raw, f: enFrancais(formula) };
      const value = raw?.v;
      if (value === null || value === undefined) return next(shown);
      if (raw?.t === CellValueType.BOOLEAN) return { ...raw, v: Number(value) ? "VRAI" : "FAUX" };
      const style = workbook.getStyles().get(raw?.s);
      const format = style?.n?.pattern ?? null;
      if (raw?.t === CellValueType.NUMBER && !isDateFormat(format)) return { ...raw, v: editedNumber(Number(value), format) };
      return next(shown);
    },
  });

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell: Nullable<ICellData>, { workbook, origin }, next) => {
      const typed = typedText(cell);
      if (cell == null || typed === null) return next(cell);
      const style = workbook.getStyles().get(cell.s) ?? null;
      const forced = cell.t === CellValueType.FORCE_STRING;
      const entry = readEntry(forced ? `'${typed}` : typed, style?.n?.pattern ?? null, new Date().getFullYear());
      // An entry that changes nothing must stay nothing, or the cell would be recalculated and an event sent.
      if (entry.kind === "empty" && origin?.v == null) return next(cell);
      const entered = { ...cell, ...cellOfEntry(entry, style) };
      // Univer's number formats would take a boolean's stored 1 for a number.
      return entry.kind === "boolean" ? entered : next(entered);
    },
  });
}

/** What was typed, as Univer hands it on: in `f` when it begins with `=`, else in `v`; null for rich text. */
function typedText(cell: Nullable<ICellData>): string | null {
  if (cell == null || cell.p) return null;
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  return cell.v === null || cell.v === undefined ? null : String(cell.v);
}

/** True for a format with days, months, years or hours outside its quoted texts and colours. */
export function isDateFormat(format: string | null): boolean {
  return format !== null && /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/^general$/i.test(format);
}

