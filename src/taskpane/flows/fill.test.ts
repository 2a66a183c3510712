import { WorkbookError } from "../../workbook/port";
import type { MemoryWorkbook } from "./testing/memoryWorkbook";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";
import { applyFill, previewFill, undoFill } from "./fill";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };
const BILAN_ROWS = 6;

function bilanCells(workbook: MemoryWorkbook) {
  return Array.from({ length: BILAN_ROWS }, (_, row) => Array.from({ length: 9 }, (_unused, column) => workbook.cell("Bilan", row, column)));
}

describe("filling the bilan", () => {
  it("shows what will change and writes nothing", async () => {
    const workbook = registre({ bilan: true });
    const before = bilanCells(workbook);
    const { plan } = await previewFill(flowOn(workbook), CHOIX);
    expect(plan.created).toBe(false);
    expect(plan.changes.filter(({ role }) => role === "valeur").map(({ address, code, avant }) => [address, code, avant])).toEqual([["D4", "S1", ""], ["D5", "S2", ""]]);
    expect(plan.inconnus).toEqual(["Z9"]);
    expect(plan.sansLigne).toContain("V1");
    expect(workbook.calls).not.toContain("apply");
    expect(bilanCells(workbook)).toEqual(before);
  });

  it("applies what was shown and keeps the person's own cells; undoing gives everything back", async () => {
    const workbook = registre({ bilan: true });
    const before = bilanCells(workbook);
    const flow = flowOn(workbook);
    const apercu = await previewFill(flow, CHOIX);
    const filled = await applyFill(flow, apercu);
    expect(workbook.sheetNames()).toEqual(["Marchés", "Bilan", "Sources", "Graphiques"]);
    expect(workbook.cell("Bilan", 3, 3)).toBe(0.5);
    expect(workbook.cell("Bilan", 4, 3)).toBe(120_000);
    expect([workbook.cell("Bilan", 3, 1), workbook.cell("Bilan", 3, 2), workbook.cell("Bilan", 3, 8), workbook.cell("Bilan", 5, 3)]).toEqual(["Part des marchés clausés", 0.1, "=à compléter avec les directions", 5]);
    const report = await undoFill(flow, filled);
    expect(report.kept).toEqual([]);
    expect(bilanCells(workbook)).toEqual(before);
  });

  it("makes a sheet where there is no bilan, and takes it away again", async () => {
    const workbook = registre();
    const flow = flowOn(workbook);
    const apercu = await previewFill(flow, CHOIX);
    expect(apercu.plan.created).toBe(true);
    const filled = await applyFill(flow, apercu);
    expect(workbook.sheetNames()).toEqual(["Marchés", ...apercu.plan.sheets, "Sources", "Graphiques"]);
    await undoFill(flow, filled);
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
  });

  it.each([
    ["a cell that the fill writes", (workbook: MemoryWorkbook) => workbook.setCell("Bilan", 3, 3, 42)],
    ["a code", (workbook: MemoryWorkbook) => workbook.setCell("Bilan", 4, 0, "S9")],
    ["the place of the table", (workbook: MemoryWorkbook) => workbook.setCell("Bilan", 2, 0, "Référence")],
  ])("refuses to apply when %s changed since the preview, and writes nothing", async (_name, change) => {
    const workbook = registre({ bilan: true });
    const flow = flowOn(workbook);
    const apercu = await previewFill(flow, CHOIX);
    change(workbook);
    await expect(applyFill(flow, apercu)).rejects.toMatchObject({ code: "changed", unchanged: true });
    expect(workbook.calls).not.toContain("apply");
  });

  it("lets the obstacles of the adapter through", async () => {
    const workbook = registre({ bilan: true });
    const flow = flowOn(workbook);
    const apercu = await previewFill(flow, CHOIX);
    workbook.failNext("apply", new WorkbookError("blocked", "protected", [{ kind: "protected", sheet: "Bilan", address: "D4" }]));
    await expect(applyFill(flow, apercu)).rejects.toMatchObject({ code: "blocked", obstacles: [{ address: "D4" }] });
  });

  it("leaves a cell that someone changed since, and tells which", async () => {
    const workbook = registre({ bilan: true });
    const flow = flowOn(workbook);
    const filled = await applyFill(flow, await previewFill(flow, CHOIX));
    workbook.setCell("Bilan", 3, 3, 0.9);
    const report = await undoFill(flow, filled);
    expect(report.kept).toEqual(["Bilan!D4"]);
    expect(workbook.cell("Bilan", 3, 3)).toBe(0.9);
    expect(workbook.cell("Bilan", 4, 3)).toBeNull();
  });
});
