import type { CellContent, SetCells } from "../../../core/bilan/edit";
import type { Area } from "../../../core/register/survey";
import { cellAddress } from "../grid/address";
import { contains } from "../grid/area";
import type { Placed } from "../grid/rectangles";
import { CellMap } from "../state/cellMap";
import { formatOf, heldOf } from "../state/contentOf";
import { formatForWriting, isFormula, toEntry } from "../state/held";
import { writingCells } from "../state/writeCells";
import type { Step } from "../steps";
import type { EditKind } from "./editKind";
import { checkInGrid } from "./inGrid";
import type { SheetDraft } from "./sheetDraft";
import { hiddenBy } from "./sheetFacts";

export const setCells: EditKind<SetCells> = {
  check(edit) {
    const area = areaOfContents(edit);
    if (area === null) return;
    checkInGrid(edit.sheet, area);
    // The date system changes no verdict but that of dates before 1904: those are checked again when laid out.
    eachContent(edit, (content, row, column) => void heldOf(content, { sheet: edit.sheet, address: cellAddress(row, column) }, 1900));
  },

  target(edit, targets) {
    const area = areaOfContents(edit);
    if (area) targets.addContents(area);
  },

  obstruct(edit, draft, report) {
    const { facts } = draft;
    const own = new CellMap<true>();
    eachContent(edit, (_content, row, column) => own.set(row, column, true));
    eachContent(edit, (content, row, column) => {
      const address = cellAddress(row, column);
      const merge = draft.allMerges.find((area) => contains(area, row, column));
      if (merge && (merge.row !== row || merge.column !== column)) report("merged", address);
      if (!facts) return;
      const { protection } = facts.entry;
      const cell = draft.cell(row, column);
      const locked = facts.lockedCells.get(row, column) === true;
      if (protection && (locked || (!protection.formatCells && formatOf(content, cell) !== cell.format))) report("protected", address);
      const hidden = hiddenBy(facts, row);
      if (hidden) report(hidden, address);
      // A dynamic array may be written over together with its formula, and not without it.
      const anchor = facts.state.spilled.get(row, column);
      if (anchor && !own.get(anchor.row, anchor.column)) report("spill", address);
    });
  },

  write(edit, draft) {
    return writingContents(edit, draft);
  },
};

function writingContents(edit: SetCells, draft: SheetDraft): Step[] {
  const before: Placed<string>[] = [];
  const entries: Placed<string | number | boolean>[] = [];
  const after: Placed<string>[] = [];
  eachContent(edit, (content, row, column) => {
    const current = draft.cell(row, column);
    const held = heldOf(content, { sheet: draft.name, address: cellAddress(row, column) }, draft.dateSystem);
    const format = formatOf(content, current);
    const written = formatForWriting(held, current.format);
    if (written !== current.format) before.push({ row, column, value: written });
    entries.push({ row, column, value: toEntry(held, written) });
    // Excel gives some formulas a format of its own as they are entered: a format that was asked is set after.
    if (format !== written || (isFormula(held) && "format" in content && content.format !== undefined)) after.push({ row, column, value: format });
    draft.write(row, column, { held, format });
    draft.filled.set(row, column, true);
  });
  return [...writingCells(draft.name, before, "numberFormat"), ...writingCells(draft.name, entries, "formulas"), ...writingCells(draft.name, after, "numberFormat")];
}

function eachContent(edit: SetCells, visit: (content: CellContent, row: number, column: number) => void): void {
  edit.contents.forEach((contents, down) => {
    contents.forEach((content, right) => {
      if (content !== null) visit(content, edit.row + down, edit.column + right);
    });
  });
}

function areaOfContents(edit: SetCells): Area | null {
  const rowCount = edit.contents.length;
  const columnCount = edit.contents.reduce((most, contents) => Math.max(most, contents.length), 0);
  return rowCount > 0 && columnCount > 0 ? { row: edit.row, column: edit.column, rowCount, columnCount } : null;
}
