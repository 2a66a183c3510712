import { CellError, type CellContent } from "../../model/cellContent";
import type { ChartContent } from "./chartConfig";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/**
 * The series of a block of cells, as Excel finds them: a first row or column of texts names them, a blank corner or
 * not; "Auto" takes the shorter side for the series. A blank or a text among the values is a missing point.
 */
export function chartContent(cells: readonly (readonly CellContent[])[], texts: readonly (readonly string[])[], seriesBy: SeriesBy): Pick<ChartContent, "categories" | "series"> {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const named = (content: CellContent | undefined) => typeof content === "string" || content === null || content === undefined;
  const headerRow = rows > 1 && (cells[0] ?? []).slice(columns > 1 ? 1 : 0).every(named);
  const headerColumn = columns > 1 && cells.slice(headerRow ? 1 : 0).every((line) => typeof line[0] === "string");
  const firstRow = headerRow ? 1 : 0;
  const firstColumn = headerColumn ? 1 : 0;
  const inRows = seriesBy === "Rows" || (seriesBy === "Auto" && columns - firstColumn > rows - firstRow);
  const along = inRows ? columns - firstColumn : rows - firstRow;
  const across = inRows ? rows - firstRow : columns - firstColumn;
  const at = (series: number, point: number): readonly [row: number, column: number] => (inRows ? [firstRow + series, firstColumn + point] : [firstRow + point, firstColumn + series]);

  const categoryAt = (point: number): string => {
    const [row, column] = at(0, point);
    const text = inRows ? (headerRow ? texts[0]?.[column] : undefined) : headerColumn ? texts[row]?.[0] : undefined;
    return text ?? String(point + 1);
  };
  const nameOf = (series: number): string => {
    const [row, column] = at(series, 0);
    const text = inRows ? (headerColumn ? texts[row]?.[0] : undefined) : headerRow ? texts[0]?.[column] : undefined;
    return text === undefined || text === "" ? `Série ${series + 1}` : text;
  };
  return {
    categories: Array.from({ length: along }, (_none, point) => categoryAt(point)),
    series: Array.from({ length: across }, (_none, series) => ({
      name: nameOf(series),
      values: Array.from({ length: along }, (_point, point) => {
        const [row, column] = at(series, point);
        return numberOf(cells[row]?.[column]);
      }),
    })),
  };
}

function numberOf(content: CellContent | undefined): number | null {
  return content instanceof CellError || typeof content !== "number" ? null : content;
}
