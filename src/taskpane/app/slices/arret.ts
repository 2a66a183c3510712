import type { RefusArret } from "../../../core/bilan/arret/planArret";
import { texteRefus } from "../../../core/bilan/arret/textes";
import { textePeriode } from "../../../core/indicators/textes";
import type { UndoReport } from "../../../workbook/port";
import type { ApercuArret, ArretFait, ReponseArret } from "../../flows/arret";
import type { Verification } from "../../flows/checkConformity";
import { annonces } from "../../textes";
import { checked, REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The figures stored as voted. */
export interface ArretState {
  /** Those that would be stored, shown and not yet written. */
  readonly arret: ApercuArret | null;
  /** The day of the vote, as typed (ISO, or whatever a date half typed gives). */
  readonly dateVote: string;
  /** Bilans stored since the pane opened, the last one last. A stack of its own: "Annuler le remplissage" never touches it. */
  readonly arretes: readonly ArretFait[];
  readonly issueArret: IssueArret | null;
}

export type IssueArret =
  | { readonly kind: "refused"; readonly refus: RefusArret }
  | { readonly kind: "done"; readonly fait: ArretFait }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_ARRET: ArretState = { arret: null, dateVote: "", arretes: [], issueArret: null };

export type ArretAction =
  | { readonly type: "arretPreviewed"; readonly reponse: ReponseArret }
  | { readonly type: "arretClosed" }
  | { readonly type: "voteDated"; readonly date: string }
  /** `verification`: the check made again on what is stored now; null where it couldn't be. */
  | { readonly type: "arretDone"; readonly fait: ArretFait; readonly verification: Verification | null }
  | { readonly type: "arretUndone"; readonly report: UndoReport; readonly verification: Verification | null };

export const arretHandlers: Handlers<ArretAction> = {
  arretPreviewed: (state, { reponse }) => {
    if (!reponse.ok) return say(finish(state, { ...checked(state, reponse.verification), ...NO_PREVIEW, issueArret: { kind: "refused", refus: reponse.refus } }), texteRefus(reponse.refus));
    const { apercu } = reponse;
    // A preview made again keeps the day that was typed in the one before.
    const dateVote = state.arret ? state.dateVote : apercu.jour;
    return say(finish(state, { ...checked(state, apercu.verification), ...NO_PREVIEW, arret: apercu, dateVote, issueArret: null }), annonces.apercuArret(apercu.plan.chiffres.length));
  },
  arretClosed: (state) => ({ ...state, arret: null }),
  voteDated: (state, { date }) => ({ ...state, dateVote: date }),
  arretDone: (state, { fait, verification }) =>
    say(
      finish(state, { ...(verification === null ? REGISTRE_ECRIT : checked(state, verification)), ...NO_PREVIEW, arretes: [...state.arretes, fait], issueArret: { kind: "done", fait } }),
      annonces.arret(textePeriode(fait.periode), fait.plan.chiffres.length),
    ),
  arretUndone: (state, { report, verification }) =>
    say(
      finish(state, { ...(verification === null ? REGISTRE_ECRIT : checked(state, verification)), ...NO_PREVIEW, arretes: state.arretes.slice(0, -1), issueArret: { kind: "undone", report } }),
      annonces.annulationArret(report.kept.length),
    ),
};
