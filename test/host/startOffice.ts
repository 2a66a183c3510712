import { pathToFileURL } from "node:url";

import { JSDOM, VirtualConsole } from "jsdom";

import { createHost, type HostOptions, type OfficeHost, type OfficeWindow } from "../../src/atelier/host";
import { createNodeModel } from "../../src/atelier/model/nodeModel";
import type { Model } from "../../src/atelier/model/model";
import type { WorkbookSeed } from "../../src/atelier/model/snapshot";

const LIBRARY = pathToFileURL(require.resolve("@microsoft/office-js/dist/office.js")).href;
/** A made-up origin: nothing is fetched from it, the library is read from its package. */
const ADDRESS = "https://atelier.test/";

/** The globals that the real Office.js makes in its page. */
export interface StartedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: { associate(id: string, implementation: (...args: never[]) => unknown): void; readonly Error: new (code: string, message?: string) => Error };
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: JSDOM["window"];
  readonly host: OfficeHost;
  readonly model: Model;
  /** Takes the page off and ends the engine that `startWorkbook` made. */
  stop(): void;
}

/**
 * Loads the unmodified Office.js in a page without a screen, attached to the host, and waits for `Office.onReady`.
 *
 * ```
 * const office = await startWorkbook({ sheets: [{ name: "Feuil1", rows: [[1, 2]] }] });
 * await office.Excel.run(async (context) => { … });
 * office.stop();
 * ```
 *
 * For code that names `Excel` and `Office` as globals, put them there with `installGlobals(office)`.
 */
export async function startOffice(host: OfficeHost, stopEngine: () => void = () => undefined): Promise<StartedOffice> {
  const dom = new JSDOM(`<!doctype html><html><head><script src="${LIBRARY}"></script></head><body></body></html>`, {
    url: `${ADDRESS}volet.html`,
    runScripts: "dangerously",
    resources: "usable",
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => void host.attach(window as unknown as OfficeWindow),
  });
  await new Promise<void>((resolve) => dom.window.addEventListener("load", () => resolve()));
  const page = dom.window as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel; readonly CustomFunctions: StartedOffice["CustomFunctions"]; readonly OfficeExtension: typeof OfficeExtension };
  await page.Office.onReady();
  return {
    Excel: page.Excel,
    Office: page.Office,
    CustomFunctions: page.CustomFunctions,
    OfficeExtension: page.OfficeExtension,
    window: dom.window,
    host,
    model: host.model,
    stop() {
      host.dispose();
      dom.window.close();
      stopEngine();
    },
  };
}

/** A workbook of plain arrays, its host and its page, in one call. */
export async function startWorkbook(seed: WorkbookSeed, options: Omit<HostOptions, "model"> = {}): Promise<StartedOffice> {
  const model = createNodeModel(seed);
  const host = createHost({ ...options, model });
  return startOffice(host, () => model.dispose());
}

/** Makes `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` global, as in the add-in's page. Returns the way back. */
export function installGlobals(office: StartedOffice): () => void {
  const names = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;
  const former = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names) Object.defineProperty(globalThis, name, { value: office[name], configurable: true, writable: true });
  return () => names.forEach((name, index) => {
    const descriptor = former[index];
    if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, descriptor);
  });
}
