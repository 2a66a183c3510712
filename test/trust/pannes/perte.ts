import { z } from "zod";
import type { Patience } from "../../../src/workbook/excel/patience";
import type { Banc } from "./banc";

/** A clock that goes on when told to. */
export function horloge(): Patience & { readonly passer: () => void } {
  const waiting = new Set<() => void>();
  return {
    limitMs: 1_000,
    after(_ms, call) {
      waiting.add(call);
      return () => void waiting.delete(call);
    },
    passer() {
      for (const call of [...waiting]) {
        waiting.delete(call);
        call();
      }
    },
  };
}

/** What of a request is lost on its way: Excel never does it, or does it and nobody hears of it. */
export type Perte = "demande" | "réponse";

export interface Perdue {
  /** Resolves when the request has come to be lost; false: it never came. */
  readonly venue: Promise<boolean>;
  /** It arrives after all. */
  readonly retrouver: () => void;
  /** Nothing more is counted: to be called when the work is done. */
  readonly finir: () => void;
}

const message = z.object({ id: z.number(), type: z.number() });
const ANSWER = 1;

/** Loses the n-th request of the page from now on, or its answer; all others pass. */
export function perdre({ office }: Banc, n: number, perte: Perte): Perdue {
  const bridge = office.window._richApiNativeBridge as { sendMessageToHost: (text: string) => void; onMessageFromHost: (text: string) => void };
  const { sendMessageToHost, onMessageFromHost } = bridge;
  let count = 0;
  let lost: number | null = null;
  let held: (() => void) | null = null;
  let came: (is: boolean) => void = () => undefined;
  const venue = new Promise<boolean>((resolve) => (came = resolve));
  bridge.sendMessageToHost = (text) => {
    // The library sends telemetry of its own when a timer says so.
    if (text.includes("Telemetry")) return sendMessageToHost(text);
    count += 1;
    if (count !== n) return sendMessageToHost(text);
    const parsed = message.safeParse(JSON.parse(text));
    lost = parsed.success ? parsed.data.id : null;
    if (perte === "réponse") return sendMessageToHost(text);
    held = () => sendMessageToHost(text);
    came(true);
  };
  bridge.onMessageFromHost = (text) => {
    const parsed = message.safeParse(JSON.parse(text));
    if (perte === "demande" || lost === null || !parsed.success || parsed.data.type !== ANSWER || parsed.data.id !== lost || held !== null) return onMessageFromHost(text);
    held = () => onMessageFromHost(text);
    came(true);
  };
  return {
    venue,
    retrouver: () => held?.(),
    finir: () => {
      came(false);
      Object.assign(bridge, { sendMessageToHost, onMessageFromHost });
    },
  };
}
