import type { CellContent, CellStyle } from "../../core/bilan/edit";
import type { Cell } from "../../core/register/cell";
import { storedFormula, type Grid, type GridCell, type GridSheet } from "../../workbook/file";
import type { DemonstrationSheet } from "./sheetModel";

/** Excel's day 0 of the 1900 calendar, as a JavaScript day number. */
const DAY_ZERO = 25_569;
/** The namespace of the add-in's functions, as its manifest says it. */
const NAMESPACE = "SPASER";

/** The sheets as the file room takes them. */
export function gridOf(sheets: readonly DemonstrationSheet[]): Grid {
  return { sheets: sheets.map(gridSheet) };
}

function gridSheet(sheet: DemonstrationSheet): GridSheet {
  const styles = stylesByCell(sheet);
  const cells: GridCell[] = sheet.rows.flatMap((row, rowIndex) =>
    row.flatMap((content, column): GridCell[] => {
      const style = styles(rowIndex, column);
      if (content === null && style === undefined) return [];
      const format = content !== null && "format" in content ? content.format : undefined;
      return [
        {
          row: rowIndex,
          column,
          value: valueOf(content),
          ...(content?.type === "formule" ? { formula: storedFormula(content.value, NAMESPACE) } : {}),
          ...(format === undefined ? {} : { format }),
          ...(style === undefined ? {} : { style }),
        },
      ];
    }),
  );
  return {
    name: sheet.name,
    cells,
    tables: sheet.tables ?? [],
    merges: sheet.merges ?? [],
    widths: sheet.widths.map((width, column) => ({ column, width })),
    frozenRows: sheet.frozenRows ?? 0,
    validations: (sheet.lists ?? []).map(({ area, values }) => ({ type: "list", areas: [area], formula1: `"${values.join(",")}"`, allowBlank: true, errorStyle: "warning" })),
  };
}

function valueOf(content: CellContent | null): Cell {
  // A formula has no value yet: what opens the workbook calculates it.
  if (content === null || content.type === "vide" || content.type === "formule") return null;
  return content.type === "date" ? Date.parse(content.value) / 86_400_000 + DAY_ZERO : content.value;
}

/** Styles given by areas, the later ones over the earlier ones, property by property. */
function stylesByCell({ styles = [] }: DemonstrationSheet): (row: number, column: number) => CellStyle | undefined {
  return (row, column) => {
    const given = styles.filter(({ area }) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
    return given.length === 0 ? undefined : given.reduce<CellStyle>((merged, { style }) => ({ ...merged, ...style }), {});
  };
}
