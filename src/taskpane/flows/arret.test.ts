import type { Cell } from "../../core/register/cell";
import { WorkbookError } from "../../workbook/port";
import { applyArret, previewArret, problemeDate, undoArret, type ApercuArret } from "./arret";
import { checkConformity } from "./checkConformity";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";
import { flowOn } from "./testing/flowContext";
import { MemoryWorkbook } from "./testing/memoryWorkbook";
import { registre, registreSheets } from "./testing/registre";

const CHOIX: Choix = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };
const DAY = "2025-02-14";
const HEADERS = ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"];
/** One figure a line: S1, S2 and V3.1 have one. */
const LINES = [["essai", 2024, "S1", 0.5, 2, 4, DAY], ["essai", 2024, "S2", 120_000, null, null, DAY], ["essai", 2024, "V3.1", 1, null, null, DAY]];

function withVotes(votes: readonly (readonly Cell[])[], table?: string) {
  return new MemoryWorkbook([...registreSheets(), { name: "Votes", rows: votes, table }]);
}
const rowsOf = (workbook: MemoryWorkbook, sheet: string, count: number, columns = 7) => Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (_unused, column) => workbook.cell(sheet, row, column)));

async function preview(flow: FlowContext, choix = CHOIX): Promise<ApercuArret> {
  const reponse = await previewArret(flow, choix);
  if (!reponse.ok) throw new Error(reponse.refus.motif);
  return reponse.apercu;
}

describe("storing a bilan as voted", () => {
  it("shows the figures, where they go and what is left out, and writes nothing", async () => {
    const workbook = registre();
    const { plan, jour } = await preview(flowOn(workbook));
    expect(jour).toBe("2025-03-01");
    expect(plan).toMatchObject({ feuille: "Bilans arrêtés", creee: true, lignes: { debut: 2, fin: 4 }, sansColonne: [] });
    expect(plan.chiffres.map(({ code, valeur }) => [code, valeur])).toEqual([["S1", 0.5], ["S2", 120_000], ["V3.1", 1]]);
    expect(plan.laisses.map(({ code, motif }) => [code, motif])).toEqual([["V1", "nonMesurable"], ["V2", "nonMesurable"], ["V3.2", "nonMesurable"]]);
    expect(workbook.calls).not.toContain("apply");
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
  });

  it("writes them in a new sheet as of the day typed, is read back as voted, and takes the sheet away again", async () => {
    const workbook = registre();
    const flow = flowOn(workbook);
    const fait = await applyArret(flow, await preview(flow), DAY);
    expect(fait).toMatchObject({ periode: CHOIX.periode, date: DAY });
    expect(rowsOf(workbook, "Bilans arrêtés", 4)).toEqual([HEADERS, ...LINES]);
    const { conformite } = await checkConformity(flow, CHOIX);
    expect(conformite.indicateurs.map(({ indicateur, arrete }) => [indicateur.code, arrete?.releve.valeur ?? null, arrete?.releve.date ?? null, arrete?.releve.recalcul ?? null])).toEqual([
      ["S1", 0.5, DAY, null], ["S2", 120_000, DAY, null], ["V1", null, null, null], ["V2", null, null, null], ["V3", null, null, null],
    ]);
    expect((await undoArret(flow, fait)).kept).toEqual([]);
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
  });

  it("adds them below those of other years, by the columns that the person's table has, and gives it back as it was", async () => {
    const before = [["Valeur", "À nous", "Indicateur", "Schéma", "Période"], [0.1, "=gardé", "S1", "essai", 2023]];
    const workbook = withVotes(before, "Votes");
    const flow = flowOn(workbook);
    const apercu = await preview(flow);
    expect(apercu.plan).toMatchObject({ feuille: "Votes", creee: false, lignes: { debut: 3, fin: 5 }, sansColonne: ["Numérateur", "Dénominateur", "Date"] });
    const fait = await applyArret(flow, apercu, DAY);
    expect(rowsOf(workbook, "Votes", 5, 5)).toEqual([...before, [0.5, null, "S1", "essai", 2024], [120_000, null, "S2", "essai", 2024], [1, null, "V3.1", "essai", 2024]]);
    await undoArret(flow, fait);
    expect(rowsOf(workbook, "Votes", 5, 5)).toEqual([...before, ...new Array<Cell[]>(3).fill(new Array<Cell>(5).fill(null))]);
  });

  it.each<[string, MemoryWorkbook, Partial<Choix>, string]>([
    ["a direction is chosen", registre(), { direction: "Routes" }, "direction"],
    ["the period is voted already", withVotes([HEADERS, ["essai", 2024, "S1", 0.4, null, null, null]]), {}, "dejaArrete"],
    ["no figure can be measured", registre({ marches: [] }), {}, "aucunChiffre"],
  ])("answers why when %s: it is no failure, and the check is told", async (_name, workbook, change, motif) => {
    const reponse = await previewArret(flowOn(workbook), { ...CHOIX, ...change });
    expect(reponse).toMatchObject({ ok: false, refus: { motif }, verification: { conformite: { schema: { id: "essai" } } } });
    expect(workbook.calls).not.toContain("apply");
  });

  it.each<[string, (workbook: MemoryWorkbook) => void]>([
    ["a figure", (workbook) => workbook.setCell("Marchés", 1, 3, 31_000)],
    ["what a figure is out of", (workbook) => workbook.setCell("Marchés", 5, 2, "2024-06-01")],
    ["the place of its lines", (workbook) => workbook.setCell("Votes", 1, 0, "essai")],
    ["the vote itself, made by someone else", (workbook) => ["essai", 2024, "S1", 0.5].forEach((cell, column) => workbook.setCell("Votes", 1, column, cell))],
  ])("refuses when %s changed since the preview, and writes nothing", async (_name, change) => {
    const workbook = withVotes([HEADERS]);
    const flow = flowOn(workbook);
    const apercu = await preview(flow);
    change(workbook);
    await expect(applyArret(flow, apercu, DAY)).rejects.toMatchObject({ code: "changed", unchanged: true });
    expect(workbook.calls).not.toContain("apply");
  });

  it("doesn't mind what changed beside: a comment, the day of the vote", async () => {
    const workbook = withVotes([HEADERS]);
    const flow = flowOn(workbook);
    const apercu = await preview(flow);
    workbook.setCell("Marchés", 1, 7, "=relu");
    await applyArret(flow, apercu, "2025-01-02");
    expect(workbook.cell("Votes", 1, 6)).toBe("2025-01-02");
  });

  it("lets the obstacles of the adapter through, and leaves cells that someone changed since", async () => {
    const workbook = withVotes([HEADERS]);
    const flow = flowOn(workbook);
    const apercu = await preview(flow);
    workbook.failNext("apply", new WorkbookError("blocked", "", [{ kind: "tableOverlap", sheet: "Votes", address: "A3:G5" }]));
    await expect(applyArret(flow, apercu, DAY)).rejects.toMatchObject({ code: "blocked" });
    const fait = await applyArret(flow, apercu, DAY);
    workbook.setCell("Votes", 1, 3, 0.51);
    expect((await undoArret(flow, fait)).kept).toEqual(["Votes!D2"]);
    expect(workbook.cell("Votes", 1, 3)).toBe(0.51);
  });
});

describe("the day of the vote", () => {
  it.each([
    ["2025-03-01", null], ["2024-01-01", null], ["", "absente"], ["2025-02-30", "absente"], ["14/02/2025", "absente"], ["2025-02", "absente"],
    ["2025-03-02", "future"], ["2023-12-31", "anterieure"], ["0002-02-14", "anterieure"],
  ])("%p: %p", (date, expected) => expect(problemeDate(date, CHOIX.periode, "2025-03-01")).toBe(expected));
});
