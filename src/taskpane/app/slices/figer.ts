import type { UndoReport } from "../../../workbook/port";
import type { ApercuFiger, FigerFait } from "../../flows/figer";
import { annonces } from "../../textes";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The formulas that become values. */
export interface FigerState {
  /** Those that would, shown and not yet written. */
  readonly figer: ApercuFiger | null;
  /** Formulas frozen since the pane opened, the last ones last; a stack of its own too. */
  readonly figees: readonly FigerFait[];
  readonly issueFiger: IssueFiger | null;
}

export type IssueFiger =
  /** Nothing was found that could be frozen. */
  | { readonly kind: "nothing"; readonly apercu: ApercuFiger }
  | { readonly kind: "done"; readonly fait: FigerFait }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_FIGER: FigerState = { figer: null, figees: [], issueFiger: null };

export type FigerAction =
  | { readonly type: "figerPreviewed"; readonly apercu: ApercuFiger }
  | { readonly type: "figerClosed" }
  | { readonly type: "figerDone"; readonly fait: FigerFait }
  | { readonly type: "figerUndone"; readonly report: UndoReport };

export const figerHandlers: Handlers<FigerAction> = {
  figerPreviewed: (state, { apercu }) => {
    const { changes, laissees } = apercu.plan;
    const found = changes.length > 0 ? { figer: apercu, issueFiger: null } : { issueFiger: { kind: "nothing", apercu } as const };
    return say(finish(state, { ...NO_PREVIEW, ...found }), annonces.apercuFiger(changes.length, laissees.length));
  },
  figerClosed: (state) => ({ ...state, figer: null }),
  figerDone: (state, { fait }) => say(finish(state, { ...NO_PREVIEW, figees: [...state.figees, fait], issueFiger: { kind: "done", fait } }), annonces.figer(fait.plan.changes.length)),
  figerUndone: (state, { report }) => say(finish(state, { ...NO_PREVIEW, figees: state.figees.slice(0, -1), issueFiger: { kind: "undone", report } }), annonces.annulationFiger(report.kept.length)),
};
