import { OpcPackage } from "../../../src/workbook/file/package/opcPackage";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const TYPE = "application/vnd.openxmlformats-officedocument";
export const HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

export type Relation = readonly [id: string, kind: string, target: string, mode?: "External"];

/** What sets a template apart from the plain one. XML is given as it stands in the part. */
export interface TemplateKind {
  readonly fileName?: string;
  /** Elements of the sheet "Bilan" beside those of the plain one, by name. */
  readonly elements?: Readonly<Record<string, string>>;
  /** More rows of "Bilan", from row 8 on. */
  readonly rows?: string;
  /** Namespaces and the like on the root of "Bilan". */
  readonly root?: string;
  readonly sheetRelations?: readonly Relation[];
  /** Children of `workbook`, by name. */
  readonly workbook?: Readonly<Record<string, string>>;
  readonly workbookRelations?: readonly Relation[];
  readonly packageRelations?: readonly Relation[];
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Content types by part, and by extension. */
  readonly types?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly mainType?: string;
  /** Parts of the plain template that this one lacks. */
  readonly without?: readonly string[];
  /** A last change of every XML part. */
  readonly rewrite?: (xml: string, part: string) => string;
}

const SHEET_ORDER = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "autoFilter", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "drawing", "legacyDrawing", "AlternateContent", "tableParts", "extLst"];
const WORKBOOK_ORDER = ["fileVersion", "workbookPr", "AlternateContent", "workbookProtection", "bookViews", "sheets", "externalReferences", "definedNames", "calcPr", "pivotCaches", "extLst"];

/** The strings that the plain template shares. */
export const STRINGS = ["Bilan du SPASER", "Part des marchés clausés", "Nombre de marchés", "Commentaire", "à compléter", "N° marché", "Montant HT", "2024-001", "2024-002"];
const shared = (rank: number, address: string, style = 0): string => `<c r="${address}"${style === 0 ? "" : ` s="${style}"`} t="s"><v>${rank}</v></c>`;

/** "Bilan": labels, cells to fill (B2 a share, B3 a number, B4 a text), C2 that depends on them and C3 that doesn't. */
const BILAN_ROWS = `<row r="1" spans="1:3" ht="24" customHeight="1">${shared(0, "A1", 3)}</row>`
  + `<row r="2" spans="1:3">${shared(1, "A2")}<c r="B2" s="1"><v>0.25</v></c><c r="C2"><f>B2*2</f><v>0.5</v></c></row>`
  + `<row r="3" spans="1:3">${shared(2, "A3")}<c r="B3" s="2"><v>12</v></c><c r="C3"><f>SUM(B5:B6)</f><v>7</v></c></row>`
  + `<row r="4" spans="1:3">${shared(3, "A4")}${shared(4, "B4", 2)}</row><row r="5"><c r="B5"><v>3</v></c></row><row r="6"><c r="B6"><v>4</v></c></row>`;
const REGISTRE_ROWS = `<row r="1">${shared(5, "A1", 3)}${shared(6, "B1", 3)}</row><row r="2">${shared(7, "A2")}<c r="B2"><v>125000.5</v></c></row><row r="3">${shared(8, "A3")}<c r="B3"><v>40000</v></c></row>`;

const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; %&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="14"/><color rgb="FF1F3864"/><name val="Marianne"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

/** A template as somebody's Excel would save it, of one kind. */
export function templatePackage(kind: TemplateKind): Uint8Array {
  const draft = OpcPackage.empty(kind.fileName ?? "modele.xlsx").edit();
  const all: Record<string, string | Uint8Array> = { ...plainParts(kind), ...kind.parts };
  const parts = Object.fromEntries(Object.entries(all).filter(([name]) => !kind.without?.includes(name)));
  parts["[Content_Types].xml"] = contentTypes(kind, parts);
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === "string") draft.setText(name, kind.rewrite ? kind.rewrite(part, name) : part);
    else draft.setBytes(name, part);
  }
  return draft.commit().toBytes();
}

function plainParts(kind: TemplateKind): Record<string, string> {
  const elements: Record<string, string> = {
    dimension: `<dimension ref="A1:C6"/>`, sheetViews: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>`, sheetFormatPr: `<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>`,
    sheetData: `<sheetData>${BILAN_ROWS}${kind.rows ?? ""}</sheetData>`, pageMargins: `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`, ...kind.elements,
  };
  const book: Record<string, string> = {
    workbookPr: "<workbookPr/>", bookViews: `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews>`,
    sheets: `<sheets><sheet name="Bilan" sheetId="1" r:id="rId1"/><sheet name="Registre" sheetId="2" r:id="rId2"/></sheets>`, calcPr: `<calcPr calcId="191029"/>`, ...kind.workbook,
  };
  const relations: Relation[] = [["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"], ["rId3", "styles", "styles.xml"], ["rId4", "sharedStrings", "sharedStrings.xml"], ...(kind.workbookRelations ?? [])];
  const lacks = new Set(kind.without);
  return {
    "[Content_Types].xml": "",
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"], ...(kind.packageRelations ?? [])]),
    "xl/workbook.xml": `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${R}">${inOrder(book, WORKBOOK_ORDER)}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relations.filter(([, , target]) => !lacks.has(`xl/${target}`))),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEADER}<sst xmlns="${MAIN}" count="${STRINGS.length}" uniqueCount="${STRINGS.length}">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${R}"${kind.root ?? ""}>${inOrder(elements, SHEET_ORDER)}</worksheet>`,
    "xl/worksheets/sheet2.xml": `${HEADER}<worksheet xmlns="${MAIN}"><dimension ref="A1:B3"/><sheetData>${REGISTRE_ROWS}</sheetData></worksheet>`,
    ...(kind.sheetRelations ? { "xl/worksheets/_rels/sheet1.xml.rels": relationships(kind.sheetRelations) } : {}),
  };
}

export function relationships(items: readonly Relation[]): string {
  const elements = items.map(([id, kind, target, mode]) => `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${R}/${kind}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`);
  return `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

function contentTypes(kind: TemplateKind, parts: Readonly<Record<string, unknown>>): string {
  const sheet = `${TYPE}.spreadsheetml`;
  const types: Record<string, string> = {
    "xl/workbook.xml": kind.mainType ?? `${sheet}.sheet.main+xml`, "xl/worksheets/sheet1.xml": `${sheet}.worksheet+xml`, "xl/worksheets/sheet2.xml": `${sheet}.worksheet+xml`, "xl/styles.xml": `${sheet}.styles+xml`, "xl/sharedStrings.xml": `${sheet}.sharedStrings+xml`, ...kind.types,
  };
  const defaults = Object.entries({ rels: "application/vnd.openxmlformats-package.relationships+xml", xml: "application/xml", ...kind.defaults }).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = Object.entries(types).filter(([part]) => part in parts).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}

function inOrder(elements: Readonly<Record<string, string>>, order: readonly string[]): string {
  for (const name of Object.keys(elements)) if (!order.includes(name)) throw new Error(`No place for ${name}`);
  return order.map((name) => elements[name] ?? "").join("");
}
