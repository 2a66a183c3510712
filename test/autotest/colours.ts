import { OpcPackage } from "../../src/workbook/file/package/opcPackage";
import { encodeXml } from "../../src/workbook/file/xml/text";
import { indexSheet } from "../../src/workbook/file/xlsx/read/sheetIndex";
import { spliceSheet } from "../../src/workbook/file/xlsx/write/sheetXml";
import { GOOD } from "./verdict";

const TEST_PART = "xl/worksheets/sheet1.xml";
const STYLES_PART = "xl/styles.xml";
/** Green and red of Excel's own rules « Good » and « Bad »: the words say the same without the colours. */
const DXFS = `<dxfs count="2"><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`;

/** Conditional formats, which no edit of the bilan has: verdicts, and the count above them, green or red. */
export function withVerdictColours(bytes: Uint8Array, { verdicts, count }: { readonly verdicts: string; readonly count: string }): Uint8Array {
  const draft = OpcPackage.open(bytes, "autotest.xlsx").edit();
  const styles = draft.text(STYLES_PART);
  if (!styles.includes(`<dxfs count="0"/>`)) throw new Error("the styles have formats of their own for conditions");
  draft.setText(STYLES_PART, styles.replace(`<dxfs count="0"/>`, DXFS));
  const [first = ""] = verdicts.split(":");
  const area = verdicts.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const formats = [
    ...pair(verdicts, `${first}="${GOOD}"`, `${first}<>"${GOOD}"`, 1),
    ...pair(count, `COUNTIF(${area},"${GOOD}")=ROWS(${area})`, `COUNTIF(${area},"${GOOD}")<ROWS(${area})`, 3),
  ];
  draft.setText(TEST_PART, spliceSheet(indexSheet(draft.text(TEST_PART)), new Map([["conditionalFormatting", formats.join("")]]), []));
  return draft.commit().toBytes();
}

function pair(area: string, good: string, bad: string, priority: number): string[] {
  const rule = (formula: string, dxf: number): string => `<cfRule type="expression" dxfId="${dxf}" priority="${priority + dxf}"><formula>${encodeXml(formula)}</formula></cfRule>`;
  return [`<conditionalFormatting sqref="${area}">${rule(good, 0)}${rule(bad, 1)}</conditionalFormatting>`];
}
