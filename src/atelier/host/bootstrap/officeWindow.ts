import type { TimerWindow } from "./fastTimers";

/** What office.js finds on its window to speak to its host. */
export interface RichApiBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** The window of an add-in's page: a frame of the Atelier, or a jsdom window. */
export interface OfficeWindow extends TimerWindow {
  _richApiNativeBridge?: RichApiBridge;
}

/** A list in the form that the library takes from a native host. */
export interface NativeList {
  toArray(): unknown[];
  dimensions(): 1;
}

export function nativeList(...items: unknown[]): NativeList {
  return { toArray: () => items, dimensions: () => 1 };
}
