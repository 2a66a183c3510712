import { annonces, operations, silence as textes } from "../../textes";
import type { Probleme } from "../../flows/probleme";
import type { Onglet } from "../onglets";
import type { OperationName } from "../operations";
import { say, type Handlers } from "./slice";

export interface Operation {
  readonly name: OperationName;
  /** Share of the reading done; null before the first chunk, and for what has no measure. */
  readonly fraction: number | null;
  /** Reading may be stopped, writing may not. */
  readonly stoppable: boolean;
  /** A write that Excel has not answered: told, being looked at, told again; null as long as Excel answers. */
  readonly silence: Silence | null;
}

export type Silence = "doute" | "relecture" | "encore";

export interface Failure {
  readonly operation: OperationName;
  readonly probleme: Probleme;
}

/** What holds for every screen. */
export interface PaneFrame {
  readonly onglet: Onglet;
  readonly operation: Operation | null;
  /** The last failure, until the next operation or until the person closes it. */
  readonly failure: Failure | null;
  /** Said to screen readers; the rank makes the same sentence be said twice. */
  readonly annonce: { readonly texte: string; readonly rang: number };
}

export const INITIAL_FRAME: PaneFrame = { onglet: "conformite", operation: null, failure: null, annonce: { texte: "", rang: 0 } };

export type FrameAction =
  | { readonly type: "started"; readonly name: OperationName; readonly stoppable: boolean }
  | { readonly type: "progressed"; readonly fraction: number }
  | { readonly type: "silent"; readonly silence: Silence }
  | { readonly type: "failed"; readonly operation: OperationName; readonly probleme: Probleme }
  | { readonly type: "failureClosed" }
  | { readonly type: "tabShown"; readonly onglet: Onglet }
  | { readonly type: "announced"; readonly texte: string };

export const frameHandlers: Handlers<FrameAction> = {
  started: (state, { name, stoppable }) => say({ ...state, operation: { name, fraction: null, stoppable, silence: null }, failure: null }, `${operations[name]}…`),
  progressed: (state, { fraction }) => (state.operation ? { ...state, operation: { ...state.operation, fraction } } : state),
  silent: (state, { silence }) => (state.operation ? say({ ...state, operation: { ...state.operation, silence } }, textes[silence].titre) : state),
  failed: (state, { operation, probleme }) => say({ ...state, operation: null, failure: { operation, probleme } }, annonces.echec(probleme.titre)),
  failureClosed: (state) => ({ ...state, failure: null }),
  // Who goes from tab to tab keeps the focus on the tabs: what had it in the screen doesn't take it back.
  tabShown: (state, { onglet }) => ({ ...state, onglet, tableVisee: null, ...(state.detail === null ? { retour: null, lien: null } : {}) }),
  announced: (state, { texte }) => say(state, texte),
};
