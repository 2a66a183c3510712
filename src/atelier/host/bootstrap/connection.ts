import { z } from "zod";

import { requestBody, requestMessage, type RequestBody, type ResponseBody } from "../protocol/envelope";
import type { HostEntry } from "../events/push";
import { installFastTimers } from "./fastTimers";
import { nextTask } from "./nextTask";
import { isTooHeavy, tooHeavy } from "./payload";
import type { External } from "./external";
import type { OfficeWindow, RichApiBridge } from "./officeWindow";

export interface ConnectionCallbacks {
  /** Executes one request; requests come one at a time. */
  readonly execute: (body: RequestBody) => Promise<ResponseBody>;
  readonly received: (bytes: number) => void;
  readonly sent: (bytes: number) => void;
}

const ANSWER = 1;
const HOST_MESSAGE = 3;

/** One page of the add-in on its bridge: requests in, answers and pushes out. Every request is answered. */
export class Connection {
  private readonly bridge: RichApiBridge;
  private readonly undoTimers: () => void;
  private readonly restore: PropertyDescriptor | undefined;
  private queue: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly window: OfficeWindow,
    external: External,
    private readonly callbacks: ConnectionCallbacks,
  ) {
    this.bridge = { onMessageFromHost: null, sendMessageToHost: (text) => this.receive(text) };
    this.restore = Object.getOwnPropertyDescriptor(window, "external");
    Object.defineProperty(window, "external", { value: external.members, configurable: true, writable: true });
    window._richApiNativeBridge = this.bridge;
    this.undoTimers = installFastTimers(window);
  }

  push(entries: readonly HostEntry[]): void {
    if (entries.length > 0) this.send({ type: HOST_MESSAGE, message: { entries } });
  }

  close(): void {
    this.closed = true;
    this.undoTimers();
    delete this.window._richApiNativeBridge;
    if (this.restore !== undefined) Object.defineProperty(this.window, "external", this.restore);
  }

  private receive(text: string): void {
    this.callbacks.received(text.length);
    // In order, one request after the other, as Excel takes them.
    this.queue = this.queue.then(nextTask).then(() => this.answer(text));
  }

  private async answer(text: string): Promise<void> {
    const parsed = requestMessage.safeParse(jsonOf(text));
    if (!parsed.success) {
      const id = z.object({ id: z.number(), type: z.literal(ANSWER) }).safeParse(jsonOf(text)).data?.id;
      if (id !== undefined) this.fail(id, "The request can't be read.");
      return;
    }
    const { id, message } = parsed.data;
    const body = requestBody.safeParse(typeof message.body === "string" ? jsonOf(message.body) : message.body);
    if (!body.success) return this.fail(id, "The request's body can't be read.");
    const give = (answer: ResponseBody) => JSON.stringify({ id, type: ANSWER, message: { statusCode: 200, headers: {}, body: answer } });
    try {
      const answer = give(isTooHeavy(text) ? tooHeavy("Request") : await this.callbacks.execute(body.data));
      this.post(isTooHeavy(answer) ? give(tooHeavy("Response")) : answer);
    } catch (error) {
      this.fail(id, error instanceof Error ? error.message : String(error));
    }
  }

  private fail(id: number, message: string): void {
    this.send({ id, type: ANSWER, message: { statusCode: 500, headers: {}, body: { error: { code: "GeneralException", message } } } });
  }

  private send(message: unknown): void {
    this.post(JSON.stringify(message));
  }

  private post(text: string): void {
    if (this.closed || this.bridge.onMessageFromHost === null) return;
    this.callbacks.sent(text.length);
    this.bridge.onMessageFromHost(text);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

