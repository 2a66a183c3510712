import { referentiel, schemas } from "../../src/catalogue";
import { anneesDuBilan } from "../../src/core/bilan/anneesDuBilan";
import { createRapport } from "../../src/core/bilan/chiffres/rapport";
import { planFill } from "../../src/core/bilan/planFill";
import { checkConformite } from "../../src/core/compliance/conformite";
import { cellText, type Cell } from "../../src/core/register/cell";
import { newWorkbook } from "../../src/workbook/file/newWorkbook";
import { openFile } from "../../src/workbook/file/open";
import { registerOf } from "../registerOf";
import { registre2023, TOTAUX } from "./register";

/**
 * The Bilan 2023 rebuilt: the report that is made from a register with its totals, written to a file and read back,
 * holds the printed figures under the actions that print them.
 */
const periode = { debut: 2023, fin: 2023 };
const register = registerOf(registre2023(), referentiel);
const schema = schemas.get("pays-de-la-loire")!;
const empty = { name: "", dateSystem: 1900, sheets: [], names: [] } as const;

interface Line {
  readonly action: string;
  readonly code: string;
  readonly libelle: Cell;
  readonly valeur: Cell;
  readonly synthese: string;
}

async function rebuilt(): Promise<Map<string, Line>> {
  const conformite = checkConformite(register, schema, { periode, annees: anneesDuBilan(schema, periode) }, []);
  const rapport = createRapport({ conformite, register, referentiel, jour: "2024-06-12" });
  const { edits } = planFill(rapport, empty, { tables: [], noms: [], textes: [] }, [], { annexes: true });
  const workbook = openFile("bilan.xlsx", await newWorkbook("bilan.xlsx", edits));
  const { sheets } = await workbook.survey();
  const { name, head, used } = sheets[0]!;
  expect(sheets.map((sheet) => sheet.name)).toEqual(["Bilan", "Sources", "Graphiques"]);
  const headers = head.find((row) => row.includes("Code"))!.map(cellText);
  const [data] = await workbook.readColumns([{ sheet: name, firstRow: used.row, rowCount: used.rowCount, columns: headers.map((_, column) => used.column + column) }]);
  const column = (header: string) => data!.cells[headers.indexOf(header)]!;
  const lines = new Map<string, Line>();
  let action = "";
  column("Code").forEach((cell, row) => {
    const code = cellText(cell);
    action = /^Action (.+)$/.exec(code)?.[1] ?? action;
    if (code !== "") lines.set(code, { action, code, libelle: column("Indicateur")[row] ?? null, valeur: column("Valeur")[row] ?? null, synthese: cellText(column("Synthèse")[row] ?? null).replace(/[\u00a0\u202f]/g, " ") });
  });
  return lines;
}

describe("the Bilan 2023 rebuilt, action by action", () => {
  let lines: Map<string, Line>;
  beforeAll(async () => {
    lines = await rebuilt();
  });

  test.each([
    ["1", "1.2", 45 + 90 + 64], ["1", "1.b1", 156_000_000], ["2", "2.1", 2], ["5", "5.2", TOTAUX.delai], ["5", "5.b1", TOTAUX.duTerritoire / 1014], ["11", "11.b1", 1], ["17", "17.1", 1], ["18", "18.1", 0.235], ["18", "18.2", 0.234],
    ["18", "18.b1", 0.38], ["19", "19.1", 58 / 139], ["22", "22.1", 44 / 278], ["25", "25.1", 2], ["27", "27.1", 149 / 847], ["27", "27.b1", 68_978], ["27", "27.b2", 278], ["27", "27.b3", 136], ["27", "27.p1", TOTAUX.entreprises],
    ["28", "28.1", 95], ["28", "28.3", 54], ["28", "28.b1", 300], ["28", "28.b2", 3043 / 68_978], ["28", "28.b3", 440], ["30", "30.1", 1], ["31", "31.1", TOTAUX.reunionsElus],
  ])("action %s, %s: %d", (action, code, expected) => {
    const line = lines.get(code)!;
    expect(line.action).toBe(action);
    // Shares of the register are those of its rows: what is printed rounded is compared as it is printed.
    expect(Number(line.valeur)).toBeCloseTo(expected, expected < 1 ? 3 : 9);
  });

  test("« 11 marchés intègrent des biens contenant des matières recyclées », « 3 marchés »: the document prints the number, its indicator is a share", () => {
    expect(lines.get("14.2")).toMatchObject({ action: "14", synthese: expect.stringMatching(/^En 2023, 11 sur /) });
    expect(lines.get("20.1")).toMatchObject({ action: "20", synthese: expect.stringMatching(/^En 2023, 3 sur /) });
  });

  test("the sentence of action 27 says what the report prints", () => {
    expect(lines.get("27.1")?.synthese).toMatch(/^En 2023, 149 sur 847 \(.*40 000 € HT.*\), soit 17,6 %/);
    expect(lines.get("27.b1")?.synthese).toContain("contre 36 722 heures en 2022 (arrêté");
  });

  test("every action of the annex has its line and its frame, every indicator its own line", () => {
    for (let action = 1; action <= 35; action++) expect([lines.has(`Action ${action}`), lines.has(`Récit ${action}`)]).toEqual([true, true]);
    expect([...lines.keys()].filter((code) => /^\d+\.\d+$/.test(code))).toHaveLength(68);
  });
});
