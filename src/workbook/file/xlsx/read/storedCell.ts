import type { StoredContent } from "../cell/storedContent";
import { shiftFormula } from "../formula/shift";
import type { CellScan } from "./cellScan";
import { cellValue, storedFormula, type ValueContext } from "./cellValue";
import type { SheetIndex } from "./sheetIndex";

/** The content of the cell that a scan stands on; a cell that follows a shared formula gets the text it stands for. */
export function readStored(scan: CellScan, row: number, index: SheetIndex, context: ValueContext): { content: StoredContent | null; shared: string | null } {
  if (scan.contentStart === scan.contentEnd) return { content: null, shared: null };
  const inner = scan.content;
  const value = cellValue(scan.type, inner, context);
  const formula = storedFormula(inner, index.prefix);
  if (!formula) return { content: value === null ? null : { kind: "value", value }, shared: null };
  if (formula.kind === "array" && formula.reference !== null) {
    return { content: { kind: "formula", text: formula.text, value, array: formula.reference }, shared: null };
  }
  const shared = formula.kind === "shared" ? formula.sharedIndex : null;
  const master = shared === null || formula.text !== "" ? undefined : index.sharedMasters.get(shared);
  const text = master ? shiftFormula(master.text, row - master.row, scan.column - master.column) : formula.text;
  return { content: { kind: "formula", text, value }, shared };
}

/** One string for one content: equal contents, equal strings. A formula counts by its text, for its value is Excel's to calculate. */
export function contentKey(content: StoredContent | null): string {
  if (content === null) return "";
  return content.kind === "formula" ? `=${content.text}` : JSON.stringify(content.value);
}
