import type { Choix } from "../../flows/choix";
import type { Ouverture } from "../../flows/openRegister";
import { annonces } from "../../textes";
import { finish, say, type Handlers } from "./slice";

/** The workbook as it was recognised, and what the person looks at in it. */
export interface ChoixState {
  readonly ouverture: Ouverture | null;
  readonly choix: Choix | null;
}

export const INITIAL_CHOIX: ChoixState = { ouverture: null, choix: null };

export type ChoixAction =
  | { readonly type: "opened"; readonly ouverture: Ouverture; readonly choix: Choix | null }
  | { readonly type: "chosen"; readonly choix: Choix };

export const choixHandlers: Handlers<ChoixAction> = {
  opened: (state, { ouverture, choix }) => say(finish(state, { ouverture, choix }), annonces.ouverture(ouverture.recognition.tables.length, ouverture.annees.length)),
  // Why the former choice couldn't be voted says nothing of this one.
  chosen: (state, { choix }) => ({ ...state, choix, apercu: null, arret: null, adaptation: null, issueArret: state.issueArret?.kind === "refused" ? null : state.issueArret }),
};
