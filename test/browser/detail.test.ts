/**
 * The detail of one indicator in the real add-in, by the keyboard alone: Landes A1 of the demonstration, its way to 30 %,
 * what is left to do, a supposition, and its directions. The figures are counted again here from the cells.
 */
import { paneFrame, paneViolations } from "./axe";
import { openAtelier, type Atelier } from "./openAtelier";

jest.setTimeout(300_000);

/** More stops than the longest screen has between two things. */
const STOPS = 200;
const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();

describe("the detail of Landes A1", () => {
  let atelier: Atelier;
  beforeAll(async () => {
    atelier = await openAtelier();
  });
  afterAll(() => atelier.close());

  const focused = () =>
    paneFrame(atelier.page).evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      return (element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.innerText ?? element.innerText).replace(/\s+/g, " ").trim();
    });
  async function reach(name: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      const here = await focused();
      if (name.test(here)) return;
      passed.push(here);
      await press("Tab");
    }
    throw new Error(`${String(name)} is not reached by Tab. Passed: ${passed.join(" | ")}`);
  }
  const press = (key: string) => atelier.page.keyboard.press(key);
  const enter = async (name: RegExp) => {
    await reach(name);
    await press("Enter");
  };
  /** Marchés over 25 000 € notified in 2024, those with a clause, by direction; counted from the cells. */
  const counted = () =>
    atelier.page.evaluate(() => window.atelier.excel(async (context) => {
      const range = context.workbook.worksheets.getItem("Marchés").getUsedRange(true).load("values");
      await context.sync();
      const rows = range.values as unknown[][];
      const at = rows.findIndex((row) => row.includes("N° marché"));
      const column = (header: string) => rows[at]!.indexOf(header);
      const [date, amount, nature, social, direction] = ["Date de notification", "Montant HT", "Nature", "Considérations sociales", "Direction"].map(column) as [number, number, number, number, number];
      const yearOf = (value: unknown) => (typeof value === "number" ? new Date((value - 25_569) * 86_400_000).getUTCFullYear() : null);
      const base = rows.slice(at + 1).filter((row) => yearOf(row[date]) === 2024 && Number(row[amount]) > 25_000 && row[nature] !== "Marché subséquent");
      const clause = base.filter((row) => String(row[social]).split(/[;,]/).some((word) => word.trim() === "Clause sociale"));
      return { base: base.length, clause: clause.length, directions: new Set(base.map((row) => String(row[direction]))).size };
    }));
  const screenAt = async (width: number, name: string) => {
    await atelier.page.locator("iframe[title='Volet SPASER']").evaluate((frame, wide) => { frame.style.width = `${wide}px`; }, width);
    await atelier.screenshot(`${name}-${width}`);
  };
  /** Nothing is wider than the pane. */
  const overflow = () => paneFrame(atelier.page).evaluate(() => {
    const panel = document.querySelector("main")!;
    return panel.scrollWidth - panel.clientWidth;
  });

  it("is opened by the keyboard, with the judgement first, then its way", async () => {
    await atelier.page.getByRole("tabpanel", { name: "SPASER" }).getByRole("button", { name: "Volet SPASER", exact: true }).focus();
    await press("Enter");
    await atelier.pane.getByText(/Registre reconnu/).waitFor();
    await atelier.pane.getByLabel("Schéma").focus();
    await atelier.page.keyboard.type("Département des Landes");
    await reach(/^Année/);
    await atelier.page.keyboard.type("2024");
    await enter(/^Vérifier la conformité/);
    await atelier.pane.getByRole("heading", { name: /^Conformité 2024/ }).waitFor();
    await atelier.pane.getByRole("button", { name: /^A1 / }).first().focus();
    await press("Enter");
    await atelier.pane.getByRole("heading", { level: 2, name: /^A1/ }).waitFor();
    const image = atelier.pane.getByRole("img", { name: /^Trajectoire/ });
    expect(plain(await image.locator("desc").textContent())).toMatch(/ en 2024 .*Cibles : 25,0 % en 2023, 30,0 % en 2024, 50,0 % en 2025, 65,0 % en 2027\./);
    await screenAt(350, "detail-1-jugement");
    await atelier.pane.getByRole("button", { name: "Les chiffres du graphique" }).scrollIntoViewIfNeeded();
    await screenAt(350, "detail-1-trajectoire");
    await screenAt(320, "detail-1-trajectoire");
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("says what is missing, and judges a supposition as it is typed: with that many the target is met, with one fewer it isn't", async () => {
    const { base, clause } = await counted();
    const sentence = plain(await atelier.pane.getByText(/^Cible «\sau moins 30,0\s%/).textContent());
    const [, same, total, more] = /(?:il manque (\d+) marchés? à nombre égal \((\d+) marchés\), ou (\d+) marchés? de plus)/.exec(sentence) ?? [];
    expect(Number(total)).toBe(base);
    expect((clause + Number(same)) / base).toBeGreaterThanOrEqual(0.3);
    expect((clause + Number(same) - 1) / base).toBeLessThan(0.3);
    await enter(/^Et si… \?$/);
    const status = atelier.pane.getByRole("status", { name: "Avec cette supposition" });
    await reach(/^Marchés de plus/);
    await atelier.page.keyboard.type(more!);
    await reach(/^dont comptés/);
    await atelier.page.keyboard.type(more!);
    await status.getByText("Atteinte", { exact: true }).waitFor();
    expect(plain(await status.textContent())).toContain(`${clause + Number(more)} sur ${base + Number(more)}`);
    await screenAt(350, "detail-2-et-si");
    expect(await paneViolations(atelier.page)).toEqual([]);
    await press("Control+A");
    await atelier.page.keyboard.type(String(Number(more) - 1));
    await status.getByText("Non atteinte", { exact: true }).waitFor();
  });

  it("breaks it down by direction, the sides adding up to the whole", async () => {
    const { base, clause, directions } = await counted();
    await enter(/^Par direction$/);
    const table = atelier.pane.getByRole("table", { name: "Détail par direction" });
    const rows = await table.getByRole("row").evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " "))));
    const sides = rows.slice(1).map(([, , calcul = ""]) => /^(\d+) sur (\d+)$/.exec(calcul)!.slice(1).map(Number));
    const whole = sides.pop();
    expect(whole).toEqual([clause, base]);
    expect(sides).toHaveLength(directions);
    expect([0, 1].map((side) => sides.reduce((sum, one) => sum + one[side]!, 0))).toEqual(whole);
    await table.scrollIntoViewIfNeeded();
    await screenAt(350, "detail-3-directions");
    await screenAt(320, "detail-3-directions");
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await paneViolations(atelier.page)).toEqual([]);
  });

  it("leads to its rows: one, then all of them", async () => {
    const { clause } = await counted();
    await reach(new RegExp(`^Sélectionner les ${clause} lignes`));
    await press("Enter");
    await atelier.pane.getByText(/lignes sélectionnées|lignes dans la feuille/).first().waitFor();
    await screenAt(350, "detail-4-lignes");
  });
});
