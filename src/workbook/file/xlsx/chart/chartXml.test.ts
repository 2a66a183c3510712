import type { AddChart } from "../../../../core/bilan/edit";
import { openRoot } from "../../xml/reader";
import { namedChildren } from "../read/styles";
import { chartXml } from "./chartXml";
import type { ChartColumn, ChartData } from "./chartData";
import { drawingXml } from "./drawingXml";
import { drawingFamily } from "./family";

const area = (row: number, column: number, rowCount = 1) => ({ row, column, rowCount, columnCount: 1 });
const TRANSITIONAL = drawingFamily("<worksheet/>");
const STRICT = drawingFamily(`<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>`);
const column = (letter: string, values: ChartColumn["values"], format = "General"): ChartColumn => ({ reference: `'A & B'!$${letter}$2:$${letter}$4`, values, format });

function data(more: Partial<AddChart> = {}, categories: ChartColumn = column("A", ["x", null, "z"])): ChartData {
  const chart: AddChart = {
    kind: "addChart", sheet: "A & B", name: "G", title: "Titre <1>\u0001", description: "dit \"oui\"\n&", type: "courbes", categories: area(1, 0, 3),
    series: [{ values: area(1, 1, 3), color: "#1f3864" }, { values: area(1, 2, 3), color: "#C00000", dashed: true }], place: { row: 6, column: 1, rowCount: 12, columnCount: 4 }, axisFormat: "0\" %\"", ...more,
  };
  const series = chart.series.map((look, rank) => ({ look, name: column("BC"[rank] ?? "B", [rank === 0 ? "Valeur" : 2024]), values: column("BC"[rank] ?? "B", [0.2, null, { error: "#N/A" }], "0%") }));
  return { chart, categories, series, dateSystem: 1904 };
}

/** Names of the children of the first element of that name. */
function children(xml: string, name: string): string[] {
  const from = xml.indexOf(`<c:${name}>`);
  return namedChildren(xml.slice(from, xml.indexOf(`</c:${name}>`, from) + name.length + 5)).map((child) => child.name);
}

describe("a chart's part", () => {
  const lines = chartXml(data(), TRANSITIONAL);
  const bars = chartXml(data({ type: "barresEmpilees", axisFormat: undefined }), TRANSITIONAL);

  // CT_ChartSpace, CT_Chart, CT_PlotArea, CT_LineChart, CT_LineSer, CT_BarChart, CT_BarSer, CT_CatAx, CT_ValAx.
  it.each([
    [lines, "chart", ["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"]],
    [lines, "plotArea", ["layout", "lineChart", "catAx", "valAx"]],
    [lines, "lineChart", ["grouping", "varyColors", "ser", "ser", "marker", "axId", "axId"]],
    [lines, "ser", ["idx", "order", "tx", "spPr", "marker", "cat", "val", "smooth"]],
    [bars, "plotArea", ["layout", "barChart", "catAx", "valAx"]],
    [bars, "barChart", ["barDir", "grouping", "varyColors", "ser", "ser", "gapWidth", "overlap", "axId", "axId"]],
    [bars, "ser", ["idx", "order", "tx", "spPr", "invertIfNegative", "cat", "val"]],
    [bars, "catAx", ["axId", "scaling", "delete", "axPos", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "crossAx", "crosses", "auto", "lblAlgn", "lblOffset", "noMultiLvlLbl"]],
    [bars, "valAx", ["axId", "scaling", "delete", "axPos", "majorGridlines", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "crossAx", "crosses", "crossBetween"]],
  ])("has the children of the schema in their order (%#)", (xml, name, expected) => {
    expect(children(xml, name)).toEqual(expected);
  });

  it("caches what the cells show, and leaves gaps", () => {
    expect(lines).toContain(`<c:cat><c:strRef><c:f>'A &amp; B'!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>x</c:v></c:pt><c:pt idx="2"><c:v>z</c:v></c:pt></c:strCache></c:strRef></c:cat>`);
    expect(lines).toContain(`<c:val><c:numRef><c:f>'A &amp; B'!$B$2:$B$4</c:f><c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.2</c:v></c:pt></c:numCache></c:numRef></c:val>`);
    expect(lines).toContain(`<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>2024</c:v></c:pt></c:strCache></c:strRef></c:tx>`);
    expect(lines).toContain(`<c:dispBlanksAs val="gap"/>`);
    expect(lines).toContain(`<c:date1904 val="1"/>`);
    expect(chartXml(data({}, column("A", [2022, 2023, 2024])), TRANSITIONAL)).toContain(`<c:cat><c:numRef><c:f>'A &amp; B'!$A$2:$A$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>2022</c:v></c:pt>`);
  });

  it("draws series in their colours, dashed or not", () => {
    expect(lines).toContain(`<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill><a:round/></a:ln></c:spPr>`);
    expect(lines).toContain(`<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="dash"/><a:round/></a:ln></c:spPr>`);
    expect(bars).toContain(`<c:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></c:spPr>`);
    expect(bars).toContain(`<c:spPr><a:noFill/><a:ln w="28575"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr>`);
  });

  it("puts the first bar on top and the values below, and formats their axis", () => {
    expect(bars).toContain(`<c:orientation val="maxMin"/>`);
    expect(bars).toContain(`<c:crosses val="max"/>`);
    expect(bars).toContain(`<c:overlap val="100"/>`);
    expect(bars).toContain(`<c:numFmt formatCode="General" sourceLinked="1"/>`);
    expect(lines).toContain(`<c:numFmt formatCode="0&quot; %&quot;" sourceLinked="0"/>`);
    expect(lines).not.toContain("maxMin");
  });

  it("needs no legend for one series", () => {
    const one = data();
    expect(chartXml({ ...one, series: one.series.slice(0, 1) }, TRANSITIONAL)).not.toContain("legend");
  });

  it("is written in the package's family", () => {
    const strict = chartXml(data({ type: "barresEmpilees" }), STRICT);
    expect(openRoot(strict).attribute("xmlns:c")).toBe("http://purl.oclc.org/ooxml/drawingml/chart");
    expect(strict).toContain(`<c:gapWidth val="60%"/><c:overlap val="100%"/>`);
    expect(strict).toContain(`<c:lblOffset val="100%"/>`);
  });

  it("has a title and a description, escaped", () => {
    expect(lines).toContain("<a:t>Titre &lt;1&gt; </a:t>");
    expect(drawingXml([data().chart], ["rId7"], TRANSITIONAL)).toContain(`<xdr:cNvPr id="2" name="G" descr="dit &quot;oui&quot;&#10;&amp;"/>`);
    expect(drawingXml([data().chart], ["rId7"], TRANSITIONAL)).toContain(`<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`);
  });
});
