/** The published report in a real browser: drawn, checked by axe with its colours, printed as a tagged PDF. */
import type { Browser, Page } from "playwright-core";
import { schemas } from "../../src/catalogue";
import { publicationDe, registre } from "../publication/registre";
import { rapportHtml } from "../../src/core/publication/rapport/page";
import { violationsIn } from "./axe";
import { launchChromium } from "./chromium";

jest.setTimeout(300_000);

let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1100, height: 1400 } });
  page.on("request", (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

describe.each([...schemas.keys()])("%s", (id) => {
  test("nothing that axe finds wrong, on a wide screen and on a narrow one; nothing asked of the network", async () => {
    await page.setContent(rapportHtml(publicationDe(registre(3, 9), id, { ventilerPar: ["direction"] })));
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.setViewportSize({ width: 1100, height: 1400 });
    expect(asked).toEqual([]);
  });
});

test("printed: A4, tagged, in French, with the titles as its outline", async () => {
  await page.setContent(rapportHtml(publicationDe(registre(3, 9))));
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })).toString("latin1");
  expect(pdf).toMatch(/\/StructTreeRoot/);
  expect(pdf).toMatch(/\/Lang \(fr\)/);
  expect(pdf).toMatch(/\/Outlines/);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});
