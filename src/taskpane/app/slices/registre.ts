import type { Undo, UndoReport } from "../../../workbook/port";
import type { Controle } from "../../flows/checkRegister";
import type { Choix } from "../../flows/choix";
import type { DemandeFaite } from "../../flows/correspondance";
import type { Ouverture } from "../../flows/openRegister";
import { annonces } from "../../textes";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The register: how its columns are read, and what a person should look at in it. */
export interface RegistreState {
  readonly controle: Controle | null;
  /** How to take back what was decided of the headers since the pane opened, the last one last. */
  readonly decisions: readonly Undo[];
  readonly issueRegistre: IssueRegistre | null;
}

export type IssueRegistre =
  | { readonly kind: "decided"; readonly faite: DemandeFaite }
  | { readonly kind: "undone" };

export const INITIAL_REGISTRE: RegistreState = { controle: null, decisions: [], issueRegistre: null };

export type RegistreAction =
  | { readonly type: "registerDecided"; readonly faite: DemandeFaite; readonly ouverture: Ouverture; readonly choix: Choix | null }
  | { readonly type: "decisionUndone"; readonly report: UndoReport; readonly ouverture: Ouverture | null; readonly choix: Choix | null }
  | { readonly type: "registerChecked"; readonly controle: Controle };

export const registreHandlers: Handlers<RegistreAction> = {
  registerDecided: (state, { faite, ouverture, choix }) => {
    const decisions = faite.undo ? [...state.decisions, faite.undo] : state.decisions;
    return say(finish(state, { ...recognised(ouverture, choix), decisions, issueRegistre: { kind: "decided", faite } }), annonces.correspondance(ouverture.recognition.tables.length));
  },
  decisionUndone: (state, { ouverture, choix }) =>
    say(finish(state, { ...recognised(ouverture ?? state.ouverture, choix), decisions: state.decisions.slice(0, -1), issueRegistre: { kind: "undone" } }), annonces.annulationCorrespondance),
  registerChecked: (state, { controle }) => say(finish(state, { controle }), annonces.controle(controle.anomalies.length)),
};

/** Columns are read in another way: what was looked for in them is to be looked for again; figures stay, told as former ones. */
function recognised(ouverture: Ouverture | null, choix: Choix | null) {
  return { ouverture, choix, controle: null, detail: null, ...NO_PREVIEW, adaptation: null };
}
