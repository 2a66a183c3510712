import type { FunctionsMetadata } from "../../src/atelier/host";
import { startWorkbook, type StartedOffice } from "./startOffice";

const matrix = { name: "plage", type: "any", dimensionality: "matrix" } as const;
const METADATA: FunctionsMetadata = {
  functions: [
    { id: "VIDES", name: "VIDES", parameters: [matrix] },
    { id: "SOMMEX", name: "SOMMEX", parameters: [matrix, { name: "facteur", type: "number", optional: true }] },
    { id: "TYPES", name: "TYPES", parameters: [matrix] },
    { id: "GRILLE", name: "GRILLE", parameters: [{ name: "cote", type: "number" }] },
    { id: "ERREUR", name: "ERREUR", parameters: [{ name: "genre", type: "string" }] },
    { id: "ERREURS", name: "ERREURS", parameters: [matrix], allowErrorForDataTypeAny: true },
    { id: "LENTE", name: "LENTE", parameters: [{ name: "valeur", type: "any" }] },
    { id: "TEXTE", name: "TEXTE", parameters: [] },
    { id: "JAMAIS", name: "JAMAIS", parameters: [] },
    { id: "LIEU", name: "LIEU", parameters: [matrix], options: { requiresAddress: true, requiresParameterAddresses: true } },
  ],
};

describe("custom functions through the real Office.js", () => {
  let office: StartedOffice;
  let calls: string[];
  beforeEach(async () => {
    calls = [];
    office = await startWorkbook(
      { sheets: [{ name: "Marchés", rows: [["Montant", "Clause"], [10, true], [0, null], [null, "x"], [5, false]], tables: [{ name: "Marches", area: "A1:B5" }], formulas: { F1: "=SPASER.VIDES(Marches[Montant])" } }, { name: "Calculs" }] },
      { functions: { namespace: "SPASER", metadata: METADATA, patienceMs: 2500 } },
    );
    const { CustomFunctions } = office;
    const numbers = (cells: unknown[][]): number => cells.flat().reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);
    const associate = (id: string, run: (...args: never[]) => unknown): void =>
      CustomFunctions.associate(id, (...args: never[]) => {
        calls.push(id);
        return run(...args);
      });
    associate("VIDES", (cells: unknown[][]) => cells.flat().filter((cell) => cell === null).length);
    associate("SOMMEX", (cells: unknown[][], factor: number | null) => numbers(cells) * (factor ?? 1));
    associate("TYPES", (cells: unknown[][]) => cells.flat().map((cell) => (cell === null ? "null" : typeof cell)).join(","));
    associate("GRILLE", (side: number) => Array.from({ length: side }, (_, row) => Array.from({ length: side }, (__, column) => row * side + column)));
    associate("ERREUR", (kind: string) => {
      if (kind === "exception") throw new Error("panne");
      throw new CustomFunctions.Error(kind, "pas de dénominateur");
    });
    associate("ERREURS", (cells: unknown[][]) => cells.flat().filter((cell) => typeof cell === "object" && cell !== null).length);
    associate("TEXTE", () => "007");
    associate("LENTE", (value: unknown) => new Promise((resolve) => setTimeout(() => resolve(value), 30)));
    associate("JAMAIS", () => new Promise(() => undefined));
    associate("LIEU", (_cells: unknown, invocation: { address: string; parameterAddresses: string[] }) => `${invocation.address} ${invocation.parameterAddresses[0] ?? ""}`);
    await office.host.whenReady();
    office.host.recalculate();
    await office.host.settled();
    calls = [];
  });
  afterEach(() => office.stop());

  const enter = async (address: string, formulas: unknown[][], sheet = "Calculs"): Promise<void> => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas;
      await context.sync();
    });
    await office.host.settled();
  };
  const values = (address: string, sheet = "Calculs"): Promise<unknown[][]> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });

  it("calculates a formula that stood in the workbook before the add-in", async () => {
    expect(await values("F1", "Marchés")).toEqual([[1]]);
  });

  it("follows an edit of its table: a blank reaches the function as null, a 0 as 0, a boolean as a boolean", async () => {
    await enter("A1:C1", [["=SPASER.VIDES(Marches[Montant])", "=SPASER.SOMMEX(Marches[Montant],2)+1", "=SPASER.TYPES(Marches[Clause])"]]);
    expect(await values("A1:C1")).toEqual([[1, 31, "boolean,null,string,boolean"]]);
    await enter("A4", [[100]], "Marchés");
    expect(await values("A1:C1")).toEqual([[0, 231, "boolean,null,string,boolean"]]);
  });

  it("asks once for the same arguments, whatever the number of cells", async () => {
    await enter("A1:A50", Array.from({ length: 50 }, () => ["=SPASER.SOMMEX(Marches[Montant])"]));
    expect(calls).toEqual(["SOMMEX"]);
    expect((await values("A1:A50")).flat()).toEqual(new Array(50).fill(15));
    await enter("B1", [["=SUM(A1:A50)"]]);
    expect(await values("B1")).toEqual([[750]]);
    expect(calls).toHaveLength(1);
  });

  it("spills a matrix", async () => {
    await enter("A1", [["=SPASER.GRILLE(2)"]]);
    const seen = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Calculs").getRange("A1:B2");
      const spill = range.getCell(0, 0).getSpillingToRangeOrNullObject();
      range.load("values,hasSpill");
      spill.load("address");
      await context.sync();
      return [range.values as unknown, range.hasSpill, spill.address];
    });
    expect(seen).toEqual([[[0, 1], [2, 3]], true, "Calculs!A1:B2"]);
  });

  it.each([
    ["#N/A", "#N/A", "pas de dénominateur"],
    ["#VALUE!", "#VALUE!", "pas de dénominateur"],
    ["#DIV/0!", "#DIV/0!", "pas de dénominateur"],
    ["exception", "#VALUE!", null],
  ])("shows the error %s as %s, and keeps its message", async (kind, shown, message) => {
    await enter("A1", [[`=SPASER.ERREUR("${kind}")`]]);
    const range = await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Calculs").getRange("A1");
      cell.load("values,valueTypes");
      await context.sync();
      return [cell.values, cell.valueTypes];
    });
    expect(range).toEqual([[[shown]], [["Error"]]]);
    expect(office.host.functionMessage(office.model.sheets.idOf("Calculs") ?? "", 0, 0)).toBe(message);
  });

  it("gives an error of the arguments without a call, unless the function takes errors", async () => {
    await enter("A1:B1", [["=1/0", "=SPASER.VIDES(A1:A2)"]]);
    expect(await values("B1")).toEqual([["#DIV/0!"]]);
    expect(calls).toEqual([]);
    await enter("C1", [["=SPASER.ERREURS(A1:A2)"]]);
    expect(await values("C1")).toEqual([[1]]);
  });

  it("shows the last value while a new one is on its way", async () => {
    await enter("A1:B1", [[1, "=SPASER.LENTE(A1)"]]);
    expect(await values("B1")).toEqual([[1]]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Calculs").getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(await values("B1")).toEqual([[1]]);
    await office.host.settled();
    expect(await values("B1")).toEqual([[2]]);
  });

  it("gets the value right when cells change during a calculation", async () => {
    await enter("A1:B1", [[1, "=SPASER.LENTE(A1)+1"]]);
    for (const value of [2, 3, 4]) {
      await office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Calculs").getRange("A1").values = [[value]];
        context.workbook.worksheets.getItem("Calculs").getRange("C1").formulas = [[`=A1*${value}`]];
        await context.sync();
      });
    }
    await office.host.settled();
    expect(await values("A1:C1")).toEqual([[4, 5, 16]]);
  });

  it("shows #BUSY! when the answer never comes, and hangs nothing", async () => {
    await enter("A1:B1", [["=SPASER.JAMAIS()", "=SPASER.VIDES(Marches[Montant])"]]);
    expect(await values("A1:B1")).toEqual([["#BUSY!", 1]]);
  });

  it("tells the function where it stands", async () => {
    await enter("B3", [["=SPASER.LIEU(Marches[Montant])"]]);
    expect(await values("B3")).toEqual([["Calculs!B3 Marchés!A2:A5"]]);
  });

  it("keeps a text that looks like a number", async () => {
    await enter("A1:B1", [["=SPASER.TEXTE()", '=SPASER.TEXTE()&"!"']]);
    expect(await values("A1:B1")).toEqual([["007", "007!"]]);
  });

  it("shows #NAME? for a function that the add-in lacks", async () => {
    await enter("A1", [["=SPASER.INCONNUE(1)"]]);
    expect(await values("A1")).toEqual([["#NAME?"]]);
  });

  it("calls again after a full recalculation", async () => {
    await enter("A1", [["=SPASER.SOMMEX(Marches[Montant])"]]);
    await office.Excel.run(async (context) => {
      context.application.calculate("Full");
      await context.sync();
    });
    await office.host.settled();
    expect(calls.filter((id) => id === "SOMMEX")).toHaveLength(2);
  });
});
