import { FONCTIONS, planFiger, type PlanFiger } from "../../core/bilan/figer/planFiger";
import type { FormulaFound } from "../../core/register/survey";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { FlowContext } from "./flow";

/** Where formulas are looked for. */
export type Portee = "selection" | "classeur";

/** The formulas of the add-in that would leave their place to what they show. */
export interface ApercuFiger {
  readonly portee: Portee;
  readonly plan: PlanFiger;
  /** What was found when the preview was made. */
  readonly formules: readonly FormulaFound[];
}

/** Formulas frozen, and how to have them back. */
export interface FigerFait {
  readonly plan: PlanFiger;
  readonly undo: Undo;
}

/** Finds the formulas and what they show. Writes nothing. */
export async function previewFiger({ workbook }: Pick<FlowContext, "workbook">, portee: Portee): Promise<ApercuFiger> {
  const formules = await workbook.findFormulas(FONCTIONS, portee);
  return { portee, plan: planFiger(formules), formules };
}

/**
 * Writes the values shown, all or nothing; refused with `changed` when a formula is another one by now, or shows another
 * value. What is selected may have changed since: the formulas that were previewed are the ones that count.
 */
export async function applyFiger({ workbook }: Pick<FlowContext, "workbook">, { portee, plan, formules }: ApercuFiger): Promise<FigerFait> {
  const wanted = new Set(formules.map(placeOf));
  const still = async () => {
    const found = await workbook.findFormulas(FONCTIONS, "classeur");
    const fresh = planFiger(portee === "classeur" ? found : found.filter((one) => wanted.has(placeOf(one))));
    if (JSON.stringify(fresh) !== JSON.stringify(plan)) throw new WorkbookError("changed", "formulas of the add-in, or their values, changed since the preview");
  };
  return { plan, undo: await workbook.apply(plan.edits, { still }) };
}

export async function undoFiger({ workbook }: Pick<FlowContext, "workbook">, { undo }: FigerFait): Promise<UndoReport> {
  return workbook.undo(undo);
}

function placeOf({ sheet, row, column }: FormulaFound): string {
  return JSON.stringify([sheet, row, column]);
}
