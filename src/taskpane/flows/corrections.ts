import type { Anomalie } from "../../core/register/anomalie";
import { anomaliesSteps } from "../../core/register/anomalies/findAnomalies";
import { champsACorriger } from "../../core/register/corrections/champs";
import { lieuCellule, type Correction, type NatureCorrection, type PlanCorrections } from "../../core/register/corrections/correction";
import { editsOf, joinPlans, planByColumn, samePlan, type LectureBrute } from "../../core/register/corrections/planCorrections";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import { breathe, type FlowContext } from "./flow";
import { pace, share } from "./pace";
import { readTables } from "./readTables";

/** What would be corrected, shown and not yet written. */
export interface ApercuCorrections {
  readonly natures: readonly NatureCorrection[];
  readonly plan: PlanCorrections;
}

/** Corrections made, and how to have the former cells back. */
export interface CorrectionsFaites {
  /** Cells written. */
  readonly nombre: number;
  readonly undo: Undo;
}

/** Reads the columns that these natures are about, formulas told, and says what would change. Writes nothing. */
export async function previewCorrections(flow: FlowContext, natures: readonly NatureCorrection[]): Promise<ApercuCorrections> {
  const reading = await readTables(share(flow, 0, 0.9), champsACorriger(flow.catalogue.referentiel, natures), { formulas: true });
  return { natures, plan: await planning(flow, reading, await pace(share(flow, 0.9, 1), anomaliesSteps(reading.register, { aujourdhui: flow.today })), natures) };
}

/**
 * Writes what was previewed, all or nothing, but for the cells that the person left out (`exclues`, by `lieuCellule`); refused
 * with `changed` when the register would be corrected in another way by now.
 */
export async function applyCorrections(flow: FlowContext, { natures, plan }: ApercuCorrections, exclues: ReadonlySet<string>): Promise<CorrectionsFaites> {
  const still = async () => {
    const fresh = await previewCorrections(flow, natures);
    if (!samePlan(fresh.plan, plan)) throw new WorkbookError("changed", "cells of the register changed since the preview of the corrections");
  };
  const wanted = plan.corrections.filter((correction) => !exclues.has(lieuCellule(correction)));
  return { nombre: wanted.length, undo: await flow.workbook.apply(editsOf(wanted), { still }) };
}

export async function undoCorrections({ workbook }: Pick<FlowContext, "workbook">, { undo }: CorrectionsFaites): Promise<UndoReport> {
  return workbook.undo(undo);
}

/**
 * What is no formula among the cells of a plan made without asking: only their columns are read for it, since most
 * registers have few of them. The reading that matters is the preview's, which asks.
 */
export async function withoutFormulas(flow: FlowContext, plan: PlanCorrections, data: LectureBrute["data"]): Promise<PlanCorrections> {
  const columns = new Set(plan.corrections.map(({ sheet, column }) => keyOf(sheet, column)));
  const requests = [...data.values()].map(({ request }) => ({ ...request, columns: request.columns.filter((column) => columns.has(keyOf(request.sheet, column))), formulas: true })).filter((request) => request.columns.length > 0);
  if (requests.length === 0) return plan;
  const answers = await flow.workbook.readColumns(requests, { signal: flow.signal });
  const isFormula = ({ sheet, row, column }: Correction) => answers.some(({ request, formulas }) =>
    request.sheet === sheet && formulas?.[request.columns.indexOf(column)]?.[row - request.firstRow] === true);
  return { ...plan, corrections: plan.corrections.filter((correction) => !isFormula(correction)) };
}

function keyOf(sheet: string, column: number): string {
  return JSON.stringify([sheet, column]);
}

/** Plans a column at a time, the page keeping its turn in between. */
export async function planning(flow: FlowContext, lecture: LectureBrute, anomalies: readonly Anomalie[], natures: readonly NatureCorrection[]): Promise<PlanCorrections> {
  const plans: PlanCorrections[] = [];
  for (const plan of planByColumn(lecture, anomalies, natures)) {
    plans.push(plan);
    await breathe(flow);
  }
  return joinPlans(plans);
}
