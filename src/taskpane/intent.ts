/**
 * From the ribbon to the pane. Commands and pane live in one page (shared runtime): a ribbon button leaves an intent
 * here and shows the pane, which takes it as soon as it is ready. An intent nobody took yet is kept, the last one only:
 * the button may be what opens the pane.
 */
export type Intent = "verifier" | "remplir";

export interface IntentChannel {
  /** Asks the pane to start a flow, now or when it subscribes. */
  post(intent: Intent): void;
  /** Takes intents, a waiting one first, until the returned function is called. One subscriber at a time. */
  subscribe(take: (intent: Intent) => void): () => void;
}

/** A channel of its own, for tests; the page uses `intents`. */
export function createIntentChannel(): IntentChannel {
  let taker: ((intent: Intent) => void) | null = null;
  let waiting: Intent | null = null;
  return {
    post(intent) {
      if (taker) taker(intent);
      else waiting = intent;
    },
    subscribe(take) {
      taker = take;
      if (waiting) {
        const intent = waiting;
        waiting = null;
        take(intent);
      }
      return () => {
        if (taker === take) taker = null;
      };
    },
  };
}

/** The page's one channel. */
export const intents: IntentChannel = createIntentChannel();
