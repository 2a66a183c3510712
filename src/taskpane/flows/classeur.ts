import { planClasseur, type DemandeClasseur, type PlanClasseur } from "../../core/classeur/planClasseur";
import { tablesACreer, type TableACreer } from "../../core/classeur/tables";
import { recogniseTables } from "../../core/register/recognise";
import type { WorkbookSurvey } from "../../core/register/survey";
import type { Schema } from "../../core/scheme/schema";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";
import { schemaChoisi } from "./schemaDuClasseur";

/** What the workbook lacks to keep the chosen scheme in, and what plans it: a person ticks, and the plan follows. */
export interface ApercuClasseur {
  readonly choix: Choix;
  readonly schema: Schema;
  readonly survey: WorkbookSurvey;
  readonly proposees: readonly TableACreer[];
}

/** Sheets made, and how to take them away again. */
export interface ClasseurCree {
  readonly plan: PlanClasseur;
  readonly undo: Undo;
}

/** Looks at the workbook, and says which tables may be made. Writes nothing. */
export async function previewClasseur(flow: FlowContext, choix: Choix): Promise<ApercuClasseur> {
  const schema = await schemaChoisi(flow, choix);
  const survey = await flow.workbook.survey();
  return { choix, schema, survey, proposees: tablesACreer(recogniseTables(survey, flow.catalogue.referentiel), schema, flow.catalogue.referentiel) };
}

/** What the workbook would get; the year is the last one of the period. */
export function planOf({ schema, survey, choix }: ApercuClasseur, demande: Omit<DemandeClasseur, "annee">, { referentiel }: FlowContext["catalogue"]): PlanClasseur {
  return planClasseur({ ...demande, annee: choix.periode.fin }, schema, survey, referentiel);
}

/** Makes what was shown, all or nothing; refused with `changed` when the workbook has changed so that it would be something else. */
export async function applyClasseur(flow: FlowContext, apercu: ApercuClasseur, demande: Omit<DemandeClasseur, "annee">): Promise<ClasseurCree> {
  const plan = planOf(apercu, demande, flow.catalogue);
  const still = async () => {
    const fresh = await previewClasseur(flow, apercu.choix);
    const wanted = demande.tables.every((table) => fresh.proposees.some((one) => one.table === table));
    if (!wanted || JSON.stringify(planOf(fresh, demande, flow.catalogue).edits) !== JSON.stringify(plan.edits)) throw new WorkbookError("changed", "sheets or tables of the workbook changed since the preview");
  };
  return { plan, undo: await flow.workbook.apply(plan.edits, { still }) };
}

/** Takes the sheets away, as long as they hold what was put there: what a person typed in them is kept, and said. */
export async function undoClasseur({ workbook }: Pick<FlowContext, "workbook">, { undo }: ClasseurCree): Promise<UndoReport> {
  return workbook.undo(undo);
}
