import type { Cell } from "../../../core/register/cell";
import type { ColumnsData, ColumnsRequest } from "../../../core/register/survey";
import { WorkbookError, type ReadOptions } from "../../port";
import { cellCount } from "../grid/area";
import { rangeOf } from "../grid/range";
import { MESSAGES } from "../messages";
import { mapError } from "../platformError";
import { toCell } from "../state/held";
import { ReadBudget } from "./budget";
import { runsOf, takeSlices, type Slice } from "./slices";

/**
 * Reads the columns asked, and no other: adjacent ones together, several rectangles a round trip, each trip below the
 * platform's limits (it starts small and adapts to the weight of the cells). Progress counts cells.
 */
export async function readColumns(context: Excel.RequestContext, requests: readonly ColumnsRequest[], options: ReadOptions = {}): Promise<readonly ColumnsData[]> {
  const answers = requests.map(({ rowCount, columns }) => columns.map(() => new Array<Cell>(rowCount).fill(null)));
  const calculated = requests.map(({ rowCount, columns, formulas }) => (formulas ? columns.map(() => new Array<boolean>(rowCount).fill(false)) : null));
  const budget = new ReadBudget();
  let rest = runsOf(requests);
  const total = rest.reduce((sum, run) => sum + cellCount(run.area), 0);
  let read = 0;
  options.onProgress?.(0);
  while (rest.length > 0) {
    if (options.signal?.aborted) throw new WorkbookError("aborted", MESSAGES.aborted());
    const next = takeSlices(rest, budget.cells);
    const chunk = await readWithin(context, next.taken, requests, budget);
    if (chunk === "tooLarge") continue;
    for (const { slice, cells, formulas } of chunk) {
      place(slice, cells, requests, answers);
      if (formulas) place(slice, formulas, requests, calculated);
    }
    read += next.taken.reduce((sum, slice) => sum + cellCount(slice.area), 0);
    rest = next.rest;
    options.onProgress?.(read / total);
  }
  if (options.signal?.aborted) throw new WorkbookError("aborted", MESSAGES.aborted());
  if (total === 0) options.onProgress?.(1);
  return requests.map((request, index) => ({ request, cells: answers[index] ?? [], ...(calculated[index] ? { formulas: calculated[index] } : {}) }));
}

interface ReadSlice {
  readonly slice: Slice;
  /** Rows × columns of the slice. */
  readonly cells: Cell[][];
  /** True where the cell holds a formula; null where it wasn't asked. */
  readonly formulas: boolean[][] | null;
}

async function readWithin(context: Excel.RequestContext, slices: readonly Slice[], requests: readonly ColumnsRequest[], budget: ReadBudget): Promise<ReadSlice[] | "tooLarge"> {
  try {
    return await readSlices(context, slices, requests, budget);
  } catch (error) {
    if (mapError(error).code === "tooLarge" && budget.shrink()) return "tooLarge";
    throw error;
  }
}

/** One round trip; a second one only when a text could be an error value. */
async function readSlices(context: Excel.RequestContext, slices: readonly Slice[], requests: readonly ColumnsRequest[], budget: ReadBudget): Promise<ReadSlice[]> {
  const loaded = slices.map((slice) => {
    const asked = requests[slice.request]?.formulas === true;
    return { slice, asked, range: queueLoad(context, slice, asked ? "values,formulas" : "values") };
  });
  await context.sync();
  const matrices = loaded.map(({ slice, asked, range }) => ({ slice, values: range.values as unknown[][], formulas: asked ? (range.formulas as unknown[][]) : null }));
  budget.learn(matrices.map(({ values }) => values));
  const types = await readErrorTypes(context, matrices);
  return matrices.map(({ slice, values, formulas }, index) => {
    const doubtful = types[index];
    return {
      slice,
      cells: values.map((row, down) => row.map((value, right) => toCell(value, doubtful?.types[down - doubtful.firstRow]?.[right]))),
      // A text that begins with "=" has itself for formula.
      formulas: formulas && formulas.map((row, down) => row.map((formula, right) => typeof formula === "string" && formula.startsWith("=") && formula !== values[down]?.[right])),
    };
  });
}

interface Doubtful {
  /** Within the slice. */
  readonly firstRow: number;
  readonly types: readonly (readonly string[])[];
}

/** `values` gives the text "#N/A" for the error and for the text alike: the types of those rows tell them apart. */
async function readErrorTypes(context: Excel.RequestContext, matrices: readonly { slice: Slice; values: unknown[][] }[]): Promise<(Doubtful | null)[]> {
  const asked = matrices.map(({ slice, values }) => {
    const firstRow = values.findIndex((row) => row.some(looksLikeError));
    if (firstRow < 0) return null;
    const lastRow = values.findLastIndex((row) => row.some(looksLikeError));
    const area = { ...slice.area, row: slice.area.row + firstRow, rowCount: lastRow - firstRow + 1 };
    return { firstRow, range: queueLoad(context, { ...slice, area }, "valueTypes") };
  });
  if (asked.every((one) => one === null)) return asked.map(() => null);
  await context.sync();
  return asked.map((one) => (one === null ? null : { firstRow: one.firstRow, types: one.range.valueTypes }));
}

function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && /^#[A-Z_0-9/]+[!?]?$/.test(value);
}

function queueLoad(context: Excel.RequestContext, slice: Slice, property: "values" | "values,formulas" | "valueTypes"): Excel.Range {
  return rangeOf(context.workbook.worksheets.getItem(slice.sheet), slice.area).load(property);
}

function place<T>(slice: Slice, cells: readonly (readonly T[])[], requests: readonly ColumnsRequest[], answers: readonly (T[][] | null)[]): void {
  const request = requests[slice.request];
  const columns = answers[slice.request];
  if (!request || !columns) return;
  const first = request.columns.indexOf(slice.area.column);
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      const column = columns[first + right];
      if (column) column[slice.area.row - request.firstRow + down] = cell;
    });
  });
}
