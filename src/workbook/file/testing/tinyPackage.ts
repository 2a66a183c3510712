import { declareContentType } from "../package/contentTypes";
import type { OpcPackage } from "../package/opcPackage";
import { addRelationship } from "../package/relationships";
import { emptyPackage } from "../xlsx/create/emptyPackage";
import { withWorkbookChild } from "../xlsx/write/workbookXml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The XML that matters to a test, put in a workbook that is otherwise as small as can be. */
export interface TinyParts {
  /** Inside `sheetData`, by sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Inside `sst`. */
  readonly strings?: string;
  /** Inside `definedNames`. */
  readonly names?: string;
}

export function tinyPackage({ sheets, strings, names }: TinyParts): OpcPackage {
  const draft = emptyPackage("essai.xlsx", Object.keys(sheets), 1900).edit();
  Object.values(sheets).forEach((rows, rank) => draft.setText(`xl/worksheets/sheet${rank + 1}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`));
  if (strings !== undefined) {
    draft.setText("xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${strings}</sst>`);
    declareContentType(draft, "xl/sharedStrings.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml");
    addRelationship(draft, "xl/workbook.xml", "sharedStrings", "xl/sharedStrings.xml");
  }
  if (names !== undefined) draft.setText("xl/workbook.xml", withWorkbookChild(draft.text("xl/workbook.xml"), "definedNames", `<definedNames>${names}</definedNames>`));
  return draft.commit();
}
