import type { Area } from "../../src/core/register/survey";
import { OpcPackage } from "../../src/workbook/file/package/opcPackage";
import { openRoot } from "../../src/workbook/file/xml/reader";
import { readCharts, type ChartReference } from "../../src/workbook/file/xlsx/chart/readCharts";
import { parseReference } from "../../src/workbook/file/xlsx/formula/reference";
import { readGrid } from "../../src/workbook/file/xlsx/grid/readGrid";
import { sheetElement } from "../../src/workbook/file/xlsx/read/sheetIndex";
import { XlsxReader } from "../../src/workbook/file/xlsx/read/xlsxReader";
import type { FoundChart, FoundLayout, OpenedForTemplates } from "./templatesContract";

/** A look at a saved workbook, for what the port doesn't tell. */
export function lookAt(bytes: () => Uint8Array): Omit<OpenedForTemplates, "workbook"> {
  const reader = (): XlsxReader => new XlsxReader(OpcPackage.open(bytes(), "contrat.xlsx"));
  return {
    formatAt: async (sheet, row, column) => readGrid(bytes()).sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column)?.format ?? "General",
    async chartsOf(sheet): Promise<FoundChart[]> {
      const opened = reader();
      return readCharts(opened.source, partOf(opened, sheet)).map((chart) => ({
        name: chart.name,
        title: chart.title,
        type: chart.type === "lineChart" ? "courbes" : "barresEmpilees",
        categories: areaOf(chart.series[0]?.categories),
        series: chart.series.map(({ name, values, color, dashed }) => ({ name: name?.cached[0] ?? "", values: areaOf(values), color: color ?? "", dashed })),
        place: chart.place as Area,
        axisFormat: chart.axisFormat,
      }));
    },
    async layoutOf(sheet): Promise<FoundLayout> {
      const opened = reader();
      const index = opened.index(partOf(opened, sheet));
      const setup = openRoot(sheetElement(index, "pageSetup") ?? "<pageSetup/>");
      const fits = sheetElement(index, "sheetPr")?.includes(`fitToPage="1"`) === true;
      const position = opened.workbook.sheets.findIndex(({ name }) => name === sheet);
      const titles = opened.workbook.names.find(({ name, localSheet }) => name === "_xlnm.Print_Titles" && localSheet === position)?.formula;
      return {
        orientation: setup.attribute("orientation") === "landscape" ? "landscape" : "portrait",
        paper: setup.attribute("paperSize") === "9" ? "A4" : "other",
        pagesWide: fits ? Number(setup.attribute("fitToWidth") ?? 1) : null,
        titleRows: Number(/!\$1:\$(\d+)$/.exec(titles ?? "")?.[1] ?? 0),
      };
    },
  };
}

function partOf(reader: XlsxReader, sheet: string): string {
  return reader.sheet(sheet)?.part as string;
}

function areaOf(reference: ChartReference | null | undefined): Area {
  return parseReference(reference?.formula ?? "")?.area as Area;
}
