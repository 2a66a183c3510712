import { NATURES_CORRECTION, NATURES_SURES, texteApres } from "../../core/register/corrections/correction";
import { WorkbookError } from "../../workbook/port";
import { createXlsx, openFile, readGrid, type FileWorkbook, type GridCell } from "../../workbook/file";
import { checkRegister } from "./checkRegister";
import { applyCorrections, previewCorrections, undoCorrections } from "./corrections";
import { flowOn } from "./testing/flowContext";
import { MemoryWorkbook } from "./testing/memoryWorkbook";

const HEADERS = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Nature", "Objet"];
/** Text cells are what they are: in a cell of format "@", and in one of format General. */
const ROWS: readonly (readonly (string | number)[])[] = [
  ["0001 ", "12/03/2024", "12 500,00 €", "Pas de considération sociale;Clause sociale", "Marché", "  Enrobés"],
  ["2024-02", "printemps", "1.234", "Clause sociale", "Délégation de service public", "Glissières"],
  ["=1+1 ", 45_363, "50 000", "Marché réservé", "Marché", "Espaces verts"],
];

function file({ protect = false, formule = false }: { readonly protect?: boolean; readonly formule?: boolean } = {}): FileWorkbook {
  const cells = [HEADERS, ...ROWS].flatMap((row, at) => row.map((value, column): GridCell => ({
    row: at, column, value, ...(typeof value === "string" && column === 1 ? { format: "@" } : {}), ...(formule && at === 3 && column === 2 ? { formula: '=TEXT(50000,"# ##0")' } : {}),
  })));
  return openFile("registre.xlsx", createXlsx({ sheets: [{ name: "Marchés", cells, protection: protect ? {} : null }] }));
}

const cellsOf = (workbook: FileWorkbook) => new Map(readGrid(workbook.bytes()).sheets[0]!.cells.map(({ row, column, value, format, formula }) => [`${row},${column}`, { value, format: format ?? "General", formula }] as const));

describe("correcting the register", () => {
  it("counts what could be corrected in a check, previews it, and writes nothing", async () => {
    const workbook = file({ formule: true });
    const before = workbook.bytes();
    const { corrections, anomalies } = await checkRegister(flowOn(workbook));
    expect([...corrections!]).toEqual([["espaces", 2], ["dates", 1], ["nombres", 1], ["contradiction", 1], ["mots", 1]]);
    expect(anomalies.map(({ code }) => code)).toContain("consideration-contradictoire");
    const { plan } = await previewCorrections(flowOn(workbook), NATURES_SURES);
    expect(plan.corrections.map((one) => [one.row, one.column, one.before, texteApres(one).replace(/\u202f/g, " ")])).toEqual([
      [1, 0, "0001 ", "0001"], [3, 0, "=1+1 ", "=1+1"], [1, 1, "12/03/2024", "12/03/2024"], [1, 2, "12 500,00 €", "12 500"], [1, 3, "Pas de considération sociale;Clause sociale", "Clause sociale"],
    ]);
    expect(plan.laissees).toMatchObject([{ motif: "formule", row: 3, column: 2 }]);
    expect(workbook.bytes()).toEqual(before);
  });

  it("writes true dates and numbers, texts as texts, nothing else; then finds nothing more, and gives all back", async () => {
    const workbook = file();
    const before = cellsOf(workbook);
    const faites = await applyCorrections(flowOn(workbook), await previewCorrections(flowOn(workbook), NATURES_SURES), new Set());
    const after = cellsOf(workbook);
    expect(faites.nombre).toBe(6);
    expect([...after].filter(([key, cell]) => JSON.stringify(cell) !== JSON.stringify(before.get(key))).map(([key, { value, format, formula }]) => [key, value, format, formula])).toEqual([
      ["1,0", "0001", "General", undefined], ["1,1", 45_363, "dd/mm/yyyy", undefined], ["1,2", 12_500, '#,##0.00 "€"', undefined], ["1,3", "Clause sociale", "General", undefined],
      ["3,0", "=1+1", "General", undefined], ["3,2", 50_000, "#,##0.00", undefined],
    ]);
    const controle = await checkRegister(flowOn(workbook));
    expect([...controle.corrections!]).toEqual([["mots", 1]]);
    expect(controle.anomalies.map(({ code }) => code)).not.toContain("consideration-contradictoire");
    expect((await previewCorrections(flowOn(workbook), NATURES_SURES)).plan.corrections).toEqual([]);
    expect(await undoCorrections(flowOn(workbook), faites)).toMatchObject({ kept: [] });
    expect(cellsOf(workbook)).toEqual(before);
  });

  it("leaves out the cells that the person unticked, and corrects one nature alone", async () => {
    const workbook = file();
    const apercu = await previewCorrections(flowOn(workbook), ["nombres"]);
    expect(apercu.plan.corrections).toHaveLength(2);
    const { nombre } = await applyCorrections(flowOn(workbook), apercu, new Set(["Marchés!C4"]));
    expect([nombre, cellsOf(workbook).get("1,2")?.value, cellsOf(workbook).get("3,2")?.value, cellsOf(workbook).get("1,0")?.value]).toEqual([1, 12_500, "50 000", "0001 "]);
  });

  it("refuses when a cell changed since the preview, and writes nothing", async () => {
    const workbook = file();
    const apercu = await previewCorrections(flowOn(workbook), NATURES_SURES);
    await workbook.apply([{ kind: "setCells", sheet: "Marchés", row: 1, column: 2, contents: [[{ type: "texte", value: "12 600,00 €" }]] }]);
    await expect(applyCorrections(flowOn(workbook), apercu, new Set())).rejects.toMatchObject({ code: "changed", unchanged: true });
    expect(cellsOf(workbook).get("1,0")?.value).toBe("0001 ");
    // A cell that no correction is about changes nothing to what was shown.
    const other = await previewCorrections(flowOn(workbook), NATURES_SURES);
    await workbook.apply([{ kind: "setCells", sheet: "Marchés", row: 1, column: 5, contents: [[{ type: "texte", value: "Autre" }]] }]);
    expect((await applyCorrections(flowOn(workbook), other, new Set())).nombre).toBe(6);
  });

  it("tells a protected sheet before writing", async () => {
    const workbook = file({ protect: true });
    const apercu = await previewCorrections(flowOn(workbook), NATURES_SURES);
    const error: unknown = await applyCorrections(flowOn(workbook), apercu, new Set()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: "blocked", unchanged: true });
    expect((error as WorkbookError).obstacles).toContainEqual({ kind: "protected", sheet: "Marchés", address: "A2" });
  });

  it("reads only the columns that are needed, formulas told, and can be stopped", async () => {
    const workbook = new MemoryWorkbook([{ name: "Marchés", rows: [HEADERS, ...ROWS] }]);
    await previewCorrections(flowOn(workbook), ["contradiction"]);
    // The number and the date of a marché always come.
    expect(workbook.requests).toMatchObject([{ columns: [0, 1, 3], formulas: true }]);
    const flow = flowOn(workbook);
    workbook.beforeChunk = () => flow.abort.abort();
    await expect(previewCorrections(flow, NATURES_CORRECTION)).rejects.toMatchObject({ code: "aborted" });
    expect(workbook.calls).not.toContain("apply");
  });

  it("asks which cells are formulas, in a check, of the columns where there is something to correct, and of no other", async () => {
    const workbook = new MemoryWorkbook([{ name: "Marchés", rows: [HEADERS, ...ROWS] }, { name: "Paiements", rows: [["N° marché", "Date de paiement", "Date de réception", "Montant payé"], ["0001", 45_363, 45_300, "12"]] }]);
    workbook.formulas = [{ sheet: "Paiements", row: 1, column: 3, formula: "=A1", values: [["12"]] }];
    const { corrections } = await checkRegister(flowOn(workbook));
    expect(workbook.requests.filter(({ formulas }) => formulas).map(({ sheet, columns }) => [sheet, columns])).toEqual([["Marchés", [0, 1, 2, 3, 4]], ["Paiements", [3]]]);
    expect(corrections!.get("nombres")).toBe(2);
    const sound = new MemoryWorkbook([{ name: "Marchés", rows: [HEADERS, ["1", 45_363, 9_000, "Clause sociale", "Marché", "x"]] }]);
    expect([...(await checkRegister(flowOn(sound))).corrections!]).toEqual([]);
    expect(sound.calls.filter((call) => call === "readColumns")).toHaveLength(1);
  });

  it("has nothing to do in a workbook without a register", async () => {
    expect((await previewCorrections(flowOn(new MemoryWorkbook([{ name: "Feuil1", rows: [["a"]] }])), NATURES_SURES)).plan).toEqual({ corrections: [], laissees: [] });
  });
});
