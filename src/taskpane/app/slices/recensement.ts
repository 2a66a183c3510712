import type { UndoReport } from "../../../workbook/port";
import type { ApercuBesoins, EcritureBesoins, Examen, ReponseRecensement } from "../../flows/recensement";
import { annoncesBesoins } from "../../textes";
import type { PaneState } from "../state";
import { REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The needs of a year to come. */
export interface RecensementState {
  readonly examen: Examen | null;
  /** The workbook holds no Recensement: one can be added. */
  readonly sansRecensement: boolean;
  /** What would be written, shown and not yet written. */
  readonly apercuBesoins: ApercuBesoins | null;
  /** Written since the pane opened, the last one last; a stack of its own. */
  readonly ecrituresBesoins: readonly EcritureBesoins[];
  readonly issueBesoins: IssueBesoins | null;
}

export type IssueBesoins =
  /** There was nothing to write. */
  | { readonly kind: "nothing"; readonly apercu: ApercuBesoins }
  | { readonly kind: "done"; readonly ecriture: EcritureBesoins }
  | { readonly kind: "undone"; readonly ecriture: EcritureBesoins; readonly report: UndoReport };

export const INITIAL_RECENSEMENT: RecensementState = { examen: null, sansRecensement: false, apercuBesoins: null, ecrituresBesoins: [], issueBesoins: null };

export type RecensementAction =
  | { readonly type: "besoinsExamined"; readonly reponse: ReponseRecensement }
  | { readonly type: "besoinsPreviewed"; readonly apercu: ApercuBesoins }
  | { readonly type: "besoinsClosed" }
  /** `reponse`: the needs examined again on what is written now; null where they couldn't be. */
  | { readonly type: "besoinsWritten"; readonly ecriture: EcritureBesoins; readonly reponse: ReponseRecensement | null }
  | { readonly type: "besoinsUndone"; readonly ecriture: EcritureBesoins; readonly report: UndoReport; readonly reponse: ReponseRecensement | null };

export const recensementHandlers: Handlers<RecensementAction> = {
  besoinsExamined: (state, { reponse }) =>
    say(finish(state, { ...examined(state, reponse), ...NO_PREVIEW, issueBesoins: null }), reponse.ok ? annoncesBesoins.examen(reponse.examen.lignes.length, reponse.examen.lecture.annee) : annoncesBesoins.sansTable),
  besoinsPreviewed: (state, { apercu }) =>
    isEmpty(apercu)
      ? say(finish(state, { ...NO_PREVIEW, issueBesoins: { kind: "nothing", apercu } }), annoncesBesoins.rien)
      : say(finish(state, { ...NO_PREVIEW, apercuBesoins: apercu, issueBesoins: null }), annoncesBesoins.apercu),
  besoinsClosed: (state) => ({ ...state, apercuBesoins: null }),
  besoinsWritten: (state, { ecriture, reponse }) =>
    say(
      finish(state, { ...examined(state, reponse), ...NO_PREVIEW, ...REGISTRE_ECRIT, ecrituresBesoins: [...state.ecrituresBesoins, ecriture], issueBesoins: { kind: "done", ecriture } }),
      annoncesBesoins.ecrit(ecriture.apercu),
    ),
  besoinsUndone: (state, { ecriture, report, reponse }) =>
    say(
      finish(state, { ...examined(state, reponse), ...NO_PREVIEW, ...REGISTRE_ECRIT, ecrituresBesoins: state.ecrituresBesoins.slice(0, -1), issueBesoins: { kind: "undone", ecriture, report } }),
      annoncesBesoins.annule(report.kept.length),
    ),
};

function isEmpty(apercu: ApercuBesoins): boolean {
  return apercu.genre === "propositions" ? apercu.plan.ecrites.length === 0 : apercu.genre === "feuilles" && apercu.directions === 0;
}

/** What was examined stays where it couldn't be examined again. */
function examined(state: PaneState, reponse: ReponseRecensement | null): Partial<PaneState> {
  if (reponse === null) return { examen: state.examen };
  return reponse.ok ? { examen: reponse.examen, sansRecensement: false } : { examen: null, sansRecensement: true };
}
