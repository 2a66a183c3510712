import type { PackageDraft } from "../../package/opcPackage";
import { removeUnreachable } from "../../package/reachable";
import { removeRelationships } from "../../package/relationships";
import type { SheetEntry, WorkbookPart } from "../read/workbookPart";
import { withoutDefinedNames } from "./definedNames";
import { replaceSheets, sheetItems, sheetRelationship } from "./workbookXml";

/** Takes a sheet out of the package with all that hung on it alone: tables, drawings, charts, comments. */
export function removeSheetPart(draft: PackageDraft, workbook: WorkbookPart, sheet: SheetEntry): void {
  draft.setText(workbook.part, withoutSheet(draft.text(workbook.part), sheet.relationshipId));
  removeRelationships(draft, workbook.part, (relationship) => relationship.id === sheet.relationshipId);
  if (sheet.part !== null) removeUnreachable(draft, sheet.part);
}

/** workbook.xml without the sheet of that relationship and the names of its own; positions that other names and views hold move. */
function withoutSheet(xml: string, relationshipId: string): string {
  const items = sheetItems(xml);
  const position = items.findIndex((item) => sheetRelationship(item) === relationshipId);
  if (position < 0) return xml;
  const removed = replaceSheets(xml, items.filter((_, rank) => rank !== position));
  return withoutDefinedNames(removed, (name) => name.localSheet === position)
    .replace(/\slocalSheetId=(["'])(\d+)\1/g, (whole, _, local: string) => (Number(local) > position ? ` localSheetId="${Number(local) - 1}"` : whole))
    .replace(/\s(activeTab|firstSheet)=(["'])(\d+)\2/g, (whole, attribute: string, _, tab: string) => (Number(tab) >= position && Number(tab) > 0 ? ` ${attribute}="${Number(tab) - 1}"` : whole));
}
