import type { Action } from "./actions";
import { reduce } from "./reducer";
import { INITIAL_STATE, type PaneState } from "./state";

/** Holds the state: flows outside React write to it, screens subscribe to it. */
export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** Calls back after each change, until the returned function is called. */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createStore(initial: PaneState = INITIAL_STATE): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const changed of [...listeners]) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
