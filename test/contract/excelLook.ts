import { seriesName } from "../../src/atelier/host/chartNames";
import type { ChartCells } from "../../src/atelier/host/chartSeries";
import { pageLayoutOf } from "../../src/atelier/host/pageLayouts";
import type { Area } from "../../src/core/register/survey";
import type { OpenedExcel } from "./excelOffice";
import type { FoundChart, FoundLayout, OpenedForTemplates } from "./templatesContract";

const area = ({ row, column, rows, columns }: ChartCells): Area => ({ row, column, rowCount: rows, columnCount: columns });

/** What the templates' contract looks at, in the model and in the host. */
export function lookedAt({ workbook, office: { model, host } }: OpenedExcel): OpenedForTemplates {
  const idOf = (sheet: string): string => model.sheets.idOf(sheet) ?? "";
  return {
    workbook,
    formatAt: async (sheet, row, column) => model.styles.numberFormats(idOf(sheet), { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "",
    async chartsOf(sheet) {
      const sheetId = idOf(sheet);
      const { structure } = model;
      return host.charts().filter((chart) => chart.sheetId === sheetId).map((chart): FoundChart => {
        const rows = cellsAlong(chart.top, chart.height, (row) => structure.rowHeight(sheetId, row));
        const columns = cellsAlong(chart.left, chart.width, (column) => structure.columnWidth(sheetId, column));
        const series = chart.series.flatMap((one, index) => (one.values === null ? [] : [{ one, name: seriesName(one, index, model), values: area(one.values) }]));
        const categories = chart.series[0]?.categories;
        if (categories == null || chart.series.some((one) => JSON.stringify(one.categories) !== JSON.stringify(categories))) throw new Error("the series have no categories in common");
        return {
          name: chart.name,
          title: chart.titleShown ? chart.title : "",
          type: chart.type === "BarStacked" ? "barresEmpilees" : "courbes",
          categories: area(categories),
          series: series.map(({ one, name, values }) => ({ name, values, color: (chart.type === "BarStacked" ? one.fill : one.line) ?? "", dashed: one.lineStyle === "Dash" })),
          place: { row: rows.first, column: columns.first, rowCount: rows.count, columnCount: columns.count },
          axisFormat: chart.valueFormat,
        };
      });
    },
    async layoutOf(sheet): Promise<FoundLayout> {
      const { orientation, paperSize, pagesWide, titleRows } = pageLayoutOf(model, idOf(sheet));
      return { orientation: orientation === "Landscape" ? "landscape" : "portrait", paper: paperSize === "A4" ? "A4" : "other", pagesWide, titleRows: titleRows === null ? 0 : titleRows.row + titleRows.rows };
    },
  };
}

/** Which rows (or columns) a stretch of the sheet covers, from their sizes in points. */
function cellsAlong(from: number, length: number, sizeOf: (index: number) => number): { readonly first: number; readonly count: number } {
  let first = 0;
  let at = 0;
  for (; at + sizeOf(first) <= from + 0.01; first += 1) at += sizeOf(first);
  let count = 0;
  for (; at < from + length - 0.01; count += 1) at += sizeOf(first + count);
  return { first, count };
}
