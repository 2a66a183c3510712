import type { Action } from "./actions";
import { arretHandlers } from "./slices/arret";
import { choixHandlers } from "./slices/choix";
import { classeurHandlers } from "./slices/classeur";
import { conformiteHandlers } from "./slices/conformite";
import { correctionsHandlers } from "./slices/corrections";
import { detailHandlers } from "./slices/detail";
import { famillesHandlers } from "./slices/familles";
import { ficheHandlers } from "./slices/fiche";
import { figerHandlers } from "./slices/figer";
import { fonctionsHandlers } from "./slices/fonctions";
import { frameHandlers } from "./slices/pane";
import { importationHandlers } from "./slices/importation";
import { recensementHandlers } from "./slices/recensement";
import { registreHandlers } from "./slices/registre";
import { remplissageHandlers } from "./slices/remplissage";
import { saisiesHandlers } from "./slices/saisies";
import { schemaHandlers } from "./slices/schema";
import type { Handlers } from "./slices/slice";
import type { PaneState } from "./state";

const HANDLERS: Handlers<Action> = {
  ...frameHandlers, ...choixHandlers, ...classeurHandlers, ...registreHandlers, ...correctionsHandlers, ...importationHandlers, ...conformiteHandlers, ...detailHandlers, ...saisiesHandlers, ...schemaHandlers, ...remplissageHandlers, ...arretHandlers, ...figerHandlers, ...ficheHandlers,
  ...recensementHandlers, ...famillesHandlers, ...fonctionsHandlers,
};

/** The one place where the state of the pane changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  // Each handler is under the type of the actions that it takes: `Handlers` says so, which the compiler can't follow through an index.
  return (HANDLERS[action.type] as (state: PaneState, action: Action) => PaneState)(state, action);
}
