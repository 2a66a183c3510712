import { z } from "zod";
import type { Prompt } from "../../../core/bilan/edit";
import type { Area } from "../../../core/register/survey";
import { bands, cellCount, eachCell } from "../grid/area";
import { rangeOf } from "../grid/range";
import type { Step } from "../steps";
import type { CellMap } from "./cellMap";

const formula = z.union([z.string(), z.number()]);
const basic = z.looseObject({ formula1: formula, formula2: formula.nullish(), operator: z.string() });
const rule = z.looseObject({
  list: z.looseObject({ inCellDropDown: z.boolean(), source: z.string() }).nullish(),
  wholeNumber: basic.nullish(), decimal: basic.nullish(), textLength: basic.nullish(), date: basic.nullish(), time: basic.nullish(),
  custom: z.looseObject({ formula: z.string() }).nullish(),
});

/** A validation as it can be put back; null for a cell without one. */
export const validationSchema = z.strictObject({
  rule,
  ignoreBlanks: z.boolean(),
  errorAlert: z.looseObject({ message: z.string(), showAlert: z.boolean(), style: z.enum(["Stop", "Warning", "Information"]), title: z.string() }),
  prompt: z.looseObject({ message: z.string(), showPrompt: z.boolean(), title: z.string() }),
}).nullable();
export type ValidationState = z.infer<typeof validationSchema>;

/** What Excel answers for an area whose cells don't all have the same validation. */
const MIXED: readonly string[] = ["Inconsistent", "MixedCriteria"];
const PROPERTIES = "type,rule,ignoreBlanks,errorAlert,prompt";
const QUESTION_WEIGHT = 2_000;
/** Cells of one step, where they are asked one by one. */
const BAND_CELLS = 200;

export function sameValidation(one: ValidationState | undefined, other: ValidationState | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** Reads the one validation of an area into `validations`; an area with several goes to `mixed`, its cells still unread. */
export function readingValidation(sheet: string, area: Area, validations: CellMap<ValidationState>, mixed: Area[]): Step {
  return {
    weight: QUESTION_WEIGHT,
    queue(context) {
      const { dataValidation } = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      dataValidation.load(PROPERTIES);
      return () => {
        if (MIXED.includes(dataValidation.type) && cellCount(area) > 1) mixed.push(area);
        else {
          const found = stateOf(dataValidation);
          eachCell(area, (row, column) => validations.set(row, column, found));
        }
      };
    },
  };
}

/** The steps that read, cell by cell, the areas whose cells differ; none when there are none. */
export function readingMixed(sheet: string, mixed: readonly Area[], validations: CellMap<ValidationState>): Step[] {
  return mixed.flatMap((area) => bands(area, BAND_CELLS)).map((band) => ({
    weight: QUESTION_WEIGHT * cellCount(band),
    queue(context) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const asked: { row: number; column: number; found: Excel.DataValidation }[] = [];
      eachCell(band, (row, column) => {
        const { dataValidation } = rangeOf(worksheet, { row, column, rowCount: 1, columnCount: 1 });
        dataValidation.load(PROPERTIES);
        asked.push({ row, column, found: dataValidation });
      });
      return () => asked.forEach(({ row, column, found }) => validations.set(row, column, stateOf(found)));
    },
  }));
}

/** Excel has other kinds of rules to come: one that this adapter couldn't put back stops the edit before it writes. */
function stateOf({ type, rule: found, ignoreBlanks, errorAlert, prompt }: Excel.DataValidation): ValidationState {
  // "Any value" may have a message all the same.
  if (type === "None") return (prompt?.message ?? "") === "" ? null : validationSchema.parse({ rule: {}, ignoreBlanks, errorAlert, prompt });
  return validationSchema.parse({ rule: withoutNulls(found), ignoreBlanks, errorAlert, prompt });
}

/** Excel answers with every kind of rule, all null but one; only that one can be set. */
function withoutNulls(found: Excel.DataValidationRule): unknown {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && value !== undefined));
}

/** A message as Excel's API takes it; none is no message. */
export function promptOf(prompt: Prompt | undefined): NonNullable<ValidationState>["prompt"] {
  return { title: prompt?.title ?? "", message: prompt?.message ?? "", showPrompt: prompt !== undefined };
}

/** Queues a validation in the place of whatever the range has. */
export function writeValidation(range: Excel.Range, state: ValidationState): void {
  const { dataValidation } = range;
  dataValidation.clear();
  if (state === null) return;
  // The rule was read from Excel, or made for it; only its kind of text is looser than the type.
  if (Object.keys(state.rule).length > 0) dataValidation.rule = state.rule as Excel.DataValidationRule;
  dataValidation.ignoreBlanks = state.ignoreBlanks;
  dataValidation.errorAlert = state.errorAlert;
  dataValidation.prompt = state.prompt;
}
