import { forgetContentType } from "../../package/contentTypes";
import type { PackageDraft } from "../../package/opcPackage";
import { removeRelationships } from "../../package/relationships";
import type { WorkbookPart } from "../read/workbookPart";
import { withFullCalculation } from "./workbookXml";

/** Drops the calculation chain, which Excel rebuilds: one that names a cell without formula makes it "repair" the file. */
export function dropCalcChain(draft: PackageDraft, workbook: WorkbookPart): void {
  const part = workbook.calcChainPart;
  if (part === null || !draft.has(part)) return;
  removeRelationships(draft, workbook.part, (relationship) => relationship.kind === "calcChain");
  forgetContentType(draft, part);
  draft.remove(part);
}

/** Has Excel calculate everything at opening. */
export function askFullCalculation(draft: PackageDraft, workbook: WorkbookPart): void {
  draft.setText(workbook.part, withFullCalculation(draft.text(workbook.part)));
}
