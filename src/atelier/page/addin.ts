import { z } from "zod";

import { createHost, type OfficeThemeName, type FunctionsMetadata, type OfficeHost, type OfficeWindow } from "../host";
import type { Model } from "../model/model";
import type { AddinManifest } from "./ribbon/readManifest";

/** After this long without a sign of the add-in's page, the Atelier says so and goes on without it. */
const PATIENCE_MS = 20_000;

/** `functions.json` is the build's own: the host reads it in detail. */
const Metadata = z.looseObject({ functions: z.array(z.unknown()) });

declare global {
  interface Window {
    /** What the bridge calls, in the add-in's page, before Office.js. */
    atelierHost?: { attach(window: OfficeWindow): void };
  }
}

/** The add-in's window once Office.js runs in it. */
interface AddinWindow extends Window {
  readonly Excel?: typeof Excel;
}

export interface AddinOptions {
  readonly manifest: AddinManifest;
  readonly model: Model;
  readonly frame: HTMLIFrameElement;
  readonly theme: OfficeThemeName;
  readonly onShowPane: (shown: boolean) => void;
  /** The add-in made a workbook: the .xlsx, or null for an empty one. */
  readonly onNewWorkbook: (file: Uint8Array | null) => void;
}

/** The add-in beside one workbook: its page in the pane's frame, attached to that workbook's Office.js host. */
export class Addin {
  readonly #host: OfficeHost;
  readonly #options: AddinOptions;

  private constructor(options: AddinOptions, metadata: FunctionsMetadata) {
    this.#options = options;
    this.#host = createHost({
      model: options.model,
      theme: options.theme,
      functions: { namespace: options.manifest.functions.namespace, metadata },
      onShowTaskpane: options.onShowPane,
      onNewWorkbook: (base64) => options.onNewWorkbook(base64 === null ? null : bytesOf(base64)),
    });
  }

  /** Reads the functions' metadata and makes the host. Rejects when the add-in is not built. */
  static async load(options: AddinOptions): Promise<Addin> {
    const { metadata } = options.manifest.functions;
    const response = await fetch(metadata);
    if (!response.ok) throw new Error(metadata);
    return new Addin(options, Metadata.parse(await response.json()) as FunctionsMetadata);
  }

  /** Loads the add-in's page. True once its functions answer and all is calculated; false when it stays silent. */
  async start(): Promise<boolean> {
    const { frame, manifest } = this.#options;
    window.atelierHost = { attach: (page) => void this.#host.attach(page) };
    frame.src = manifest.pane;
    const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
    const answered = await Promise.race([this.#host.whenReady().then(() => true), silence]);
    if (answered) await this.#host.settled();
    return answered;
  }

  /** Resolves when no formula and no function waits for a result. */
  settled(): Promise<void> {
    return this.#host.settled();
  }

  runCommand(functionName: string): Promise<void> {
    return this.#host.runCommand(functionName);
  }

  /** Why a function of the add-in gave an error in this cell; null when it gave none. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    return this.#host.functionMessage(sheetId, row, column);
  }

  /** Runs a batch by the `Excel.run` of the add-in's own page. */
  excel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const page: AddinWindow | null = this.#options.frame.contentWindow;
    if (page?.Excel === undefined) return Promise.reject(new Error("the add-in's page has no Excel"));
    return page.Excel.run(batch);
  }

  /** Takes the page away before its host: an answer that no one awaits would be lost. */
  dispose(): void {
    delete window.atelierHost;
    this.#options.frame.src = "about:blank";
    this.#host.dispose();
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
