import type { AddSheet, Edit } from "../../core/bilan/edit";
import { XlsxWorkbook } from "./xlsx/xlsxWorkbook";

/**
 * A new .xlsx made by edits alone, which add at least one sheet: the report as its own workbook, an imported register.
 * Values and no add-in formula: it opens anywhere.
 */
export async function newWorkbook(name: string, edits: readonly Edit[]): Promise<Uint8Array> {
  const sheets = edits.flatMap((edit) => (isShown(edit) ? [edit.sheet] : []));
  const workbook = XlsxWorkbook.create(name, sheets);
  await workbook.apply(edits.filter((edit) => !isShown(edit)));
  return workbook.bytes();
}

function isShown(edit: Edit): edit is AddSheet {
  return edit.kind === "addSheet" && edit.hidden !== true;
}
