import type { SetPageLayout } from "../../../../core/bilan/edit";
import { quotedSheet } from "../formula/reference";
import type { NameXml } from "./definedNames";
import type { SheetElementName } from "./sheetXml";

/** ISO A4 among Excel's paper sizes. */
const A4 = 9;

/** Elements of a new sheet that is printed on A4, one page wide and as many high as it takes. */
export function layoutElements(prefix: string, { orientation }: SetPageLayout): [SheetElementName, string][] {
  return [
    ["sheetPr", `<${prefix}sheetPr><${prefix}pageSetUpPr fitToPage="1"/></${prefix}sheetPr>`],
    ["pageSetup", `<${prefix}pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`],
  ];
}

/** The name by which Excel knows the rows repeated on each page; null for none. */
export function titleRowsName({ sheet, titleRows }: SetPageLayout, localSheet: number): NameXml | null {
  return titleRows < 1 ? null : { name: "_xlnm.Print_Titles", formula: `${quotedSheet(sheet)}!$1:$${titleRows}`, hidden: false, localSheet };
}
