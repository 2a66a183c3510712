import { z } from "zod";

import type { Stored } from "../../model/stored";
import { SUPPORT_MATRIX } from "../supportMatrix";
import { nativeList, type NativeList } from "./officeWindow";
import { OFFICE_THEMES, type OfficeThemeName } from "./officeTheme";

/** Numbers of native events and commands. */
export const Dispatch = { selectionChanged: 2, dialog: 10, commandInvoked: 39, commandCompleted: 94 } as const;

const OK = 0;
const NOT_SUPPORTED = 5001;
/** Shared runtime and custom functions. */
const HOST_FLAGS = 3;
const TOPIC = "documentSettings";
const documentSettings = z.record(z.string(), z.string());

export type NativeHandler = (dispatchId: number, payload: NativeList) => void;

export interface ExternalCallbacks {
  readonly stored: Stored;
  readonly readOnly: boolean;
  readonly theme: OfficeThemeName;
  readonly commandCompleted: (commandId: string, status: number) => void;
}

/** `window.external` as office.js reads it, and the native events that were asked for. */
export class External {
  private readonly handlers = new Map<string, NativeHandler>();
  readonly members: Readonly<Record<string, unknown>>;

  constructor(instanceId: string, callbacks: ExternalCallbacks) {
    const { stored } = callbacks;
    const context = {
      GetAppType: () => 1,
      GetSolutionRef: () => instanceId,
      GetInstanceId: () => instanceId,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetHostFullVersion: () => "16.0.14332.20000",
      GetAppUILocale: () => "fr-FR",
      GetAppDataLocale: () => "fr-FR",
      GetDocUrl: () => "",
      GetAppCapabilities: () => (callbacks.readOnly ? 1 : 0),
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetInitialDisplayMode: () => 2,
      GetSettings: () => settingsStore(stored),
      GetOfficeThemeInfo: () => JSON.stringify(OFFICE_THEMES[callbacks.theme]),
      GetSupportedMatrix: () => JSON.stringify(SUPPORT_MATRIX),
    };
    this.members = {
      GetContext: () => context,
      GetHostInfo: () => `Excel$Win32$16.01$fr-FR$${instanceId}$$$${HOST_FLAGS}`,
      RegisterEvent: (dispatchId: number, targetId: string, handler: NativeHandler, callback?: (status: number) => void) => {
        // Dialogs are not offered: the add-in is told so at once.
        if (dispatchId === Dispatch.dialog) return callback?.(NOT_SUPPORTED);
        this.handlers.set(key(dispatchId, targetId), handler);
        callback?.(OK);
      },
      UnregisterEvent: (dispatchId: number, targetId: string, callback?: (status: number) => void) => {
        this.handlers.delete(key(dispatchId, targetId));
        callback?.(OK);
      },
      Execute: (dispatchId: number, params: unknown, callback?: (status: unknown) => void) => {
        if (dispatchId === Dispatch.commandCompleted) {
          const [commandId, status] = listOf(params);
          callbacks.commandCompleted(String(commandId), typeof status === "number" ? status : OK);
          callback?.(nativeList(OK));
        } else {
          callback?.(nativeList(NOT_SUPPORTED));
        }
      },
    };
  }

  /** Gives a native event to its handler; false when nobody listens. */
  fire(dispatchId: number, payload: NativeList): boolean {
    let heard = false;
    for (const [name, handler] of [...this.handlers]) {
      if (!name.startsWith(`${dispatchId}|`)) continue;
      handler(dispatchId, payload);
      heard = true;
    }
    return heard;
  }
}

function key(dispatchId: number, targetId: string): string {
  return `${dispatchId}|${targetId}`;
}

function listOf(params: unknown): unknown[] {
  if (Array.isArray(params)) return params as unknown[];
  if (typeof params === "object" && params !== null && "toArray" in params && typeof params.toArray === "function") return (params as NativeList).toArray();
  return [];
}

/** `Office.context.document.settings`: JSON texts by name, kept in the workbook. */
function settingsStore(stored: Stored): { Read(keys: string[], values: string[]): void; Write(keys: readonly string[], values: readonly string[]): void } {
  return {
    Read(keys, values) {
      for (const [name, value] of Object.entries(documentSettings.safeParse(stored.read(TOPIC)).data ?? {})) {
        keys.push(name);
        values.push(value);
      }
    },
    Write(keys, values) {
      stored.write(TOPIC, Object.fromEntries([...keys].map((name, index) => [name, values[index] ?? "null"])));
    },
  };
}
