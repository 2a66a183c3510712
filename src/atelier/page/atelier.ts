import { readGrid, saveGrid, type Grid } from "../../workbook/file";
import { WorkbookError } from "../../workbook/port";
import type { OfficeThemeName } from "../host";
import { Addin } from "./addin";
import { showCharts } from "./charts/chartLayer";
import { createApi } from "./createApi";
import { openedGrid, savedGrid } from "./files/addinFormulas";
import { chooseFile, downloadFile } from "./files/localFiles";
import { MESSAGES } from "./messages";
import { OpenWorkbook } from "./openWorkbook";
import type { AddinManifest, RibbonButton } from "./ribbon/readManifest";
import { showCellErrors } from "./shell/cellErrors";
import { ShellStore } from "./shell/shellState";
import { installAddinHelp } from "./univer/frenchFunctions";

const EMPTY: Grid = { sheets: [{ name: MESSAGES.names.firstSheet, cells: [] }] };

/** What the person has open: the workbook, the file it came from, and the add-in attached to it. */
interface Opened {
  readonly workbook: OpenWorkbook;
  readonly addin: Addin;
  /** The file as it was opened; null for a new workbook. */
  readonly bytes: Uint8Array | null;
}

/** The Atelier itself: opens one workbook at a time, with the add-in beside it, and saves it. */
export class Atelier {
  readonly shell = new ShellStore();
  #grid: HTMLElement | null = null;
  #frame: HTMLIFrameElement | null = null;
  #opened: Opened | null = null;
  #changed = false;
  readonly #manifest: AddinManifest;
  readonly #theme: OfficeThemeName;

  /** `theme`: the look of Office that the add-in is told of; the Atelier itself stays light. */
  constructor(manifest: AddinManifest, theme: OfficeThemeName) {
    this.#manifest = manifest;
    this.#theme = theme;
  }

  /** Fills the page: the empty workbook, or the demonstration. Sets `data-pret` on the document when all is ready. */
  async start(grid: HTMLElement, frame: HTMLIFrameElement, empty: boolean): Promise<void> {
    this.#grid = grid;
    this.#frame = frame;
    const bytes = empty ? null : await fetchDemonstration();
    await this.#open(empty ? MESSAGES.names.empty : MESSAGES.names.demonstration, bytes);
  }

  async newWorkbook(): Promise<void> {
    if (this.#mayDiscard()) await this.#open(MESSAGES.names.empty, null);
  }

  async openFile(): Promise<void> {
    if (!this.#mayDiscard()) return;
    const file = await chooseFile();
    if (file !== null) await this.#open(file.name, file.bytes);
  }

  /** Gives the workbook to the browser's downloads, patched over the file it came from. */
  save(): void {
    const opened = this.#opened;
    if (opened === null) return;
    const { name } = opened.workbook;
    try {
      downloadFile({ name, bytes: saveGrid(opened.bytes, savedGrid(opened.workbook.grid(), this.#manifest.functions.namespace), name) });
      this.#changed = false;
      this.shell.update({ notice: { kind: "information", text: MESSAGES.saved(name) } });
    } catch (error) {
      this.shell.update({ notice: { kind: "erreur", text: MESSAGES.cannotSave(name, detailOf(error)) } });
    }
  }

  /** What a button of the manifest does. */
  run(action: RibbonButton["action"]): void {
    if (action.kind === "showTaskpane") this.shell.update({ paneOpen: true });
    else this.#opened?.addin.runCommand(action.functionName).catch((error: unknown) => this.shell.update({ notice: { kind: "erreur", text: MESSAGES.commandFailed(detailOf(error)) } }));
  }

  async #open(name: string, bytes: Uint8Array | null): Promise<void> {
    const frame = this.#frame;
    if (this.#grid === null || frame === null) return;
    let grid: Grid;
    try {
      grid = bytes === null ? EMPTY : openedGrid(readGrid(bytes, name), this.#manifest.functions.namespace);
    } catch (error) {
      // The workbook on screen stays: nothing of it was touched.
      this.shell.update({ notice: { kind: "erreur", text: MESSAGES.cannotOpen(name, detailOf(error)) }, busy: this.#opened === null });
      return;
    }
    delete document.documentElement.dataset.pret;
    this.shell.update({ busy: true, notice: { kind: "information", text: MESSAGES.opening(name) }, workbookName: name, cellTip: null });
    this.#close();
    const container = document.createElement("div");
    container.className = "grille-univer";
    this.#grid.replaceChildren(container);

    const workbook = OpenWorkbook.open({ container, grid, name, onRefused: (sheet) => this.shell.update({ notice: { kind: "erreur", text: MESSAGES.protectedCell(sheet) } }) });
    const addin = await Addin.load({
      manifest: this.#manifest,
      model: workbook.model,
      frame,
      theme: this.#theme,
      onShowPane: (shown) => this.shell.update({ paneOpen: shown }),
      onNewWorkbook: (file) => void this.#open(MESSAGES.names.empty, file),
    });
    installAddinHelp(workbook.started.univer.__getInjector(), this.#manifest.functions.namespace);
    this.#opened = { workbook, addin, bytes };
    this.#changed = false;
    window.atelier = createApi(workbook, addin);
    showCharts(workbook);
    showCellErrors(workbook, addin, this.shell);
    const answered = await addin.start();
    workbook.model.onChange((change) => {
      if ("source" in change) this.#changed = true;
    });
    this.shell.update({ busy: false, notice: answered ? null : { kind: "erreur", text: MESSAGES.addinSilent } });
    document.documentElement.dataset.pret = answered ? "oui" : "sans-complement";
  }

  #close(): void {
    this.#opened?.addin.dispose();
    this.#opened?.workbook.dispose();
    this.#opened = null;
  }

  #mayDiscard(): boolean {
    const opened = this.#opened;
    return opened === null || !this.#changed || window.confirm(MESSAGES.discard(opened.workbook.name));
  }
}

async function fetchDemonstration(): Promise<Uint8Array> {
  const response = await fetch("/demonstration.xlsx");
  if (!response.ok) throw new Error(MESSAGES.noDemonstration);
  return new Uint8Array(await response.arrayBuffer());
}

function detailOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.detail;
  return error instanceof Error ? error.message : String(error);
}
