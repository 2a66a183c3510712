import { createContext, use, useSyncExternalStore, type ReactNode } from "react";
import type { Catalogue } from "../host";
import type { Action } from "./actions";
import type { Controller } from "./controller";
import type { PaneState } from "./state";
import type { Store } from "./store";

interface Pane {
  readonly store: Store;
  readonly controller: Controller;
  readonly catalogue: Catalogue;
  readonly environment: string;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) {
  return <PaneContext value={pane}>{children}</PaneContext>;
}

function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error("a screen is shown outside of its pane");
  return pane;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}

export function useDispatch(): (action: Action) => void {
  return usePane().store.dispatch;
}

export function useController(): Controller {
  return usePane().controller;
}

export function useCatalogue(): Catalogue {
  return usePane().catalogue;
}

export function useEnvironment(): string {
  return usePane().environment;
}
