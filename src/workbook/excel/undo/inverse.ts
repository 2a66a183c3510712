import { z } from "zod";
import type { Prepared } from "../apply/prepare";
import type { SheetDraft } from "../apply/sheetDraft";
import { findSheet, type Directory, type NameEntry } from "../directory";
import { contains } from "../grid/area";
import { rectanglesOf } from "../grid/rectangles";
import { heldSchema, sameHeld } from "../state/held";
import { findName, valueOfName } from "../state/names";
import type { NameChange } from "../state/namesDraft";
import type { SheetState } from "../state/sheetState";
import { STYLE_KEYS, styleSchema, type StyleState } from "../state/style";
import { validationSchema } from "../state/validation";

const position = { row: z.number().int().nonnegative(), column: z.number().int().nonnegative() };
const cellState = z.strictObject({ held: heldSchema, format: z.string() });
const frozen = z.strictObject({ rows: z.number().int().nonnegative(), columns: z.number().int().nonnegative() });
const area = z.strictObject({ ...position, rowCount: z.number().int().positive(), columnCount: z.number().int().positive() });

/**
 * What an `apply` replaced and what it put there instead, as read back: an undo gives back the former only where the
 * latter still stands. Sheets are known by Excel's id first, for a sheet renamed since.
 */
const sheetInverse = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** `filled`: a `setCells` named this cell, it counts in the messages. */
  cells: z.array(z.strictObject({ ...position, before: cellState, after: cellState, filled: z.boolean() })),
  styles: z.array(z.strictObject({ ...position, before: styleSchema, after: styleSchema })),
  widths: z.array(z.strictObject({ column: position.column, before: z.number(), after: z.number() })),
  validations: z.array(z.strictObject({ area, before: validationSchema, after: validationSchema })),
  frozen: z.strictObject({ before: frozen, after: frozen }).nullable(),
  /** Areas merged and tables made, to be undone. */
  merges: z.array(area),
  tables: z.array(z.strictObject({ name: z.string(), area })),
  /** Tables that were there, with another area. */
  resizes: z.array(z.strictObject({ name: z.string(), before: area, after: area })).default([]),
});
export type SheetInverse = z.infer<typeof sheetInverse>;

const addedSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  cells: z.array(z.strictObject({ ...position, held: heldSchema })),
  tables: z.array(z.string()),
  charts: z.array(z.string()).default([]),
});
export type AddedSheet = z.infer<typeof addedSheet>;

const nameState = { formula: z.string(), visible: z.boolean() };
/** A name, what it was (null: it wasn't there) and what it became. Sheets are known by id, those that were added by name. */
const nameInverse = z.strictObject({
  name: z.string(),
  /** The sheet whose cells it names, or that its text is about. */
  sheet: z.strictObject({ id: z.string().nullable(), name: z.string() }),
  /** `sheetId`: of the sheet whose cells it named. */
  before: z.strictObject({ ...nameState, sheetId: z.string().nullable() }).nullable(),
  after: z.strictObject(nameState),
});
export type NameInverse = z.infer<typeof nameInverse>;

/** An undo kept since before names, charts and resized tables has none of them. */
export const inverseSchema = z.strictObject({ sheets: z.array(sheetInverse), added: z.array(addedSheet), names: z.array(nameInverse).default([]) });
export type Inverse = z.infer<typeof inverseSchema>;

/** The inverse of a preparation, once written: `after` gives what was read back, or what was to be written before that. */
export function inverseOf({ drafts, names, directory }: Prepared, after: (draft: SheetDraft) => SheetState, namesNow: readonly NameEntry[]): Inverse {
  const all = [...drafts.values()];
  return {
    sheets: all.flatMap((draft) => (draft.facts ? [inverseOfSheet(draft, draft.facts.entry.id, draft.facts.state, after(draft))] : [])),
    added: all.filter((draft) => draft.facts === null).map((draft) => ({
      name: draft.name,
      hidden: draft.hidden,
      cells: after(draft).cells.entries().flatMap(({ row, column, value }) => (value.held === null ? [] : [{ row, column, held: value.held }])),
      tables: draft.tables.map((table) => table.name),
      charts: [...draft.charts],
    })),
    names: names.changes.map((change) => inverseOfName(change, findName(namesNow, change.name), directory)),
  };
}

function inverseOfName({ name, sheet, before, after }: NameChange, now: NameEntry | null, directory: Directory): NameInverse {
  const idOf = (named: string): string | null => findSheet(directory, named)?.id ?? null;
  const value = before === null ? null : valueOfName(before.formula);
  return {
    name,
    sheet: { id: idOf(sheet), name: sheet },
    before: before === null ? null : { formula: before.formula, visible: before.visible, sheetId: value?.type === "cellules" ? idOf(value.sheet) : null },
    after: now === null ? after : { formula: now.formula, visible: now.visible },
  };
}

function inverseOfSheet(draft: SheetDraft, id: string, before: SheetState, after: SheetState): SheetInverse {
  return {
    id,
    name: draft.name,
    cells: before.cells.entries().flatMap(({ row, column, value }) => {
      const now = after.cells.get(row, column) ?? value;
      const filled = draft.filled.get(row, column) === true;
      const touched = filled || !sameHeld(value.held, now.held) || value.format !== now.format;
      return touched ? [{ row, column, before: value, after: now, filled }] : [];
    }),
    styles: before.styles.entries().flatMap(({ row, column, value }) => {
      const now = after.styles.get(row, column) ?? value;
      // Where a merge or a table ends, what didn't change is set again too; of the rows of a resized table only what did.
      const targeted = draft.targets.styles.some((target) => contains(target.area, row, column));
      return targeted || !sameStyle(value, now) ? [{ row, column, before: value, after: now }] : [];
    }),
    widths: [...before.widths].map(([column, width]) => ({ column, before: width, after: after.widths.get(column) ?? width })),
    validations: validationsOf(before, after),
    frozen: before.frozen === null ? null : { before: before.frozen, after: after.frozen ?? before.frozen },
    merges: [...draft.merges],
    tables: [...draft.tables],
    resizes: [...draft.resized].flatMap(([name, wanted]) => {
      const former = before.tables.get(name)?.area;
      return former === undefined ? [] : [{ name, before: { ...former }, after: { ...(after.tables.get(name)?.area ?? wanted) } }];
    }),
  };
}

function sameStyle(a: StyleState, b: StyleState): boolean {
  return STYLE_KEYS.every((key) => a[key] === b[key]);
}

/** By rectangles of cells that had one validation and got one: a column of choices is one entry. */
function validationsOf(before: SheetState, after: SheetState): SheetInverse["validations"] {
  const cells = before.validations.entries().map(({ row, column, value }) => ({ row, column, value: { before: value, after: after.validations.get(row, column) ?? null } }));
  return rectanglesOf(cells, (value) => JSON.stringify(value)).map(({ area: place, value }) => ({ area: { ...place }, ...value }));
}
