import type { Area } from "../../../core/register/survey";
import type { SheetEntry } from "../directory";
import { bands, cellCount, contains } from "../grid/area";
import { areaOf, rangeOf } from "../grid/range";
import { CellMap } from "../state/cellMap";
import { emptyState, readingState, type SheetState } from "../state/sheetState";
import type { Targets } from "../state/targets";
import type { Step } from "../steps";
import { readingLandmarks, type Landmark } from "./landmarks";

/** What a sheet is before the edits: its state where they point, and what could stop them. */
export interface SheetFacts {
  readonly entry: SheetEntry;
  readonly state: SheetState;
  /** Names of its tables that a filter narrows. */
  readonly filteredTables: Set<string>;
  /** The sheet's own filter, when it hides rows. */
  filter: Area | null;
  readonly hiddenRows: Set<number>;
  readonly lockedCells: CellMap<true>;
  /** What the targets and their neighbours held. */
  readonly landmarks: Landmark[];
}

export function emptyFacts(entry: SheetEntry): SheetFacts {
  return { entry, state: emptyState(), filteredTables: new Set(), filter: null, hiddenRows: new Set(), lockedCells: new CellMap(), landmarks: [] };
}

/** `filtered` when a filter hides the row (of the whole sheet, also beside its table), `hidden` when a person does, null for a row that shows. */
export function hiddenBy(facts: SheetFacts, row: number): "hidden" | "filtered" | null {
  if (!facts.hiddenRows.has(row)) return null;
  const tables = [...facts.state.tables].flatMap(([name, { area }]) => (facts.filteredTables.has(name) ? [area] : []));
  const filters = [...tables, ...(facts.filter ? [facts.filter] : [])];
  return filters.some((area) => contains(area, row, area.column)) ? "filtered" : "hidden";
}

/** The steps that fill `facts`: one round trip for a template, more when the targets are large. */
export function readingFacts(facts: SheetFacts, targets: Targets): Step[] {
  const { name } = facts.entry;
  return [
    ...readingState(name, targets, facts.state),
    ...readingLandmarks(name, targets, facts.landmarks),
    ...[...targets.tables].map((table) => readingTableFilter(table, facts)),
    readingFilter(name, facts),
    ...targets.contents.flatMap((area) => bands(area, 20_000)).flatMap((area) => [
      readingHiddenRows(name, area, facts),
      ...(facts.entry.protection ? [readingLocks(name, area, facts)] : []),
    ]),
  ];
}

function readingTableFilter(name: string, facts: SheetFacts): Step {
  return {
    weight: 300,
    queue(context) {
      const { autoFilter } = context.workbook.tables.getItem(name);
      const filter = { narrows: autoFilter.load("isDataFiltered") };
      return () => {
        if (filter.narrows.isDataFiltered) facts.filteredTables.add(name);
      };
    },
  };
}

function readingFilter(sheet: string, facts: SheetFacts): Step {
  return {
    weight: 300,
    queue(context) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const { autoFilter } = worksheet;
      autoFilter.load("isDataFiltered");
      const range = autoFilter.getRangeOrNullObject().untrack();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return () => {
        facts.filter = autoFilter.isDataFiltered && !range.isNullObject ? areaOf(range) : null;
      };
    },
  };
}

function readingHiddenRows(sheet: string, area: Area, facts: SheetFacts): Step {
  return {
    weight: 800 + area.rowCount * 30,
    queue(context) {
      const rows = rangeOf(context.workbook.worksheets.getItem(sheet), area).getRowProperties({ rowHidden: true });
      return () => rows.value.forEach((row, down) => {
        if (row.rowHidden) facts.hiddenRows.add(area.row + down);
      });
    },
  };
}

function readingLocks(sheet: string, area: Area, facts: SheetFacts): Step {
  return {
    weight: 800 + cellCount(area) * 60,
    queue(context) {
      const cells = rangeOf(context.workbook.worksheets.getItem(sheet), area).getCellProperties({ format: { protection: true } });
      return () => cells.value.forEach((row, down) => row.forEach((cell, right) => {
        if (cell.format?.protection?.locked !== false) facts.lockedCells.set(area.row + down, area.column + right, true);
      }));
    },
  };
}
