import { declareContentType, forgetContentType } from "../../package/contentTypes";
import type { OpcPackage, PackageDraft } from "../../package/opcPackage";
import { relationshipsPartOf } from "../../package/partName";
import { addRelationship, relationshipsOf, removeRelationships } from "../../package/relationships";
import { openRoot } from "../../xml/reader";
import type { SheetEntry, WorkbookPart } from "../read/workbookPart";
import { sheetItems, withoutSheet, withSheet } from "./workbookXml";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Gives a new sheet its part, its relationship and its place at the end of the workbook; returns the part's name. */
export function addSheetPart(draft: PackageDraft, workbook: WorkbookPart, name: string, hidden = false): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1);
  const part = draft.freeName(`${folder}worksheets/sheet`, ".xml");
  draft.setText(part, "");
  declareContentType(draft, part, SHEET_TYPE);
  const relationshipId = addRelationship(draft, workbook.part, "worksheet", part);
  const xml = draft.text(workbook.part);
  const sheetId = Math.max(0, ...sheetItems(xml).map((item) => Number(openRoot(item).attributes.get("sheetId") ?? 0))) + 1;
  draft.setText(workbook.part, withSheet(xml, name, sheetId, relationshipId, hidden));
  return part;
}

/** Takes a sheet out with its tables. Drawings and comments it pointed at stay as parts that nothing names, which Excel drops at its next save. */
export function removeSheetPart(draft: PackageDraft, source: OpcPackage, workbook: WorkbookPart, sheet: SheetEntry): void {
  draft.setText(workbook.part, withoutSheet(draft.text(workbook.part), sheet.relationshipId));
  removeRelationships(draft, workbook.part, (relationship) => relationship.id === sheet.relationshipId);
  if (sheet.part === null) return;
  for (const relationship of relationshipsOf(source, sheet.part)) {
    if (relationship.part === null || relationship.kind !== "table") continue;
    forgetContentType(draft, relationship.part);
    draft.remove(relationship.part);
  }
  draft.remove(relationshipsPartOf(sheet.part));
  forgetContentType(draft, sheet.part);
  draft.remove(sheet.part);
}
