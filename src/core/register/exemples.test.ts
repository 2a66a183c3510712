import type { Cell } from "./cell";
import { champSchema, type Champ } from "./champ";
import { exemplesDe } from "./exemples";
import type { WorkbookSurvey } from "./survey";

const champ = (type: Champ["type"]) => champSchema.parse({ id: "x", libelle: "X", type });
const survey = (head: Cell[][], dateSystem: 1900 | 1904 = 1900): WorkbookSurvey => ({
  name: "e", dateSystem, names: [], sheets: [{ name: "S", visible: true, tables: [], head, used: { row: 2, column: 1, rowCount: head.length, columnCount: 2 } }],
});
const place = (firstRow: number, rowCount = 50) => ({ sheet: "S", firstRow, rowCount });
const column = (...cells: Cell[]) => survey([["Titre", null], ["E", null], ...cells.map((cell): Cell[] => [cell, null])]);

describe("exemplesDe", () => {
  it.each<[string, Cell[], string, Champ | null, string[]]>([
    ["the first values that hold something", [null, "  ", "Routes", "Collèges", "Voirie", "Mer"], "Direction", null, ["Routes", "Collèges", "Voirie"]],
    ["a date by the header", [45_306, "15/03/2024"], "Dt. notif", null, ["15/01/2024", "15/03/2024"]],
    ["a date by the field", [45_306], "Notifié", champ("date"), ["15/01/2024"]],
    ["an amount where the field is one, whatever the header", [45_306.5], "Montant à date", champ("montant"), ["45306,5"]],
    ["a SIRET without spaces", [21_340_172_201_787], "SIRET", null, ["21340172201787"]],
    ["a boolean, an error, a text on two lines", [true, { error: "#N/A" }, "a\n  b"], "X", null, ["VRAI", "#N/A", "a b"]],
    ["a long text shortened, no character cut", ["😀".repeat(60)], "X", null, [`${"😀".repeat(39)}…`]],
    ["nothing", [], "X", null, []],
    ["a number that is no date", [-4], "Date", null, ["-4"]],
  ])("gives %s", (_name, cells, entete, field, expected) => {
    expect(exemplesDe(column(...cells), place(4), 1, entete, field)).toEqual(expected);
  });

  it("keeps to the rows of the table, and has none of a table further down or of a sheet that is gone", () => {
    const found = column("a", "b", "c");
    expect(exemplesDe(found, place(4, 2), 1, "X", null)).toEqual(["a", "b"]);
    expect(exemplesDe(found, place(400), 1, "X", null)).toEqual([]);
    expect(exemplesDe(found, { ...place(4), sheet: "Autre" }, 1, "X", null)).toEqual([]);
    expect(exemplesDe(found, place(4), 9, "X", null)).toEqual([]);
  });
});
