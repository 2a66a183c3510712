import type { PackageDraft } from "../../package/opcPackage";
import type { WorkbookPart } from "../read/workbookPart";
import { isSame, withDefinedName, withoutDefinedNames } from "./definedNames";
import type { NameRecord } from "./undoRecord";

/** Gives names back the values that a fill replaced; returns those that someone has changed or removed since, which stay as they are. */
export function restoreNames(draft: PackageDraft, workbook: WorkbookPart, records: readonly NameRecord[]): string[] {
  return records.flatMap(({ name, before, after }) => {
    const ours = { name, localSheet: null };
    const current = workbook.names.find((candidate) => isSame(candidate, ours));
    if (current?.formula !== after.formula || current.hidden !== after.hidden) return [name];
    const xml = draft.text(workbook.part);
    draft.setText(workbook.part, before ? withDefinedName(xml, { ...ours, ...before }) : withoutDefinedNames(xml, (candidate) => isSame(candidate, ours)));
    return [];
  });
}
