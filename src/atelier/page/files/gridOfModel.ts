import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

import type { Cell } from "../../../core/register/cell";
import type { Grid, GridCell, GridName, GridSheet, GridTable } from "../../../workbook/file";
import type { Area as ModelArea } from "../../model/area";
import { formatArea } from "../../model/address";
import { CellError, type CellContent } from "../../model/cellContent";
import type { Model } from "../../model/model";
import { gridLook } from "./cellStyles";
import { validationsOf, type FileValidation } from "./listsOfFile";
import { pointsOfPixels, widthOfPixels } from "./measures";

/** What a sheet was in the file it came from: its number there, and what the Atelier only carries through. */
export interface FileSheet {
  readonly id: number | undefined;
  readonly validations: readonly FileValidation[];
}

/** What the Atelier carries from the file that was opened to the one that is saved. */
export interface FileOrigins {
  /** By sheet id; a sheet absent from it is new. */
  readonly sheets: ReadonlyMap<string, FileSheet>;
  /** Names that Excel keeps for itself: print areas, filters. */
  readonly reservedNames: readonly GridName[];
}

/** The open workbook as a file's grid. */
export function gridOfModel(model: Model, api: FUniver, origins: FileOrigins): Grid {
  const sheets = model.sheets.ids();
  return {
    sheets: sheets.map((sheetId) => gridSheet(model, api, sheetId, origins.sheets.get(sheetId))),
    names: [
      ...origins.reservedNames,
      ...model.names.list().map(({ name, formula, sheetId, visible }) => ({
        name,
        formula: formula.replace(/^=/, ""),
        sheet: sheetId === null ? null : model.sheets.name(sheetId),
        ...(visible ? {} : { hidden: true }),
      })),
    ],
  };
}

function gridSheet(model: Model, api: FUniver, sheetId: string, origin: FileSheet | undefined): GridSheet {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheet();
  if (sheet === undefined) throw new Error(`sheet ${sheetId} is not open`);
  const config = sheet.getConfig();
  const frozen = model.sheets.frozen(sheetId);
  const protection = model.protection.options(sheetId);
  const visibility = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
  return {
    ...(origin?.id === undefined ? {} : { id: origin.id }),
    name: model.sheets.name(sheetId),
    visibility: visibility[model.sheets.visibility(sheetId)],
    cells: cellsOf(model, sheetId, (row, column) => sheet.getCellStyle(row, column)),
    merges: model.structure.merges(sheetId).map(fileArea),
    tables: model.tables.list().filter((table) => table.sheetId === sheetId).map((table): GridTable => ({ name: table.name, area: fileArea(table.area), ...(table.showTotals ? { totalRows: 1 } : {}) })),
    widths: numbered(config.columnData).flatMap(([column, data]) => (data.w === undefined ? [] : [{ column, width: widthOfPixels(data.w) }])),
    heights: numbered(config.rowData).flatMap(([row, data]) => (data.h === undefined || data.ia !== BooleanNumber.FALSE ? [] : [{ row, height: pointsOfPixels(data.h) }])),
    hiddenRows: numbered(config.rowData).flatMap(([row, data]) => (data.hd === BooleanNumber.TRUE ? [row] : [])),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    protection: protection === null ? null : { formatCells: protection.allowFormatCells, formatColumns: protection.allowFormatColumns },
    validations: validationsOf(model, sheetId, origin?.validations ?? []),
  };
}

function cellsOf(model: Model, sheetId: string, styleAt: (row: number, column: number) => Parameters<typeof gridLook>[0]): GridCell[] {
  const used = model.cells.used(sheetId, false);
  if (used === null) return [];
  const contents = model.cells.contents(sheetId, used);
  const formulas = model.cells.formulas(sheetId, used);
  const cells: GridCell[] = [];
  contents.forEach((line, i) => {
    line.forEach((content, j) => {
      const row = used.row + i;
      const column = used.column + j;
      const formula = formulas[i]?.[j] ?? null;
      const spill = formula !== null || content !== null ? model.cells.spill(sheetId, row, column) : null;
      const locked = model.protection.locked(sheetId, { row, column, rows: 1, columns: 1 }) !== false;
      const look = gridLook(styleAt(row, column), locked);
      // A spilled result belongs to its formula: written as a constant it would stop the spill.
      const value = spill === null || formula !== null ? fileCell(content) : null;
      if (value === null && formula === null && look.format === undefined && look.style === undefined) return;
      cells.push({ row, column, value, ...(formula === null ? {} : { formula, ...(spill === null ? {} : { array: formatArea(spill) }) }), ...look });
    });
  });
  return cells;
}

function fileCell(content: CellContent): Cell {
  return content instanceof CellError ? { error: content.code } : content;
}

function fileArea({ row, column, rows, columns }: ModelArea): { row: number; column: number; rowCount: number; columnCount: number } {
  return { row, column, rowCount: rows, columnCount: columns };
}

/** Entries of Univer's sparse records, in order. */
function numbered<T>(record: Readonly<Record<number, T | null | undefined>> | undefined): [number, T][] {
  return Object.entries(record ?? {}).flatMap(([key, value]): [number, T][] => (value === null || value === undefined ? [] : [[Number(key), value]]));
}
