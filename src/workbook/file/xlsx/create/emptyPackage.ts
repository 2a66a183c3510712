import { CONTENT_TYPES_PART } from "../../package/contentTypes";
import { OpcPackage } from "../../package/opcPackage";
import { encodeXml } from "../../xml/text";
import { EMPTY_STYLES } from "../read/styles";
import { emptySheet } from "../write/sheetSession";

const HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of empty sheets, at least one: the least that Excel opens without a word. */
export function emptyPackage(fileName: string, sheetNames: readonly string[], dateSystem: 1900 | 1904): OpcPackage {
  const draft = OpcPackage.empty(fileName).edit();
  const sheets = sheetNames.map((name, position) => ({ name, id: position + 1, part: `xl/worksheets/sheet${position + 1}.xml` }));
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  draft.setText(CONTENT_TYPES_PART, `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${sheets.map((sheet) => override(sheet.part, "worksheet")).join("")}${override("xl/styles.xml", "styles")}</Types>`);
  draft.setText("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]]));
  const date = dateSystem === 1904 ? `<workbookPr date1904="1"/>` : "<workbookPr/>";
  draft.setText("xl/workbook.xml", `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${date}<bookViews><workbookView/></bookViews><sheets>${sheets.map((sheet) => `<sheet name="${encodeXml(sheet.name)}" sheetId="${sheet.id}" r:id="rId${sheet.id}"/>`).join("")}</sheets></workbook>`);
  draft.setText("xl/_rels/workbook.xml.rels", relationships([
    ...sheets.map((sheet): [string, string, string] => [`rId${sheet.id}`, "worksheet", sheet.part]),
    [`rId${sheets.length + 1}`, "styles", "xl/styles.xml"],
  ]));
  draft.setText("xl/styles.xml", EMPTY_STYLES);
  for (const sheet of sheets) draft.setText(sheet.part, emptySheet(MAIN));
  return draft.commit();
}

function relationships(items: readonly (readonly [string, string, string])[]): string {
  const elements = items.map(([id, kind, part]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="/${part}"/>`).join("");
  return `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements}</Relationships>`;
}
