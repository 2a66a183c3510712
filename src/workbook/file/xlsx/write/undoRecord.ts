import { z } from "zod";
import type { Undo } from "../../../port";
import { areaAddress } from "../cell/address";
import { contentKey } from "../read/storedCell";
import { sheetElement } from "../read/sheetIndex";
import type { XlsxReader } from "../read/xlsxReader";
import { isSame, type NameXml } from "./definedNames";
import type { EditPlan } from "./editPlan";
import { nameXml } from "./planNames";
import { SheetSession } from "./sheetSession";

const cellError = z.object({ error: z.string() });
const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), cellError]);
const content = z.union([
  z.object({ kind: z.literal("value"), value: z.union([z.string(), z.number(), z.boolean(), cellError]) }),
  z.object({ kind: z.literal("formula"), text: z.string(), value: cell, array: z.string().optional() }),
]);
const fragment = z.string().nullable();

const cellRecord = z.object({
  row: z.int().min(0),
  column: z.int().min(0),
  /** Verbatim element before, for the workbook object that made the record; null where the file had none. */
  raw: fragment,
  content: content.nullable(),
  style: z.int().min(0),
  /** `contentKey` of what was written, and its format. */
  afterKey: z.string(),
  afterStyle: z.int().min(0),
  /** Someone asked for its content, as opposed to a style or a merge that touched it. */
  filled: z.boolean(),
});

/** A name of the whole workbook; null where there was none. */
const nameValue = z.object({ formula: z.string(), hidden: z.boolean() });
const nameRecord = z.object({ name: z.string(), before: nameValue.nullable(), after: nameValue });

const sheetRecord = z.object({
  sheet: z.string(),
  added: z.boolean(),
  hidden: z.boolean(),
  cells: z.array(cellRecord),
  merges: z.array(z.string()),
  tables: z.array(z.string()),
  /** Tables that got another range, as A1 references. */
  resized: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
  names: z.array(nameRecord),
  cols: z.object({ before: fragment, after: fragment }).nullable(),
  views: z.object({ before: fragment, after: fragment }).nullable(),
  validations: z.object({ before: fragment, after: fragment }).nullable(),
});

/** What `Undo.inverse` holds for this adapter. */
export const undoRecord = z.object({ id: z.string(), sheets: z.array(sheetRecord) });
export type UndoRecord = z.infer<typeof undoRecord>;
export type SheetRecord = z.infer<typeof sheetRecord>;
export type CellRecord = z.infer<typeof cellRecord>;
export type NameRecord = z.infer<typeof nameRecord>;

/** The inverse of a plan, from the states before and after it was written. */
export function recordUndo(id: string, plan: EditPlan, after: XlsxReader): Undo {
  const sheets = [...plan.sheets.values()].map((sheet) => recordSheet(sheet, after));
  return {
    adapter: "file",
    cells: [...plan.sheets.values()].reduce((sum, sheet) => sum + sheet.filled.size, 0),
    sheetsAdded: plan.added.map((sheet) => sheet.name),
    inverse: { id, sheets } satisfies UndoRecord,
  };
}

/** Cells that an undo gives back: those of an added sheet go with it. */
export function restorable(record: UndoRecord): number {
  return record.sheets.reduce((sum, sheet) => sum + (sheet.added ? 0 : sheet.cells.filter(({ filled }) => filled).length), 0);
}

function recordSheet(sheet: SheetSession, after: XlsxReader): SheetRecord {
  const part = after.sheet(sheet.name)?.part as string;
  const now = SheetSession.over(after, sheet.name, part);
  const cells: CellRecord[] = [];
  for (const [row, patches] of sheet.cells) {
    for (const [column, patch] of patches) {
      // A shared formula that was only detached says the same as before: nothing to give back.
      if (patch.content === undefined && patch.style === undefined) continue;
      const before = sheet.before(row, column);
      const written = now.before(row, column);
      cells.push({
        row, column, content: before.content, style: before.style,
        // A shared formula comes back by its text: its verbatim element leans on other cells.
        raw: before.shared === null ? before.raw : null,
        afterKey: contentKey(written.content), afterStyle: written.style, filled: sheet.filled.has(`${row},${column}`),
      });
    }
  }
  const change = (name: string, touched: boolean): { before: string | null; after: string | null } | null =>
    touched ? { before: sheetElement(sheet.index, name), after: sheetElement(now.index, name) } : null;
  return {
    sheet: sheet.name,
    added: sheet.entry === null,
    hidden: sheet.hidden,
    cells,
    merges: sheet.mergesAdded.map(areaAddress),
    tables: sheet.tablesAdded.map((table) => table.name),
    resized: [...sheet.tablesResized.values()].map(({ table, area }) => ({ name: table.name, before: areaAddress(table.area), after: areaAddress(area) })),
    names: [...sheet.namesSet.values()].map((edit) => recordName(sheet, nameXml(sheet, edit))),
    cols: change("cols", sheet.widths.size > 0),
    views: change("sheetViews", sheet.frozen !== null),
    validations: change("dataValidations", sheet.validationsAdded.length > 0),
  };
}

function recordName({ reader }: SheetSession, written: NameXml): NameRecord {
  const known = reader.workbook.names.find((name) => isSame(name, written));
  return { name: written.name, before: known ? { formula: known.formula, hidden: known.hidden } : null, after: { formula: written.formula, hidden: written.hidden } };
}
