import type { Area } from "../model/area";
import type { CellContent } from "../model/cellContent";
import type { Model } from "../model/model";

/** Cells of a sheet, known by its id: a renamed sheet keeps its charts. */
export interface ChartCells extends Area {
  readonly sheetId: string;
}

export interface ChartSeriesState {
  readonly name: string | null;
  readonly nameCell: ChartCells | null;
  readonly values: ChartCells | null;
  readonly categories: ChartCells | null;
  readonly fill: string | null;
  readonly line: string | null;
  readonly lineStyle: string;
  readonly weight: number;
  readonly markerStyle: string;
  readonly markerSize: number;
  readonly markerFill: string | null;
  readonly markerLine: string | null;
}

/** A series that was just added: it shows nothing until it has values. */
export const EMPTY_SERIES: ChartSeriesState = { name: null, nameCell: null, values: null, categories: null, fill: null, line: null, lineStyle: "Automatic", weight: 2.25, markerStyle: "Automatic", markerSize: 5, markerFill: null, markerLine: null };

export type SeriesBy = "Auto" | "Columns" | "Rows";

/**
 * The series of a block of cells, as Excel finds them when it makes a chart: a first row or column of texts names them,
 * a blank corner or not; "Auto" takes the shorter side for the series.
 */
export function seriesOfBlock(model: Model, source: ChartCells, seriesBy: SeriesBy): ChartSeriesState[] {
  const { across, along, inRows, headerRow, headerColumn } = shapeOf(model.cells.contents(source.sheetId, source), seriesBy);
  const firstRow = source.row + (headerRow ? 1 : 0);
  const firstColumn = source.column + (headerColumn ? 1 : 0);
  const part = (row: number, column: number, rows: number, columns: number): ChartCells => ({ sheetId: source.sheetId, row, column, rows, columns });
  return Array.from({ length: across }, (_none, index): ChartSeriesState => (inRows
    ? {
        ...EMPTY_SERIES,
        values: part(firstRow + index, firstColumn, 1, along),
        nameCell: headerColumn ? part(firstRow + index, source.column, 1, 1) : null,
        categories: headerRow ? part(source.row, firstColumn, 1, along) : null,
      }
    : {
        ...EMPTY_SERIES,
        values: part(firstRow, firstColumn + index, along, 1),
        nameCell: headerRow ? part(source.row, firstColumn + index, 1, 1) : null,
        categories: headerColumn ? part(firstRow, source.column, along, 1) : null,
      }));
}

function shapeOf(cells: readonly (readonly CellContent[])[], seriesBy: SeriesBy) {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const named = (content: CellContent | undefined): boolean => typeof content === "string" || content === null || content === undefined;
  const headerRow = rows > 1 && (cells[0] ?? []).slice(columns > 1 ? 1 : 0).every(named);
  const headerColumn = columns > 1 && cells.slice(headerRow ? 1 : 0).every((line) => typeof line[0] === "string");
  const height = rows - (headerRow ? 1 : 0);
  const width = columns - (headerColumn ? 1 : 0);
  const inRows = seriesBy === "Rows" || (seriesBy === "Auto" && width > height);
  return { headerRow, headerColumn, inRows, across: inRows ? height : width, along: inRows ? width : height };
}
