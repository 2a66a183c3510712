import { declareContentType } from "../../package/contentTypes";
import type { PackageDraft } from "../../package/opcPackage";
import { addRelationship } from "../../package/relationships";
import { openRoot } from "../../xml/reader";
import type { WorkbookPart } from "../read/workbookPart";
import { sheetItems, withSheet } from "./workbookXml";

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
