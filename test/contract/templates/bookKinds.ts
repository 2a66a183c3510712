import { HEADER, MAIN, R, relationships, TYPE, type TemplateKind } from "./templatePackage";

/** Templates whose workbook is out of the plain: names, printing, macros, links, pivots, families of XML. */
export const NOMS: TemplateKind = {
  workbook: { definedNames: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Bilan!$A$1:$C$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">Registre!$1:$1</definedName><definedName name="Caché" hidden="1">Bilan!$B$5</definedName><definedName name="Local" localSheetId="1" comment="à la feuille">Registre!$A$2</definedName><definedName name="spaser_bilan">Bilan!$B$3</definedName><definedName name="Taux">0.3</definedName></definedNames>` },
};

export const IMPRESSION: TemplateKind = {
  elements: {
    sheetPr: `<sheetPr codeName="Feuil1"><tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr>`, printOptions: `<printOptions horizontalCentered="1"/>`,
    pageSetup: `<pageSetup paperSize="8" scale="80" orientation="landscape" r:id="rId1"/>`, headerFooter: `<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Marianne,Gras"Bilan&amp;R&amp;D</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`, rowBreaks: `<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>`,
  },
  sheetRelations: [["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"]],
  defaults: { bin: `${TYPE}.spreadsheetml.printerSettings` },
  parts: { "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 220 }, (_, rank) => (rank * 37) % 256) },
};

export const MACROS: TemplateKind = {
  fileName: "modele.xlsm",
  mainType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  workbook: { workbookPr: `<workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>` },
  workbookRelations: [["rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"]],
  defaults: { bin: "application/vnd.ms-office.vbaProject" },
  parts: { "xl/vbaProject.bin": Uint8Array.from({ length: 4_000 }, (_, rank) => (rank * 7919) % 251) },
};

export const XML_PERSONNALISE: TemplateKind = {
  workbookRelations: [["rId9", "customXml", "../customXml/item1.xml"]],
  types: { "customXml/itemProps1.xml": `${TYPE}.customXmlProperties+xml` },
  parts: {
    "customXml/item1.xml": `<?xml version="1.0"?><p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement/></p:properties>`,
    "customXml/_rels/item1.xml.rels": relationships([["rId1", "customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `<?xml version="1.0"?><ds:datastoreItem ds:itemID="{E2B4A1D0-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  },
};

export const LIEN_EXTERNE: TemplateKind = {
  rows: `<row r="8"><c r="A8"><f>[1]Feuil1!$A$1</f><v>99</v></c></row>`,
  workbook: { externalReferences: `<externalReferences><externalReference r:id="rId9"/></externalReferences>` },
  workbookRelations: [["rId9", "externalLink", "externalLinks/externalLink1.xml"]],
  types: { "xl/externalLinks/externalLink1.xml": `${TYPE}.spreadsheetml.externalLink+xml` },
  parts: {
    "xl/externalLinks/externalLink1.xml": `${HEADER}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Feuil1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>99</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([["rId1", "externalLinkPath", "budget%202024.xlsx", "External"]]),
  },
};

export const TABLEAU_CROISE: TemplateKind = {
  elements: { dimension: `<dimension ref="A1:C17"/>` },
  rows: `<row r="15"><c r="A15" t="inlineStr"><is><t>N° marché</t></is></c><c r="B15" t="inlineStr"><is><t>Somme de Montant HT</t></is></c></row><row r="16"><c r="A16" t="inlineStr"><is><t>2024-001</t></is></c><c r="B16"><v>125000.5</v></c></row><row r="17"><c r="A17" t="inlineStr"><is><t>2024-002</t></is></c><c r="B17"><v>40000</v></c></row>`,
  sheetRelations: [["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]],
  workbook: { pivotCaches: `<pivotCaches><pivotCache cacheId="11" r:id="rId9"/></pivotCaches>` },
  workbookRelations: [["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]],
  types: { "xl/pivotTables/pivotTable1.xml": `${TYPE}.spreadsheetml.pivotTable+xml`, "xl/pivotCache/pivotCacheDefinition1.xml": `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`, "xl/pivotCache/pivotCacheRecords1.xml": `${TYPE}.spreadsheetml.pivotCacheRecords+xml` },
  parts: {
    "xl/pivotTables/pivotTable1.xml": `${HEADER}<pivotTableDefinition xmlns="${MAIN}" name="Croisé" cacheId="11" dataCaption="Valeurs" updatedVersion="6" createdVersion="6" rowGrandTotals="0" colGrandTotals="0"><location ref="A15:B17" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i><x v="1"/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somme de Montant HT" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEADER}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" refreshedVersion="6" createdVersion="6" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Registre"/></cacheSource><cacheFields count="2"><cacheField name="N° marché" numFmtId="0"><sharedItems count="2"><s v="2024-001"/><s v="2024-002"/></sharedItems></cacheField><cacheField name="Montant HT" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="40000" maxValue="125000.5"/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships([["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEADER}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${R}" count="2"><r><x v="0"/><n v="125000.5"/></r><r><x v="1"/><n v="40000"/></r></pivotCacheRecords>`,
  },
};

export const DATES_1904: TemplateKind = { workbook: { workbookPr: `<workbookPr date1904="1"/>` }, rows: `<row r="8"><c r="A8"><v>43830</v></c></row>` };

/** ISO/IEC 29500 strict, as Excel's "Strict Open XML" saves it. */
export const STRICT: TemplateKind = {
  workbook: { workbookPr: `<workbookPr dateCompatibility="0"/>` },
  rewrite: (xml, part) => xml.split(MAIN).join("http://purl.oclc.org/ooxml/spreadsheetml/main").split(R).join("http://purl.oclc.org/ooxml/officeDocument/relationships").replace("<workbook ", part === "xl/workbook.xml" ? `<workbook conformance="strict" ` : "<workbook "),
};

/** Every element of a spreadsheet part under a prefix, as some libraries write them. */
export const PREFIXE: TemplateKind = {
  rewrite: (xml, part) => (xml.includes(`xmlns="${MAIN}"`) && !part.endsWith(".rels") ? xml.replace(/<(\/?)([A-Za-z][\w]*)(?=[\s/>])/g, "<$1x:$2").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`) : xml),
};

/** Indented, with a byte order mark, simple quotes and absolute targets: nothing of it is wrong. */
export const AUTREMENT_ECRIT: TemplateKind = {
  rewrite: (xml, part) => {
    const broken = xml.replace(/(<row |<c |<\/sheetData|<sheet |<xf |<Relationship |<Override )/g, "\r\n  $1");
    if (part.endsWith(".rels")) return broken.replace(/Target="(worksheets|styles)/g, `Target="/xl/$1`);
    return `\ufeff${broken.replace(/ (r|s|t)="([^"]*)"/g, ` $1='$2'`)}`;
  },
};

/** A script's smallest workbook: no styles. */
export const SANS_STYLES: TemplateKind = { without: ["xl/styles.xml"], rewrite: (xml) => xml.replace(/ s="\d+"/g, "") };
