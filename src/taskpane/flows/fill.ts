import { createRapport } from "../../core/bilan/chiffres/rapport";
import { planFill, type FillPlan } from "../../core/bilan/planFill";
import { isoOfDay } from "../../core/register/day";
import type { WorkbookSurvey } from "../../core/register/survey";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import { checkConformity, type Verification } from "./checkConformity";
import type { Choix } from "./choix";
import { breathe, type FlowContext } from "./flow";
import { readGabarit } from "./gabarit";

/** What a fill would change, with the check that it comes from. */
export interface Apercu {
  readonly verification: Verification;
  readonly plan: FillPlan;
}

/** A fill done, and how to undo it. */
export interface Remplissage {
  readonly plan: FillPlan;
  readonly undo: Undo;
}

/** Checks afresh, finds the places that the workbook marks and plans their fill. Writes nothing. */
export async function previewFill(flow: FlowContext, choix: Choix): Promise<Apercu> {
  const verification = await checkConformity(flow, choix, { annees: "toutes" });
  return { verification, plan: await plan(flow, verification, verification.survey) };
}

/**
 * Applies what was shown, and nothing else: the bilan is read again first, and when it has changed since the preview
 * the fill is refused with `changed` so that the person sees the new preview.
 */
export async function applyFill(flow: FlowContext, apercu: Apercu): Promise<Remplissage> {
  const still = async () => {
    const fresh = await plan(flow, apercu.verification, await flow.workbook.survey());
    const same = JSON.stringify([fresh.edits, fresh.changes]) === JSON.stringify([apercu.plan.edits, apercu.plan.changes]);
    if (!same) throw new WorkbookError("changed", `the bilan (${fresh.sheets.join(", ")}) changed since the preview`);
  };
  return { plan: apercu.plan, undo: await flow.workbook.apply(apercu.plan.edits, { still }) };
}

export async function undoFill(flow: FlowContext, { undo }: Remplissage): Promise<UndoReport> {
  return flow.workbook.undo(undo);
}

async function plan(flow: FlowContext, { conformite, register }: Verification, survey: WorkbookSurvey): Promise<FillPlan> {
  const { gabarit, current } = await readGabarit(flow, survey);
  await breathe(flow);
  const rapport = createRapport({ conformite, register, referentiel: flow.catalogue.referentiel, jour: isoOfDay(flow.today) });
  return planFill(rapport, survey, gabarit, current, { annexes: true });
}
