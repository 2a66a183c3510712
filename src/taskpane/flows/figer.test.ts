import type { FormulaFound } from "../../core/register/survey";
import { WorkbookError } from "../../workbook/port";
import { applyFiger, previewFiger, undoFiger } from "./figer";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";

const TAUX: FormulaFound = { sheet: "Bilan", row: 3, column: 3, formula: "=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", values: [[0.5]] };
const STATUT: FormulaFound = { sheet: "Bilan", row: 3, column: 6, formula: '=SPASER.STATUT(D4,0.6)&""', values: [["=1+1"]] };
const ERREUR: FormulaFound = { sheet: "Bilan", row: 4, column: 3, formula: '=SPASER.CIBLE("essai","Z",2024)', values: [[{ error: "#N/A" }]] };
const AILLEURS: FormulaFound = { sheet: "Marchés", row: 9, column: 8, formula: "=SPASER.NBCLAUSE(E:E)", values: [[3], [4]] };

function withFormulas() {
  const workbook = registre({ bilan: true });
  workbook.formulas = [TAUX, STATUT, ERREUR, AILLEURS];
  for (const { sheet, row, column, values } of workbook.formulas) values.forEach(([value], down) => workbook.setCell(sheet, row + down, column, value ?? null));
  return { workbook, flow: flowOn(workbook) };
}

describe("freezing formulas", () => {
  it("shows each formula with what it shows, in the whole workbook or where the person is, and writes nothing", async () => {
    const { workbook, flow } = withFormulas();
    const { plan } = await previewFiger(flow, "classeur");
    expect(plan.changes.map(({ sheet, address, apres }) => [sheet, address, apres])).toEqual([["Bilan", "D4", "0,5"], ["Bilan", "G4", "=1+1"], ["Marchés", "I10:I11", "3 ; 4"]]);
    expect(plan.laissees).toEqual([{ sheet: "Bilan", address: "D5", formule: ERREUR.formula, erreur: "#N/A" }]);
    workbook.selected = "Marchés";
    expect((await previewFiger(flow, "selection")).plan.changes.map(({ address }) => address)).toEqual(["I10:I11"]);
    workbook.selected = null;
    expect((await previewFiger(flow, "selection")).plan.edits).toEqual([]);
    expect(workbook.calls).not.toContain("apply");
    expect(workbook.formulas).toHaveLength(4);
  });

  it("writes the values shown, texts as texts, leaves the errors, and gives the formulas back", async () => {
    const { workbook, flow } = withFormulas();
    const fait = await applyFiger(flow, await previewFiger(flow, "classeur"));
    expect(workbook.formulas).toEqual([ERREUR]);
    expect([workbook.cell("Bilan", 3, 3), workbook.cell("Bilan", 3, 6), workbook.cell("Bilan", 4, 3)]).toEqual([0.5, "=1+1", { error: "#N/A" }]);
    expect(fait.plan.edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.flat() : [])).filter((content) => content !== null)).toEqual([
      { type: "nombre", value: 0.5 }, { type: "texte", value: "=1+1" }, { type: "nombre", value: 3 }, { type: "nombre", value: 4 },
    ]);
    expect((await undoFiger(flow, fait)).kept).toEqual([]);
    expect(new Set(workbook.formulas)).toEqual(new Set([TAUX, STATUT, ERREUR, AILLEURS]));
  });

  it("freezes what was previewed in the selection, wherever the person has gone since", async () => {
    const { workbook, flow } = withFormulas();
    workbook.selected = "Marchés";
    const apercu = await previewFiger(flow, "selection");
    workbook.selected = "Bilan";
    await applyFiger(flow, apercu);
    expect(workbook.formulas).toEqual([TAUX, STATUT, ERREUR]);
  });

  it.each<[string, readonly FormulaFound[]]>([
    ["a value changed", [{ ...TAUX, values: [[0.6]] }, STATUT, ERREUR, AILLEURS]],
    ["a formula was typed over", [TAUX, STATUT, ERREUR]],
    ["another formula took its place", [{ ...TAUX, formula: "=SPASER.TAUXCLAUSE(F:F)" }, STATUT, ERREUR, AILLEURS]],
    ["an error was repaired", [TAUX, STATUT, { ...ERREUR, values: [[0.3]] }, AILLEURS]],
    ["one more was typed", [TAUX, STATUT, ERREUR, AILLEURS, { ...TAUX, row: 5 }]],
  ])("refuses when %s since the preview, and writes nothing", async (_name, formulas) => {
    const { workbook, flow } = withFormulas();
    const apercu = await previewFiger(flow, "classeur");
    workbook.formulas = formulas;
    await expect(applyFiger(flow, apercu)).rejects.toMatchObject({ code: "changed", unchanged: true });
    expect(workbook.calls).not.toContain("apply");
  });

  it("lets the obstacles of the adapter through", async () => {
    const { workbook, flow } = withFormulas();
    const apercu = await previewFiger(flow, "classeur");
    workbook.failNext("apply", new WorkbookError("blocked", "protected", [{ kind: "protected", sheet: "Bilan", address: "D4" }]));
    await expect(applyFiger(flow, apercu)).rejects.toMatchObject({ code: "blocked", obstacles: [{ address: "D4" }] });
    expect(workbook.formulas).toHaveLength(4);
  });
});
