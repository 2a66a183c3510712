/**
 * How long a round trip may go without an answer before somebody is told, in milliseconds: well above what Excel on the web takes for the
 * heaviest round trip that we ask of it, and below what a person takes for a pane that hangs.
 */
export const ANSWER_LIMIT_MS = 90_000;

/** The limit, and the clock that it is measured by. */
export interface Patience {
  readonly limitMs: number;
  /** Calls back once after `ms`, unless what it gives is called before. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export const PATIENCE: Patience = {
  limitMs: ANSWER_LIMIT_MS,
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * What comes of `asked`, whenever it comes. `silent` is told once when the limit has passed without it; what it is given ends the wait with an
 * error, and what comes later is nobody's.
 */
export function answerOf<T>(asked: Promise<T>, { limitMs, after }: Patience, silent: (giveUp: (error: Error) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = after(limitMs, () => silent(reject));
    asked.finally(cancel).then(resolve, reject);
  });
}
