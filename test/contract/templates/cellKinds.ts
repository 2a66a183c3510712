import { HEADER, MAIN, STRINGS, TYPE, type TemplateKind } from "./templatePackage";

/** Templates whose cells, or what bears on cells, are out of the plain. */
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

export const FUSIONS: TemplateKind = {
  elements: { mergeCells: `<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B4:C4"/></mergeCells>` },
};

export const MISES_EN_FORME: TemplateKind = {
  root: ` xmlns:x14="${X14}" xmlns:xm="${XM}"`,
  elements: {
    conditionalFormatting: `<conditionalFormatting sqref="B2"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0.3</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B3:B6"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{0A0B0C0D-0001-0002-0003-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    extLst: `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{0A0B0C0D-0001-0002-0003-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B3:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  },
};

export const VALIDATIONS: TemplateKind = {
  root: ` xmlns:x14="${X14}" xmlns:xm="${XM}"`,
  elements: {
    dataValidations: `<dataValidations count="2"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="Part" error="Entre 0 et 100 %" sqref="B2"><formula1>0</formula1><formula2>1</formula2></dataValidation><dataValidation type="list" allowBlank="1" sqref="C4:C6"><formula1>"Oui,Non"</formula1></dataValidation></dataValidations>`,
    extLst: `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Registre!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  },
};

export const SPARKLINES: TemplateKind = {
  root: ` xmlns:x14="${X14}" xmlns:xm="${XM}"`,
  elements: { extLst: `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Bilan!B5:B6</xm:f><xm:sqref>C5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>` },
};

export const PROTEGEE: TemplateKind = {
  elements: { sheetProtection: `<sheetProtection algorithmName="SHA-512" hashValue="q1Z+/w==" saltValue="AAAA" spinCount="100000" sheet="1" objects="1" scenarios="1"/>` },
};
export const DEPROTEGEE: TemplateKind = { elements: { sheetProtection: `<sheetProtection sheet="0" objects="1" formatCells="0"/>` } };

export const TABLEAU_FILTRE: TemplateKind = {
  elements: { dimension: `<dimension ref="A1:C13"/>`, tableParts: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` },
  rows: `<row r="10"><c r="A10" t="inlineStr"><is><t>Code</t></is></c><c r="B10" t="inlineStr"><is><t>État</t></is></c></row><row r="11"><c r="A11"><v>1</v></c><c r="B11" t="inlineStr"><is><t>fait</t></is></c></row><row r="12" hidden="1"><c r="A12"><v>2</v></c><c r="B12" t="inlineStr"><is><t>prévu</t></is></c></row><row r="13"><c r="A13"><v>3</v></c><c r="B13" t="inlineStr"><is><t>fait</t></is></c></row>`,
  sheetRelations: [["rId1", "table", "../tables/table1.xml"]],
  types: { "xl/tables/table1.xml": `${TYPE}.spreadsheetml.table+xml` },
  parts: {
    "xl/tables/table1.xml": `${HEADER}<table xmlns="${MAIN}" id="7" name="Suivi" displayName="Suivi" ref="A10:B13" totalsRowShown="0"><autoFilter ref="A10:B13"><filterColumn colId="1"><filters><filter val="fait"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="Code"/><tableColumn id="4" name="État"/></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`,
  },
};

export const LIGNES_MASQUEES: TemplateKind = {
  elements: { sheetFormatPr: `<sheetFormatPr baseColWidth="10" defaultRowHeight="15" outlineLevelRow="1"/>`, cols: `<cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="4" max="6" width="0" hidden="1" customWidth="1"/></cols>` },
  rows: `<row r="8" hidden="1" outlineLevel="1"><c r="A8"><v>8</v></c></row><row r="9" collapsed="1"/>`,
};

export const TEXTE_ENRICHI: TemplateKind = {
  parts: {
    "xl/sharedStrings.xml": `${HEADER}<sst xmlns="${MAIN}">${STRINGS.map((text, rank) => (rank === 4 ? `<si><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">à </t></r><r><t>compléter</t></r><rPh sb="0" eb="1"><t>lu</t></rPh><phoneticPr fontId="1"/></si>` : `<si><r><t>${text}</t></r></si>`)).join("")}</sst>`,
  },
};

/** Every text in its cell, no shared strings at all: what scripts write. */
export const CHAINES_EN_LIGNE: TemplateKind = {
  without: ["xl/sharedStrings.xml"],
  rewrite: (xml) => xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, rank: string) => ` t="inlineStr"><is><t>${STRINGS[Number(rank)] ?? ""}</t></is>`),
};

const METADATA = `${HEADER}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** Shared formulas, an array formula, a dynamic array, and the order in which Excel calculated them. */
export const FORMULES: TemplateKind = {
  elements: { dimension: `<dimension ref="A1:C12"/>` },
  rows: `<row r="8"><c r="A8"><f t="shared" ref="A8:A10" si="0">B5*10</f><v>30</v></c><c r="B8"><f t="array" ref="B8:B9">B5:B6*2</f><v>6</v></c></row><row r="9"><c r="A9"><f t="shared" si="0"/><v>40</v></c><c r="B9"><v>8</v></c></row><row r="10"><c r="A10"><f t="shared" si="0"/><v>0</v></c></row><row r="11"><c r="A11" cm="1"><f t="array" ref="A11:B11">TRANSPOSE(B5:B6)</f><v>3</v></c><c r="B11"><v>4</v></c></row><row r="12"><c r="A12" t="str"><f>_xlfn.CONCAT(A4,"&amp;")</f><v>Commentaire&amp;</v></c></row>`,
  workbookRelations: [["rId8", "calcChain", "calcChain.xml"], ["rId9", "sheetMetadata", "metadata.xml"]],
  types: { "xl/calcChain.xml": `${TYPE}.spreadsheetml.calcChain+xml`, "xl/metadata.xml": `${TYPE}.spreadsheetml.sheetMetadata+xml` },
  parts: { "xl/calcChain.xml": `${HEADER}<calcChain xmlns="${MAIN}">${["C2", "C3", "A8", "A9", "A10", "B8", "A11", "A12"].map((address) => `<c r="${address}" i="1"/>`).join("")}</calcChain>`, "xl/metadata.xml": METADATA },
};
