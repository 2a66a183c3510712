import type { Cell } from "../../../core/register/cell";
import type { Area, FormulaFound } from "../../../core/register/survey";
import { bands, cellCount, intersection } from "../grid/area";
import { areaOf, rangeOf } from "../grid/range";
import { toCell, toHeld } from "../state/held";
import { CELL_WEIGHT, QUESTION_WEIGHT } from "../state/readCells";
import { runSteps, type Step } from "../steps";
import { callsFunction } from "./functionCall";
import { areasOf, inReadingOrder, readSearchedSheets, usedAreaOf, type SearchedSheet } from "./sheetsToSearch";

const BAND_CELLS = 20_000;

interface Call {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  values: (readonly Cell[])[];
}

/**
 * The formulas that call a function of that prefix, in the workbook or in what is selected, with what they show. Excel is
 * asked for the cells that hold formulas, and only those are read, in as many round trips as they weigh.
 */
export async function findFormulas(context: Excel.RequestContext, prefix: string, where: "classeur" | "selection"): Promise<readonly FormulaFound[]> {
  const sheets = await readSearchedSheets(context);
  const selected = where === "classeur" ? null : await readSelection(context);
  const searched = selected === null ? sheets : sheets.filter(({ name }) => name === selected.sheet);
  const asked = searched.map((sheet) => ({ sheet, areas: formulaAreas(context.workbook.worksheets.getItem(sheet.name), sheet) }));
  if (asked.length > 0) await context.sync();
  const calls: Call[] = [];
  await runSteps(context, asked.flatMap(({ sheet, areas }) => {
    const within = selected === null ? areas() : areas().flatMap((area) => selected.areas.flatMap((one) => intersection(area, one) ?? []));
    return within.flatMap((area) => bands(area, BAND_CELLS)).map((area) => readingCalls(sheet.name, area, prefix, calls));
  }));
  const spills: { readonly call: Call; readonly area: Area }[] = [];
  await runSteps(context, calls.map((call) => readingExtent(call, spills)));
  await runSteps(context, spills.flatMap(({ call, area }) => bands(area, BAND_CELLS).map((band) => readingValues(call, area, band))));
  return inReadingOrder(unique(calls), sheets);
}

interface Selected {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** Nothing when what is selected isn't cells: a chart, a picture. */
async function readSelection(context: Excel.RequestContext): Promise<Selected> {
  const ranges = context.workbook.getSelectedRanges().untrack();
  ranges.load("worksheet/name");
  const areas = areasOf(ranges);
  try {
    await context.sync();
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "InvalidSelection") return { sheet: "", areas: [] };
    throw error;
  }
  return { sheet: ranges.worksheet.name, areas: areas() };
}

/** Excel looks for special cells in the whole sheet when it is given one cell, and in none that is protected: it is given the used cells, or those are read. */
function formulaAreas(worksheet: Excel.Worksheet, { isProtected }: SearchedSheet): () => Area[] {
  if (isProtected) return usedAreaOf(worksheet);
  return areasOf(worksheet.getUsedRange(false).untrack().getSpecialCellsOrNullObject("Formulas").untrack());
}

function readingCalls(sheet: string, area: Area, prefix: string, calls: Call[]): Step {
  return {
    weight: QUESTION_WEIGHT + cellCount(area) * CELL_WEIGHT,
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area).load("formulas,values,valueTypes");
      return () => range.formulas.forEach((formulas: unknown[], down) => {
        formulas.forEach((formula, right) => {
          const [value, type] = [range.values[down]?.[right] as unknown, range.valueTypes[down]?.[right]];
          const held = toHeld(formula, value, type);
          if (typeof held !== "object" || held === null || !("formula" in held) || !callsFunction(held.formula, prefix)) return;
          calls.push({ sheet, row: area.row + down, column: area.column + right, formula: held.formula, values: [[toCell(value, type)]] });
        });
      });
    },
  };
}

/** How far a formula spills; one that doesn't shows what its cell shows. */
function readingExtent(call: Call, spills: { readonly call: Call; readonly area: Area }[]): Step {
  return {
    weight: QUESTION_WEIGHT,
    queue(context) {
      const cell = rangeOf(context.workbook.worksheets.getItem(call.sheet), { row: call.row, column: call.column, rowCount: 1, columnCount: 1 });
      const spill = cell.getSpillingToRangeOrNullObject().untrack().load("rowIndex,columnIndex,rowCount,columnCount");
      return () => {
        if (!spill.isNullObject) spills.push({ call, area: areaOf(spill) });
      };
    },
  };
}

function readingValues(call: Call, spill: Area, band: Area): Step {
  return {
    weight: QUESTION_WEIGHT + cellCount(band) * CELL_WEIGHT,
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(call.sheet), band).load("values,valueTypes");
      return () => range.values.forEach((row: unknown[], down) => {
        call.values[band.row - spill.row + down] = row.map((value, right) => toCell(value, range.valueTypes[down]?.[right]));
      });
    },
  };
}

/** A person can select the same cell twice. */
function unique(calls: readonly Call[]): Call[] {
  return [...new Map(calls.map((call) => [JSON.stringify([call.sheet, call.row, call.column]), call])).values()];
}
