import { storedFormula, typedFormula, type Grid, type GridCell, type GridSheet } from "../../../workbook/file";
import { parseReference } from "../../model/address";
import { intersection, type Area } from "../../model/area";

/**
 * A file's grid as the Atelier holds it: calls of the add-in's functions as a person types them (`SPASER.TAUX(…)`, where
 * a file has `_xldudf_SPASER_TAUX(…)`), and the cells that a formula of several fills left for it to fill.
 */
export function openedGrid(grid: Grid, namespace: string): Grid {
  return withFormulas({ ...grid, sheets: grid.sheets.map(withoutSpills) }, (formula) => typedFormula(formula, namespace));
}

/** What is on screen as a file has it. */
export function savedGrid(grid: Grid, namespace: string): Grid {
  return withFormulas(grid, (formula) => storedFormula(formula, namespace));
}

function withFormulas(grid: Grid, change: (formula: string) => string): Grid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: change(cell.formula) })) })),
    ...(grid.names === undefined ? {} : { names: grid.names.map((name) => ({ ...name, formula: change(name.formula) })) }),
  };
}

/** Excel writes the values that a formula spilled; as constants they would stop it from spilling. Their look stays. */
function withoutSpills(sheet: GridSheet): GridSheet {
  const areas = sheet.cells.flatMap(({ array }) => {
    const area = array === undefined ? undefined : parseReference(array)?.area;
    return area === undefined || area.rows * area.columns === 1 ? [] : [area];
  });
  if (areas.length === 0) return sheet;
  return { ...sheet, cells: sheet.cells.flatMap((cell) => (cell.formula === undefined && isInside(areas, cell) ? looks(cell) : [cell])) };
}

function isInside(areas: readonly Area[], { row, column }: GridCell): boolean {
  return areas.some((area) => intersection(area, { row, column, rows: 1, columns: 1 }) !== null);
}

function looks(cell: GridCell): GridCell[] {
  return cell.format === undefined && cell.style === undefined ? [] : [{ ...cell, value: null }];
}
