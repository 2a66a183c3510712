import { categories, type Exemple } from "../../src/catalogue/fonctions";
import type { FunctionsMetadata } from "../../src/atelier/host";
import { readBuilt } from "../manifest/document";
import { installGlobals, startWorkbook, type StartedOffice } from "../host/startOffice";
import { declared } from "./declared";
import { exampleSheets } from "./exampleWorkbook";

/** Every example that a person reads, typed in a cell of the example register and calculated through the real Office.js. */
const metadata = JSON.parse(readBuilt("functions.json").toString("utf8")) as FunctionsMetadata;
const fiches = categories.flatMap(({ fonctions }) => fonctions);

it("has a fiche for each function, and an implementation for each fiche", () => {
  expect(fiches.map(({ id }) => id).sort()).toEqual([...declared.keys()].sort());
});

describe("the examples", () => {
  let office: StartedOffice;
  let restore: () => void;
  beforeAll(async () => {
    office = await startWorkbook({ sheets: [...exampleSheets(), { name: "Essais" }] }, { functions: { namespace: "SPASER", metadata } });
    restore = installGlobals(office);
    for (const [id, run] of declared) office.CustomFunctions.associate(id, run);
    await office.host.whenReady();
  });
  afterAll(() => {
    restore();
    office.stop();
  });

  /** What the formula shows from A1 on, rows × columns of its spill, and the message of an error. */
  async function calculated(formula: string): Promise<{ readonly values: unknown[][]; readonly message: string | null }> {
    const sheetId = office.model.sheets.idOf("Essais") ?? "";
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Essais");
      sheet.getRange().clear();
      sheet.getRange("A1").formulas = [[formula]];
      await context.sync();
    });
    await office.host.settled();
    return office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Essais").getRange("A1");
      const spill = cell.getSpillingToRangeOrNullObject();
      cell.load("values");
      spill.load("values");
      await context.sync();
      return { values: spill.isNullObject ? cell.values : spill.values, message: office.host.functionMessage(sheetId, 0, 0) };
    });
  }

  const cases = fiches.flatMap(({ id, exemples }) => exemples.map((exemple): [string, string, Exemple] => [id, exemple.dit, exemple]));
  it.each(cases)("%s: %s", async (_id, _dit, { formule, resultat, debut, erreur }) => {
    const { values, message } = await calculated(formule);
    if (erreur) {
      expect(values).toEqual([[erreur.code]]);
      expect(message).toContain(erreur.dit);
      return;
    }
    const expected = debut ?? (Array.isArray(resultat) ? resultat : [[resultat]]);
    if (!debut) expect([values.length, values[0]?.length]).toEqual([expected.length, expected[0]?.length]);
    const seen = expected.map((row, rank) => row.map((_, column) => values[rank]?.[column]));
    expect(seen).toEqual(expected.map((row) => row.map((value) => (typeof value === "number" ? (expect.closeTo(value, 10) as unknown) : value))));
  });
});
