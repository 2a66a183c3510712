import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";

import { ROOT, startAtelierServer, type RunningServer } from "./atelierServer";
import { tally } from "../trust/record";
import { launchChromium } from "./chromium";
import type { CellReading } from "../../src/atelier/page/api";

const READY_LIMIT_MS = 60_000;
const STEP_LIMIT_MS = 60_000;

export interface OpenOptions {
  /** Starts on an empty workbook instead of the demonstration. */
  readonly classeur?: "vide";
  /** The look of Office that the add-in is told of. */
  readonly theme?: "clair" | "sombre" | "contraste";
  /** The system forces its own colours on every page, as Windows does in a contrast theme. */
  readonly forcedColors?: boolean;
  /** Console errors that this scenario provokes on purpose. */
  readonly expectedErrors?: readonly RegExp[];
}

/** One Atelier in a browser, ready: workbook computed, add-in registered. */
export interface Atelier {
  readonly page: Page;
  readonly origin: string;
  /** The add-in's task pane, in its frame. */
  readonly pane: FrameLocator;
  /** Types in a cell through the Atelier's French typing, and waits for the calculation to end. */
  typeIn(sheet: string, address: string, text: string): Promise<void>;
  /** The cell once it shows `expected` (text, or value when not a string), else what it holds when time is up. */
  settled(sheet: string, address: string, expected: string | number | boolean | null): Promise<CellReading>;
  read(sheet: string, address: string): Promise<CellReading>;
  /** Presses a button of the ribbon. */
  ribbon(label: string): Promise<void>;
  /** Gives the pane a width in pixels (320 to 720) by its handle. */
  widen(width: number): Promise<void>;
  /** Saves `test-results/NAME.png`: the pane alone. */
  paneScreenshot(name: string): Promise<void>;
  /** Saves `test-results/NAME.png`. */
  screenshot(name: string): Promise<void>;
  /** Throws when the page logged an error or asked another origin for anything; then closes everything. */
  close(): Promise<void>;
}


/**
 * Starts a server on a free port, opens the Atelier in Chromium and waits until it is ready. One call a test file is
 * enough: `beforeAll(async () => { atelier = await openAtelier(); })`, `afterAll(() => atelier.close())`.
 */
export async function openAtelier(options: OpenOptions = {}): Promise<Atelier> {
  const server = await startAtelierServer();
  const browser = await launchChromium().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  try {
    return await openIn(server, browser, options);
  } catch (error) {
    await browser.close();
    await server.stop();
    throw error;
  }
}

async function openIn(server: RunningServer, browser: Browser, options: OpenOptions): Promise<Atelier> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR", timezoneId: "Europe/Paris", acceptDownloads: true, forcedColors: options.forcedColors === true ? "active" : "none" });
  context.setDefaultTimeout(STEP_LIMIT_MS);
  const page = await context.newPage();
  const { faults, requests } = watch(page, server.origin, options.expectedErrors ?? []);
  const query = new URLSearchParams([...(options.classeur ? [["classeur", options.classeur]] : []), ...(options.theme ? [["theme", options.theme]] : [])]);
  await page.goto(`${server.origin}/?${query.toString()}`);
  await page.waitForSelector("html[data-pret='oui']", { state: "attached", timeout: READY_LIMIT_MS }).catch((error: unknown) => {
    throw new Error([`The Atelier did not get ready: ${String(error)}`, ...faults].join("\n"));
  });

  const read = (sheet: string, address: string) => page.evaluate(([name, cell]) => window.atelier.read(name, cell), [sheet, address] as const);
  return {
    page,
    origin: server.origin,
    pane: page.frameLocator("iframe[title='Volet SPASER']"),
    typeIn: (sheet, address, text) => page.evaluate(([name, cell, typed]) => window.atelier.typeIn(name, cell, typed), [sheet, address, text] as const),
    read,
    async settled(sheet, address, expected) {
      await page
        .waitForFunction(
          ([name, cell, wanted]) => {
            const shown = window.atelier.read(name, cell);
            return shown.value === wanted || shown.text === wanted;
          },
          [sheet, address, expected] as const,
          { timeout: 60_000, polling: 50 },
        )
        .catch(() => undefined);
      return read(sheet, address);
    },
    ribbon: (label) => page.getByRole("tabpanel", { name: "SPASER" }).getByRole("button", { name: label, exact: true }).click(),
    async widen(width) {
      const handle = page.getByRole("separator", { name: "Largeur du volet" });
      await handle.focus();
      for (let tries = 0; tries < 50; tries++) {
        const now = Number(await handle.getAttribute("aria-valuenow"));
        if (now === width) return;
        await page.keyboard.press(now < width ? "ArrowLeft" : "ArrowRight");
      }
      throw new Error(`The pane does not take a width of ${width} pixels.`);
    },
    async paneScreenshot(name) {
      await page.frameLocator("iframe[title='Volet SPASER']").locator("body").screenshot({ path: path.join(ROOT, "test-results", `${name}.png`) });
    },
    async screenshot(name) {
      const folder = path.join(ROOT, "test-results");
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
    },
    async close() {
      await browser.close();
      await server.stop();
      tally("requetes", requests);
      if (faults.length > 0) throw new Error(`The page logged errors:\n${faults.join("\n")}`);
    },
  };
}

/** Collects console errors, exceptions, failed loads, and any request to another origin. */
function watch(page: Page, origin: string, expected: readonly RegExp[]): Watched {
  const faults: string[] = [];
  const requests = { vues: 0, autresOrigines: 0 };
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) faults.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => note(`exception: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    requests.vues += 1;
    if (url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)) return;
    requests.autresOrigines += 1;
    faults.push(`another origin: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) note(`HTTP ${response.status()}: ${response.url()}`);
  });
  return { faults, requests };
}

interface Watched {
  readonly faults: string[];
  readonly requests: Readonly<Record<"vues" | "autresOrigines", number>>;
}
