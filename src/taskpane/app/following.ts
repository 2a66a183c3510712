import { followEdits } from "../flows/followEdits";
import type { Catalogue, PaneHost } from "../host";
import type { WorkbookChange } from "../../workbook/port";
import { outdatedBy } from "./state";
import type { Store } from "./store";

/** How long the workbook stays quiet before its changes are looked at, in milliseconds: a person types cell after cell. */
const QUIET = 400;

/** Follows the register while it is edited, from the first call of `start` on. */
export interface Following {
  /** Never rejects: where Excel can't tell what changes, figures are those of the last check. */
  readonly start: () => Promise<void>;
}

/**
 * Keeps the figures shown those of the register: after each edit they are made again from the rows that changed. What the
 * person asks of the pane goes first: an edit waits for its end. Where an edit can't be followed, the figures are told as former ones.
 */
export function createFollowing(host: PaneHost, catalogue: Catalogue, store: Store): Following {
  let pending: WorkbookChange[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let busy = false;

  function later(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void follow(), QUIET);
  }

  async function follow(): Promise<void> {
    timer = null;
    const { verification, operation } = store.state();
    // Nothing is shown that could be former; a check to come reads it all.
    if (verification === null || outdatedBy(store.state()) !== null) {
      pending = [];
      return;
    }
    if (operation !== null || busy) return later();
    const changes = pending;
    pending = [];
    busy = true;
    const abort = new AbortController();
    // Another operation has read, or is writing: what was being made here is dropped.
    const isOther = () => store.state().verification !== verification || store.state().operation !== null;
    const leave = store.subscribe(() => { if (isOther()) abort.abort(); });
    // It may be over by now, as a selection soon is: what it stopped is still to be done.
    const isDropped = () => abort.signal.aborted || isOther();
    try {
      const found = await followEdits({ workbook: host.workbook, catalogue, today: host.today(), onProgress: () => undefined, signal: abort.signal }, verification, changes);
      if (isDropped()) retake(changes);
      else if (found === null) store.dispatch({ type: "registreChanged" });
      else if (found !== verification) store.dispatch({ type: "followed", verification: found });
    } catch {
      if (isDropped()) retake(changes);
      else store.dispatch({ type: "registreChanged" });
    } finally {
      leave();
      busy = false;
    }
  }

  function retake(changes: readonly WorkbookChange[]): void {
    pending = [...changes, ...pending];
    later();
  }

  return {
    async start() {
      await host.workbook.watch((change) => {
        pending.push(change);
        later();
      }).catch(() => undefined);
    },
  };
}
