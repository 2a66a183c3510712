import { WorkbookError, type Undo, type UndoReport, type WriteOptions } from "../../port";
import { findSheet, readDirectory, type Directory } from "../directory";
import { orLookedAt, type Seen } from "../doubt";
import { areaAddress, cellAddress } from "../grid/address";
import { eachCell, sameArea } from "../grid/area";
import { rectanglesOf } from "../grid/rectangles";
import { MESSAGES } from "../messages";
import { CellMap } from "../state/cellMap";
import type { RunExcel, Silent } from "../run";
import { sameHeld } from "../state/held";
import { emptyState, readingCellsApart, readingState, type CellState, type SheetState, type TableState } from "../state/sheetState";
import { STYLE_KEYS, type StyleState } from "../state/style";
import { sameValidation, type ValidationState } from "../state/validation";
import { Targets } from "../state/targets";
import { runSteps, suspended, writing, type Step } from "../steps";
import { examineAdded } from "./addedSheets";
import { givingBack, type Wanted } from "./giveBack";
import { examineNames } from "./namesToGiveBack";
import { inverseSchema, type Inverse, type SheetInverse } from "./inverse";

/** The inverse that an `apply` of this adapter made, from whatever a caller hands over. */
export function readInverse(undo: Undo): Inverse {
  const parsed = inverseSchema.safeParse(undo.inverse);
  if (undo.adapter !== "excel" || !parsed.success) throw new WorkbookError("unsupported", MESSAGES.badUndo());
  return parsed.data;
}

/** One try, and two in hand for a host that fails once the giving back has begun. */
const TRIES = 3;

/**
 * Gives back, cell by cell, what still stands as the fill left it. What someone changed since is kept and reported, and so
 * is a sheet that the fill added when it holds something else now. Doing it twice does no harm: where it fails part way it
 * is done again, so that the workbook isn't left between two states; where it can't be, the error says so (`unchanged`).
 */
export async function undoEdits(run: RunExcel, inverse: Inverse, options: WriteOptions = {}): Promise<UndoReport> {
  let begun: PlanUndo | null = null;
  for (let tries = 1; ; tries++) {
    try {
      const { kept, restored } = await orLookedAt(
        (silent) => run((context) => undoOnce(context, inverse, begun, (plan) => (begun ??= plan)), (...told) => (begun === null ? notBegun : silent)(...told)),
        () => run((context) => lookAt(context, inverse, begun)),
        options,
      );
      return { restored: restoredIn(begun, restored), kept };
    } catch (error) {
      if (begun === null || !(error instanceof WorkbookError) || error.code === "unsure" || error.code === "noAnswer") throw error;
      if (tries === TRIES) throw new WorkbookError(error.code, error.detail, error.obstacles, false);
    }
  }
}

/** Excel says nothing while it is only read: nothing was written. */
const notBegun: Silent = (giveUp) => giveUp(new WorkbookError("noAnswer", MESSAGES.noAnswer()));

/** Whether a giving back without an answer was done: then nothing is left to give back. Writes nothing. */
async function lookAt(context: Excel.RequestContext, inverse: Inverse, begun: PlanUndo | null): Promise<Seen<UndoReport>> {
  const { steps, report } = await planUndo(context, inverse, begun);
  if (steps.length === 0) return { state: "new", value: begun?.report ?? report };
  return { state: steps.length === begun?.steps.length && report.restored === begun.report.restored ? "former" : "between" };
}

/** What the first try set out to give back: the next ones find part of it done. */
function restoredIn(begun: PlanUndo | null, restored: number): number {
  return begun === null ? restored : begun.report.restored;
}

interface PlanUndo {
  readonly steps: readonly Step[];
  readonly report: UndoReport;
  /** Cells whose validation is given back, by `placeOf`: it takes several actions, and a try that fails between two leaves one that is nobody's. */
  readonly validations: ReadonlySet<string>;
}

const placeOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

async function undoOnce(context: Excel.RequestContext, inverse: Inverse, begun: PlanUndo | null, begins: (plan: PlanUndo) => void): Promise<UndoReport> {
  const plan = await planUndo(context, inverse, begun);
  begins(plan);
  await runSteps(context, plan.steps, suspended);
  return plan.report;
}

/** Looks at what is there, and says what is to be given back. Writes nothing. */
async function planUndo(context: Excel.RequestContext, inverse: Inverse, begun: PlanUndo | null): Promise<PlanUndo> {
  const directory = await readDirectory(context);
  const sheets = inverse.sheets.map((sheet) => ({ sheet, name: nameNow(sheet, directory), present: emptyState() }));
  const reads = sheets.flatMap(({ sheet, name, present }) => (name === null ? [] : readingState(name, targetsOf(sheet, name, directory), present)));
  const added = await examineAdded(context, inverse.added, directory, reads);
  await runSteps(context, sheets.flatMap(({ name, present }) => (name === null ? [] : readingCellsApart(name, present))));

  const kept = [...added.kept];
  const validations = new Set<string>();
  let restored = 0;
  const steps = sheets.flatMap(({ sheet, name, present }) => {
    if (name === null) {
      kept.push(...sheet.cells.filter((cell) => cell.filled).map((cell) => `${sheet.name}!${cellAddress(cell.row, cell.column)}`));
      return [];
    }
    const decision = decide(sheet, name, present, directory, begun?.validations ?? new Set());
    for (const { row, column } of decision.wanted.validations.entries()) validations.add(placeOf(name, row, column));
    kept.push(...decision.kept);
    restored += decision.restored;
    return givingBack(decision.wanted, present);
  });
  const names = examineNames(inverse.names, directory, added.staying);
  kept.push(...names.kept);
  // Names first: a sheet that goes takes what they stand for away.
  const all = [...names.steps, ...steps, ...added.toDelete.map((name) => writing((from) => from.workbook.worksheets.getItem(name).delete()))];
  return { steps: all, report: { restored, kept }, validations };
}

function nameNow(sheet: SheetInverse, directory: Directory): string | null {
  const entry = directory.sheets.find((candidate) => candidate.id === sheet.id) ?? findSheet(directory, sheet.name);
  return entry?.name ?? null;
}

function targetsOf(sheet: SheetInverse, name: string, directory: Directory): Targets {
  const targets = new Targets();
  const ours = new Set(sheet.tables.map((table) => table.name.toLowerCase()));
  for (const table of directory.tables) if (table.sheet === name && !ours.has(table.name.toLowerCase())) targets.tables.add(table.name);
  for (const { area } of rectanglesOf(sheet.cells.map((cell) => ({ ...cell, value: null })), () => "")) targets.addContents(area);
  const keysIn = (style: StyleState): string => STYLE_KEYS.filter((key) => style[key] !== undefined).join();
  for (const { area, value } of rectanglesOf(sheet.styles.map((cell) => ({ ...cell, value: cell.before })), keysIn)) {
    targets.addStyles(area, STYLE_KEYS.filter((key) => value[key] !== undefined));
  }
  for (const { area } of sheet.validations) targets.addValidations(area);
  for (const { column } of sheet.widths) targets.columns.add(column);
  targets.frozen = sheet.frozen !== null;
  return targets;
}

interface Decision {
  readonly wanted: Wanted;
  readonly restored: number;
  readonly kept: readonly string[];
}

function decide(sheet: SheetInverse, name: string, present: SheetState, directory: Directory, begun: ReadonlySet<string>): Decision {
  const cells = new CellMap<CellState>();
  const kept: string[] = [];
  let restored = 0;
  for (const { row, column, before, after, filled } of sheet.cells) {
    const now = present.cells.get(row, column);
    if (!now) continue;
    if (sameHeld(now.held, after.held)) {
      // Someone may have changed the format and not the content: then the format is theirs.
      cells.set(row, column, { held: before.held, format: now.format === after.format ? before.format : now.format });
      if (filled) restored += 1;
    } else if (!sameHeld(now.held, before.held)) kept.push(`${name}!${cellAddress(row, column)}`);
  }
  const areas = tablesToGiveBack(sheet, name, present);
  kept.push(...areas.kept);
  const tables = new Set(directory.tables.filter((table) => table.sheet === name).map((table) => table.name.toLowerCase()));
  const frozenStands = present.frozen?.rows === sheet.frozen?.after.rows && present.frozen?.columns === sheet.frozen?.after.columns;
  return {
    restored,
    kept,
    wanted: {
      name,
      cells,
      styles: stylesToGiveBack(sheet, present),
      widths: new Map(sheet.widths.filter(({ column, after }) => present.widths.get(column) === after).map(({ column, before }) => [column, before])),
      validations: validationsToGiveBack(sheet, name, present, begun),
      frozen: frozenStands ? (sheet.frozen?.before ?? null) : null,
      unmerge: sheet.merges,
      tables: areas.wanted,
      untable: sheet.tables.filter((table) => tables.has(table.name.toLowerCase())),
    },
  };
}

/** The tables of the sheet, each with the area that it must have: the former one where the fill's still stands. */
function tablesToGiveBack(sheet: SheetInverse, name: string, present: SheetState): { readonly wanted: ReadonlyMap<string, TableState>; readonly kept: readonly string[] } {
  const wanted = new Map(present.tables);
  const kept: string[] = [];
  for (const { name: table, before, after } of sheet.resizes) {
    const now = present.tables.get(table);
    if (now !== undefined && sameArea(now.area, after)) wanted.set(table, { ...now, area: before });
    else if (now === undefined || !sameArea(now.area, before)) kept.push(`${name}!${areaAddress(now?.area ?? after)}`);
  }
  return { wanted, kept };
}

function stylesToGiveBack(sheet: SheetInverse, present: SheetState): CellMap<StyleState> {
  const styles = new CellMap<StyleState>();
  for (const { row, column, before, after } of sheet.styles) {
    const now = present.styles.get(row, column);
    const wanted: StyleState = {};
    for (const key of STYLE_KEYS) {
      const value = before[key];
      if (value !== undefined && now?.[key] === after[key]) wanted[key] = value;
    }
    styles.set(row, column, wanted);
  }
  return styles;
}

/** The former validation of each cell that still has the one that the fill put there, or that a former try began to give back. */
function validationsToGiveBack(sheet: SheetInverse, name: string, present: SheetState, begun: ReadonlySet<string>): CellMap<ValidationState> {
  const validations = new CellMap<ValidationState>();
  for (const { area, before, after } of sheet.validations) {
    eachCell(area, (row, column) => {
      const now = present.validations.get(row, column);
      if (sameValidation(now, after) || (begun.has(placeOf(name, row, column)) && !sameValidation(now, before))) validations.set(row, column, before);
    });
  }
  return validations;
}
