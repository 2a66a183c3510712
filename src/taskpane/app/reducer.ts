import type { Action } from "./actions";
import { arretHandlers } from "./slices/arret";
import { choixHandlers } from "./slices/choix";
import { conformiteHandlers } from "./slices/conformite";
import { correctionsHandlers } from "./slices/corrections";
import { figerHandlers } from "./slices/figer";
import { fonctionsHandlers } from "./slices/fonctions";
import { frameHandlers } from "./slices/pane";
import { registreHandlers } from "./slices/registre";
import { remplissageHandlers } from "./slices/remplissage";
import { schemaHandlers } from "./slices/schema";
import type { Handlers } from "./slices/slice";
import type { PaneState } from "./state";

const HANDLERS: Handlers<Action> = {
  ...frameHandlers, ...choixHandlers, ...registreHandlers, ...correctionsHandlers, ...conformiteHandlers, ...schemaHandlers, ...remplissageHandlers, ...arretHandlers, ...figerHandlers,
  ...fonctionsHandlers,
};

/** The one place where the state of the pane changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  // Each handler is under the type of the actions that it takes: `Handlers` says so, which the compiler can't follow through an index.
  return (HANDLERS[action.type] as (state: PaneState, action: Action) => PaneState)(state, action);
}
