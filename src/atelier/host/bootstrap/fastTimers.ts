/** Waits of the library between two exchanges with functions, in milliseconds. */
const WAITS: ReadonlySet<number> = new Set([50, 200, 235, 500, 1000]);
const LIBRARY = /excel-win32|custom-functions-runtime/;

/** The part of a window that is touched here. */
export interface TimerWindow {
  setTimeout: typeof globalThis.setTimeout;
  clearTimeout: typeof globalThis.clearTimeout;
}

/**
 * The library waits up to half a second before it hands over the results of functions. Its own waits, told by their
 * length and by the stack of the call, end at once; the add-in's timers are untouched. Returns the way back.
 */
export function installFastTimers(window: TimerWindow): () => void {
  const { setTimeout: slow } = window;
  const fast = (handler: () => void, wait?: number, ...rest: unknown[]): unknown => {
    const library = wait !== undefined && WAITS.has(wait) && LIBRARY.test(new Error("where").stack ?? "");
    return Reflect.apply(slow, window, [handler, library ? 0 : wait, ...rest]);
  };
  window.setTimeout = fast as typeof globalThis.setTimeout;
  return () => {
    window.setTimeout = slow;
  };
}
