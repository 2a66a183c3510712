import { useSyncExternalStore } from "react";

/** What the page shows around the grid. */
export interface ShellState {
  readonly workbookName: string;
  readonly paneOpen: boolean;
  /** A line over the grid: an information goes by itself, an error stays until dismissed. */
  readonly notice: { readonly kind: "information" | "erreur"; readonly text: string } | null;
  readonly busy: boolean;
  /** What the selected cell has to say of its error, and where it is on the page. */
  readonly cellTip: { readonly text: string; readonly left: number; readonly top: number } | null;
}

const INFORMATION_MS = 6000;

/** The shell's state: set by the session and the ribbon, drawn by React. */
export class ShellStore {
  #state: ShellState = { workbookName: "", paneOpen: false, notice: null, busy: true, cellTip: null };
  readonly #listeners = new Set<() => void>();

  get state(): ShellState {
    return this.#state;
  }

  update(changes: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...changes };
    if (changes.notice !== undefined) this.#fade(changes.notice);
    for (const listener of this.#listeners) listener();
  }

  #fade(notice: ShellState["notice"]): void {
    if (notice?.kind !== "information") return;
    setTimeout(() => {
      if (this.#state.notice === notice) this.update({ notice: null });
    }, INFORMATION_MS);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ShellState => this.#state;
}

export function useShell(store: ShellStore): ShellState {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
