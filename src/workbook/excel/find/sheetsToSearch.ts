import type { Area } from "../../../core/register/survey";
import { areaOf } from "../grid/range";

/** A sheet, as far as looking for something in it goes. */
export interface SearchedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

export async function readSearchedSheets(context: Excel.RequestContext): Promise<readonly SearchedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  return worksheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === "Visible", isProtected: sheet.protection.protected }));
}

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";

/** Queues a question about the areas of several ranges, none of them kept; call the answer after the sync. */
export function areasOf(ranges: Excel.RangeAreas): () => Area[] {
  ranges.load(`areas/items/${EXTENT.split(",").join(",areas/items/")}`);
  return () => (ranges.isNullObject ? [] : ranges.areas.items.map(areaOf));
}

/** Queues a question about the cells of a sheet that hold something. */
export function usedAreaOf(sheet: Excel.Worksheet): () => Area[] {
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load(EXTENT);
  return () => (used.isNullObject ? [] : [areaOf(used)]);
}

/** Row by row, in the order of the sheets. */
export function inReadingOrder<T extends { readonly sheet: string; readonly row: number; readonly column: number }>(found: readonly T[], sheets: readonly SearchedSheet[]): T[] {
  const rank = new Map(sheets.map(({ name }, index) => [name, index]));
  const rankOf = ({ sheet }: T): number => rank.get(sheet) ?? sheets.length;
  return [...found].sort((a, b) => rankOf(a) - rankOf(b) || a.row - b.row || a.column - b.column);
}
