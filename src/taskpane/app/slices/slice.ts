import type { PaneState } from "../state";

/** What each action of a part of the pane does to the state. A part declares its state, its actions and these, in one file. */
export type Handlers<A extends { readonly type: string }> = { readonly [T in A["type"]]: (state: PaneState, action: Extract<A, { readonly type: T }>) => PaneState };

/** One preview at a time; and once something is written, what was previewed may be about another workbook. */
export const NO_PREVIEW = { apercu: null, arret: null, figer: null, corrections: null, apercuBesoins: null, apercuFamilles: null, importation: null, apercuFiche: null, apercuClasseur: null } as const;

/** An operation ended well. */
export function finish(state: PaneState, change: Partial<PaneState>): PaneState {
  return { ...state, operation: null, failure: null, ...change };
}

/** Said to screen readers, even when the sentence is the same as before. */
export function say(state: PaneState, texte: string): PaneState {
  return { ...state, annonce: { texte, rang: state.annonce.rang + 1 } };
}
