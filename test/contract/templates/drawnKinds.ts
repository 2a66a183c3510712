import { HEADER, R, relationships, TYPE, MAIN, type TemplateKind } from "./templatePackage";

/** Templates with things that are drawn over the cells, or hang on them: images, charts, comments, controls. */
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPES = { "xl/drawings/drawing1.xml": `${TYPE}.drawing+xml` };
/** A transparent pixel. */
const PNG = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64"));

const corners = `<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
const drawing = (inner: string): string => `${HEADER}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor editAs="oneCell">${corners}${inner}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

export const LOGO: TemplateKind = {
  elements: { drawing: `<drawing r:id="rId1"/>` },
  sheetRelations: [["rId1", "drawing", "../drawings/drawing1.xml"]],
  defaults: { png: "image/png" },
  types: DRAWING_TYPES,
  parts: {
    "xl/drawings/drawing1.xml": drawing(`<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo" descr="Logo de la collectivité"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`),
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "image", "../media/image1.png"]]),
    "xl/media/image1.png": PNG,
  },
};

export const GRAPHIQUE: TemplateKind = {
  elements: { drawing: `<drawing r:id="rId1"/>` },
  sheetRelations: [["rId1", "drawing", "../drawings/drawing1.xml"]],
  types: { ...DRAWING_TYPES, "xl/charts/chart1.xml": `${TYPE}.drawingml.chart+xml`, "xl/charts/style1.xml": "application/vnd.ms-office.chartstyle+xml", "xl/charts/colors1.xml": "application/vnd.ms-office.chartcolorstyle+xml" },
  parts: {
    "xl/drawings/drawing1.xml": drawing(`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`),
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": `${HEADER}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Bilan!$B$5:$B$6</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>4</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:firstSliceAng val="0"/></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    "xl/charts/_rels/chart1.xml.rels": relationships([["rId1", "http://schemas.microsoft.com/office/2011/relationships/chartStyle", "style1.xml"], ["rId2", "http://schemas.microsoft.com/office/2011/relationships/chartColorStyle", "colors1.xml"]]),
    "xl/charts/style1.xml": `${HEADER}<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="251"/>`,
    "xl/charts/colors1.xml": `${HEADER}<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" meth="cycle" id="10"/>`,
  },
};

const COMMENT_SHAPE = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden'><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 1, 2, 4, 15, 4, 1</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
const comments = (author: string, text: string): string => `${HEADER}<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>${text}</t></r></text></comment></commentList></comments>`;

export const COMMENTAIRES: TemplateKind = {
  elements: { legacyDrawing: `<legacyDrawing r:id="rId1"/>` },
  sheetRelations: [["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId2", "comments", "../comments1.xml"]],
  defaults: { vml: `${TYPE}.vmlDrawing` },
  types: { "xl/comments1.xml": `${TYPE}.spreadsheetml.comments+xml` },
  parts: { "xl/drawings/vmlDrawing1.vml": COMMENT_SHAPE, "xl/comments1.xml": comments("Contrôle", "À vérifier avant le &quot;30 juin&quot;") },
};

const PERSON = "{11111111-2222-3333-4444-555555555555}";
const THREAD = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREAD_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships";

export const FILS_DE_DISCUSSION: TemplateKind = {
  ...COMMENTAIRES,
  sheetRelations: [...(COMMENTAIRES.sheetRelations ?? []), ["rId3", `${THREAD_RELATION}/threadedComment`, "../threadedComments/threadedComment1.xml"]],
  workbookRelations: [["rId9", `${THREAD_RELATION}/person`, "persons/person.xml"]],
  types: { ...COMMENTAIRES.types, "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml", "xl/persons/person.xml": "application/vnd.ms-excel.person+xml" },
  parts: {
    ...COMMENTAIRES.parts,
    "xl/comments1.xml": comments(`tc=${PERSON}`, "[Commentaire à thread]"),
    "xl/threadedComments/threadedComment1.xml": `${HEADER}<ThreadedComments xmlns="${THREAD}"><threadedComment ref="B2" dT="2024-05-02T08:00:00.00" personId="${PERSON}" id="{AAAAAAAA-2222-3333-4444-555555555555}"><text>Qui remplit ?</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${HEADER}<personList xmlns="${THREAD}"><person displayName="Direction des achats" id="${PERSON}" userId="x" providerId="None"/></personList>`,
  },
};

const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** A button, as Excel saves it since 2010: a control wrapped for those that don't know it. */
export const BOUTON: TemplateKind = {
  root: ` xmlns:mc="${MC}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" mc:Ignorable="x14"`,
  elements: {
    legacyDrawing: `<legacyDrawing r:id="rId1"/>`,
    AlternateContent: `<mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId2" name="Bouton 1"><controlPr defaultSize="0" print="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="${XDR}">4</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">1</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="${XDR}">6</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">3</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`,
  },
  sheetRelations: [["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId2", "ctrlProp", "../ctrlProps/ctrlProp1.xml"]],
  defaults: { vml: `${TYPE}.vmlDrawing` },
  types: { "xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml" },
  parts: {
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" style='position:absolute'><x:ClientData ObjectType="Button"><x:Anchor>4, 0, 1, 0, 6, 0, 3, 0</x:Anchor></x:ClientData></v:shape></xml>`,
    "xl/ctrlProps/ctrlProp1.xml": `${HEADER}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Button" lockText="1"/>`,
  },
};
