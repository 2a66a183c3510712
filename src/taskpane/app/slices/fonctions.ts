import type { Insertion } from "../../flows/insertExample";
import { annonces, texteLieu } from "../../textes";
import { finish, say, type Handlers } from "./slice";

/** The examples of functions. */
export interface FonctionsState {
  /** The last example entered in a cell; told until the next one. */
  readonly insertion: Insertion | null;
}

export const INITIAL_FONCTIONS: FonctionsState = { insertion: null };

export type FonctionsAction = { readonly type: "exampleInserted"; readonly insertion: Insertion };

export const fonctionsHandlers: Handlers<FonctionsAction> = {
  exampleInserted: (state, { insertion }) => say(finish(state, { insertion }), annonces.insertion(texteLieu(insertion.lieu))),
};
