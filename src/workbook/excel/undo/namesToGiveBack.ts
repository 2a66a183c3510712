import { findSheet, type Directory, type NameEntry } from "../directory";
import { sameArea } from "../grid/area";
import { findName, formulaOfCells, sameName, valueOfName, writingName, type WantedName } from "../state/names";
import type { Step } from "../steps";
import type { NameInverse } from "./inverse";

export interface NamesVerdict {
  readonly steps: readonly Step[];
  /** Names that someone changed or deleted since, and one that stood for a sheet that is gone. */
  readonly kept: readonly string[];
}

/**
 * The former value of each name that still stands as the fill left it. A name of a sheet that the fill added and that
 * stays (`staying`) stays with it.
 */
export function examineNames(names: readonly NameInverse[], directory: Directory, staying: readonly string[]): NamesVerdict {
  const stays = new Set(staying.map((name) => name.toLowerCase()));
  const steps: Step[] = [];
  const kept: string[] = [];
  for (const name of names) {
    if (name.sheet.id === null && stays.has(name.sheet.name.toLowerCase())) continue;
    const now = findName(directory.names, name.name);
    if (isBefore(name, now, directory)) continue;
    const wanted = formerOf(name, directory);
    if (now !== null && wanted !== undefined && stands(name, now, directory)) steps.push(...writingName(name.name, wanted, now));
    else kept.push(name.name);
  }
  return { steps, kept };
}

/** The sheet as it is called now: by its id, or by its name when the fill added it. */
function sheetNow(id: string | null, name: string, directory: Directory): string | null {
  return (directory.sheets.find((sheet) => sheet.id === id) ?? findSheet(directory, name))?.name ?? null;
}

function stands({ sheet, after }: NameInverse, now: NameEntry, directory: Directory): boolean {
  if (sameName(now.formula, after.formula)) return true;
  const [ours, theirs] = [valueOfName(after.formula), valueOfName(now.formula)];
  if (ours?.type !== "cellules") return false;
  const current = sheetNow(sheet.id, sheet.name, directory);
  // A deleted sheet leaves an error behind; a renamed one is followed.
  if (current === null) return now.formula.includes("#REF!");
  return theirs?.type === "cellules" && theirs.sheet.toLowerCase() === current.toLowerCase() && sameArea(theirs.area, ours.area);
}

/** What to write to have the former name back, its sheet renamed since or not; `undefined` when its sheet is gone. */
function formerOf({ before }: NameInverse, directory: Directory): WantedName | undefined {
  if (before === null) return null;
  const value = valueOfName(before.formula);
  if (value?.type !== "cellules" || before.sheetId === null) return before;
  const current = sheetNow(before.sheetId, value.sheet, directory);
  if (current === null) return undefined;
  const moved = current.toLowerCase() !== value.sheet.toLowerCase();
  return { formula: moved ? formulaOfCells(current, value.area) : before.formula, visible: before.visible };
}

/** Given back already, by an undo before this one. */
function isBefore(name: NameInverse, now: NameEntry | null, directory: Directory): boolean {
  const wanted = formerOf(name, directory);
  if (wanted === null || now === null) return wanted === null && now === null;
  return wanted !== undefined && sameName(now.formula, wanted.formula) && now.visible === wanted.visible;
}
