import type { CellContent, Edit } from "../../../src/core/bilan/edit";
import type { Cell } from "../../../src/core/register/cell";
import type { Area } from "../../../src/core/register/survey";
import { WorkbookError, type Undo, type Workbook } from "../../../src/workbook/port";
import type { ContractSeed } from "../contractSeed";

/** A chart as it stands in the workbook, whatever holds it. */
export interface FoundChart {
  readonly name: string;
  readonly title: string;
  readonly type: "barresEmpilees" | "courbes";
  readonly categories: Area;
  /** `name`: what the legend shows. */
  readonly series: readonly { readonly name: string; readonly values: Area; readonly color: string; readonly dashed: boolean }[];
  readonly place: Area;
  /** Null when the axis follows the cells. */
  readonly axisFormat: string | null;
}

export interface FoundLayout {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "other";
  /** How many pages wide the sheet is made to fit; null when it isn't. */
  readonly pagesWide: number | null;
  readonly titleRows: number;
}

/** What the suite needs beside the port: a look at the workbook itself. */
export interface OpenedForTemplates {
  readonly workbook: Workbook;
  readonly formatAt: (sheet: string, row: number, column: number) => Promise<string>;
  readonly chartsOf: (sheet: string) => Promise<readonly FoundChart[]>;
  readonly layoutOf: (sheet: string) => Promise<FoundLayout>;
}

export type OpenForTemplates = (seed: ContractSeed) => Promise<OpenedForTemplates>;

export const texte = (value: string): CellContent => ({ type: "texte", value });
export const nombre = (value: number, format?: string): CellContent => ({ type: "nombre", value, format });
export const set = (sheet: string, row: number, column: number, contents: readonly (readonly (CellContent | null)[])[]): Edit => ({ kind: "setCells", sheet, row, column, contents });

/** An undo as it comes back from storage. */
export const stored = (undo: Undo): Undo => JSON.parse(JSON.stringify(undo)) as Undo;

export async function refusal(action: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await action.then(() => null, (error: unknown) => error);
  expect(outcome).toBeInstanceOf(WorkbookError);
  return outcome as WorkbookError;
}

export async function block(workbook: Workbook, sheet: string, place: Area): Promise<Cell[][]> {
  const [data] = await workbook.readColumns([{ sheet, firstRow: place.row, rowCount: place.rowCount, columns: Array.from({ length: place.columnCount }, (_, index) => place.column + index) }]);
  return Array.from({ length: place.rowCount }, (_, index) => (data?.cells ?? []).map((cells) => cells[index] as Cell));
}
