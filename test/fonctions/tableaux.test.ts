import type { FunctionsMetadata } from "../../src/atelier/host";
import type { SeedCell } from "../../src/atelier/model/snapshot";
import { installGlobals, startWorkbook, type StartedOffice } from "../host/startOffice";
import { readBuilt } from "../manifest/document";
import { declared } from "./declared";

/** What only the host can show of the functions on whole tables: addresses, errors among the cells of a spill. */
const metadata = JSON.parse(readBuilt("functions.json").toString("utf8")) as FunctionsMetadata;

const ROWS: SeedCell[][] = [
  ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "SIRET titulaire"],
  ["M1", 45_400, 30_000, "Clause sociale", "73282932000074"],
  ["M2", 45_401, 1, "Critère social", "1"],
];
/** The table stands at C11: rows above it are another's. */
const PLACED: SeedCell[][] = [["Suivi des marchés"], ...Array.from({ length: 9 }, (): SeedCell[] => [null]), ...ROWS.map((row): SeedCell[] => [null, null, ...row])];

describe("through the real Office.js", () => {
  let office: StartedOffice;
  let restore: () => void;
  beforeAll(async () => {
    office = await startWorkbook({ sheets: [{ name: "L'achat", rows: PLACED, tables: [{ name: "Marches", area: "C11:G13" }] }, { name: "Essais" }] }, { functions: { namespace: "SPASER", metadata } });
    restore = installGlobals(office);
    for (const [id, run] of declared) office.CustomFunctions.associate(id, run);
    await office.host.whenReady();
  });
  afterAll(() => {
    restore();
    office.stop();
  });

  async function write(sheetName: string, address: string, formulas: unknown[][]): Promise<void> {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange(address).formulas = formulas;
      await context.sync();
    });
    await office.host.settled();
  }
  const shown = (area: string): Promise<unknown[][]> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Essais").getRange(area);
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });

  it("numbers anomalies by the rows of the sheet, for a table and for a range", async () => {
    await write("Essais", "A1", [["=SPASER.ANOMALIES(Marches[#All])"]]);
    await write("Essais", "E1", [["=SPASER.ANOMALIES('L''achat'!C11:G13,FALSE)"]]);
    expect((await shown("A1:B3"))).toEqual([["Ligne", "Colonne"], [13, "Montant HT"], [13, "SIRET titulaire"]]);
    expect((await shown("E1:F2"))).toEqual([[13, "Montant HT"], [13, "SIRET titulaire"]]);
  });

  it("shows an error in the lines that rest on it, and the others as they are", async () => {
    await write("L'achat", "E12", [["=1/0"]]);
    await write("Essais", "A20", [["=SPASER.CONFORMITE(\"landes\",Marches[#All],2024,FALSE)"]]);
    await write("Essais", "J20", [["=SPASER.INDICATEUR(\"A1\",Marches[#All],2024)"]]);
    await write("Essais", "L20", [["=SPASER.SIRETVALIDE(Marches[[Considérations sociales]:[SIRET titulaire]])"]]);
    const [a1] = await shown("A20:F20");
    expect([a1![0], ...a1!.slice(2)]).toEqual(["A1", "#N/A", 0.3, "#N/A", "#N/A"]);
    const c4 = (await shown("A20:F45")).find(([code]) => code === "C4");
    expect(c4!.slice(2)).toEqual([0.5, 0.3, 0.2, "Atteinte"]);
    expect(await shown("J20")).toEqual([["#N/A"]]);
    expect(office.host.functionMessage(office.model.sheets.idOf("Essais") ?? "", 19, 9)).toContain("« Montant HT », ligne 2 de la plage : la cellule est en erreur (#DIV/0!)");
    expect(await shown("L20:M21")).toEqual([[false, true], [false, false]]);
  });
});
