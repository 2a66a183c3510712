import { planArret, type Arret, type PlanArret, type RefusArret } from "../../core/bilan/arret/planArret";
import type { Periode } from "../../core/indicators/resultat";
import { dayOf, isoOfDay } from "../../core/register/day";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import { checkConformity, type Verification } from "./checkConformity";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";

/** What storing the figures of a check as voted would write. */
export interface ApercuArret {
  readonly verification: Verification;
  /** As of the day of the preview: the day of the vote changes what is written in one column alone. */
  readonly plan: PlanArret;
  /** ISO day of the preview. */
  readonly jour: string;
}

/** A preview, or why there can't be one: that is for a person to settle, and is no failure. */
export type ReponseArret = { readonly ok: true; readonly apercu: ApercuArret } | { readonly ok: false; readonly verification: Verification; readonly refus: RefusArret };

/** A bilan stored as voted, and how to take it away again. */
export interface ArretFait {
  readonly plan: PlanArret;
  readonly periode: Periode;
  /** ISO day of the vote. */
  readonly date: string;
  readonly undo: Undo;
}

/** Why a day can't be that of the vote. */
export type ProblemeDate = "absente" | "future" | "anterieure";

/** No day of the calendar (a field half typed gives an empty text), a day to come, or one before the period even began. */
export function problemeDate(date: string, { debut }: Periode, aujourdhui: string): ProblemeDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (dayOf(Number(year), Number(month), Number(day)) === null) return "absente";
  if (date > aujourdhui) return "future";
  return date < `${debut}-01-01` ? "anterieure" : null;
}

/** Checks the whole register afresh, and plans the lines of the table Bilans arrêtés. Writes nothing. */
export async function previewArret(flow: FlowContext, choix: Choix): Promise<ReponseArret> {
  const verification = await checkConformity(flow, choix);
  const jour = isoOfDay(flow.today);
  const arret = plan(flow, verification, jour);
  return arret.ok ? { ok: true, apercu: { verification, plan: arret.plan, jour } } : { ok: false, verification, refus: arret.refus };
}

/**
 * Stores the figures shown, as voted on that day (ISO). What is voted is official: the register is read and measured
 * again first, and the vote refused with `changed` when a figure, or the place of its line, is no longer as previewed.
 */
export async function applyArret(flow: FlowContext, { verification }: ApercuArret, date: string): Promise<ArretFait> {
  const shown = plan(flow, verification, date);
  const changed = () => new WorkbookError("changed", "figures of the register, or the table Bilans arrêtés, changed since the preview");
  if (!shown.ok) throw changed();
  const still = async () => {
    const fresh = plan(flow, await checkConformity(flow, verification.choix), date);
    if (!fresh.ok || JSON.stringify(fresh.plan) !== JSON.stringify(shown.plan)) throw changed();
  };
  return { plan: shown.plan, periode: verification.choix.periode, date, undo: await flow.workbook.apply(shown.plan.edits, { still }) };
}

export async function undoArret({ workbook }: Pick<FlowContext, "workbook">, { undo }: ArretFait): Promise<UndoReport> {
  return workbook.undo(undo);
}

function plan({ catalogue: { referentiel } }: Pick<FlowContext, "catalogue">, { conformite, register, survey }: Verification, date: string): Arret {
  return planArret(conformite, { register, survey, referentiel }, date);
}
