import type { UndoReport } from "../../../workbook/port";
import type { Verification } from "../../flows/checkConformity";
import type { Apercu, Remplissage } from "../../flows/fill";
import type { Delivery } from "../../host";
import { annonces } from "../../textes";
import { checked } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The bilan: filled in place, exported, published. */
export interface RemplissageState {
  readonly apercu: Apercu | null;
  /** Fills done since the pane opened, the last one last: "Annuler" undoes that one. */
  readonly remplissages: readonly Remplissage[];
  /** What became of the last fill, told until the next one. */
  readonly issue: Issue | null;
  readonly issuePublication: IssuePublication | null;
}

export type Issue =
  | { readonly kind: "filled"; readonly remplissage: Remplissage }
  | { readonly kind: "undone"; readonly report: UndoReport }
  | { readonly kind: "exported"; readonly name: string; readonly delivery: Delivery };

/** What became of the last published form: the file that was handed over, if any, and what it leaves out. */
export interface IssuePublication {
  readonly fichier: { readonly name: string; readonly delivery: Delivery } | null;
  readonly precisions: readonly string[];
}

export const INITIAL_REMPLISSAGE: RemplissageState = { apercu: null, remplissages: [], issue: null, issuePublication: null };

export type RemplissageAction =
  | { readonly type: "previewed"; readonly apercu: Apercu }
  | { readonly type: "previewClosed" }
  | { readonly type: "filled"; readonly remplissage: Remplissage }
  | { readonly type: "undone"; readonly report: UndoReport }
  | { readonly type: "exported"; readonly verification: Verification; readonly name: string; readonly delivery: Delivery }
  | { readonly type: "published"; readonly verification: Verification; readonly issue: IssuePublication };

export const remplissageHandlers: Handlers<RemplissageAction> = {
  previewed: (state, { apercu }) => say(finish(state, { ...checked(state, apercu.verification), ...NO_PREVIEW, apercu, issue: null }), annonces.apercu(apercu.plan.changes.length)),
  previewClosed: (state) => ({ ...state, apercu: null }),
  filled: (state, { remplissage }) =>
    say(
      finish(state, { ...NO_PREVIEW, remplissages: [...state.remplissages, remplissage], issue: { kind: "filled", remplissage } }),
      annonces.application(remplissage.plan.changes.length, remplissage.plan.sheets),
    ),
  undone: (state, { report }) => say(finish(state, { ...NO_PREVIEW, remplissages: state.remplissages.slice(0, -1), issue: { kind: "undone", report } }), annonces.annulation(report.restored)),
  exported: (state, { verification, name, delivery }) =>
    say(finish(state, { ...checked(state, verification), issue: { kind: "exported", name, delivery } }), annonces.export[delivery](name)),
  published: (state, { verification, issue }) =>
    say(
      finish(state, { ...checked(state, verification), issuePublication: issue }),
      issue.fichier === null ? annonces.nonPublie : annonces.export[issue.fichier.delivery](issue.fichier.name),
    ),
};
