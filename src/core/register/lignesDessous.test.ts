import { referentiel } from "../../catalogue";
import { findAnomalies } from "./anomalies/findAnomalies";
import type { Cell } from "./cell";
import { recogniseTables } from "./recognise";
import { buildRegister, columnsToRead } from "./register";
import type { WorkbookSurvey } from "./survey";

const HEADERS = ["N° marché", "Objet", "Date de notification", "Montant HT"];
const LIGNES: Cell[][] = [["M1", "Voirie", "2024-01-10", 10], ["M2", "Mer", "2024-02-10", 20]];

/** The anomalies of a sheet where an Excel table of two rows is followed by these ones; only these fields are read when given. */
function below(rows: readonly (readonly Cell[])[], { headers = HEADERS, totals = false, needed = null as readonly string[] | null } = {}) {
  const cells = [headers, ...LIGNES, ...(totals ? [["Total", null, null, 30]] : []), ...rows];
  const survey: WorkbookSurvey = {
    name: "e", dateSystem: 1900, names: [],
    sheets: [{ name: "Marchés", visible: true, head: cells.slice(0, 30), used: { row: 0, column: 0, rowCount: cells.length, columnCount: 4 }, tables: [{ name: "Marches", headers, area: { row: 0, column: 0, rowCount: 3, columnCount: 4 }, ...(totals ? { totals } : {}) }] }],
  };
  const recognition = recogniseTables(survey, referentiel);
  const requests = columnsToRead(recognition.tables, referentiel, needed ? new Map([["marches", new Set(needed)]]) : undefined);
  const data = requests.map((request) => ({ request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => cells[request.firstRow + row]?.[column] ?? null)) }));
  const register = buildRegister(survey, recognition, data, referentiel);
  expect(register.tables.get("marches")?.rowCount).toBe(2);
  return findAnomalies(register, { aujourdhui: 20_000 }).filter(({ code }) => code === "lignes-sous-le-tableau");
}

const ligne = (id: Cell): Cell[] => [id, "Neuf", "2024-03-10", 30];

describe("rows typed below an Excel table that didn't grow", () => {
  it("are told with their sheet and row, as an error, and how to extend the table", () => {
    expect(below([ligne("M3"), ligne("M4")])).toMatchObject([{
      table: "Marchés", feuille: "Marchés", ligne: 4, position: 0, gravite: "erreur",
      message: expect.stringMatching(/^2 lignes saisies sous le tableau Marches, à partir de la ligne 4, ne sont pas lues : .*faites glisser le coin/),
    }]);
  });

  it.each<[string, Cell[][], Parameters<typeof below>[1], number | null]>([
    ["one row", [ligne("M3")], {}, 1],
    ["none", [], {}, null],
    ["below the total row", [ligne("M3")], { totals: true }, 1],
    ["nothing but the total row", [], { totals: true }, null],
    ["not the rows after a blank one", [ligne("M3"), [null, null, null, null], ligne("M4")], {}, 1],
    ["not a row apart from the table", [[null, null, null, null], ligne("M4")], {}, null],
    ["a note is no row", [["Source : service achats", null, null, null]], {}, null],
    ["a total made by hand is no row", [["Total général", null, null, 30]], {}, null],
    ["a subtotal in another column neither", [["", "Sous-total 2024", null, 30], ["x", "SOUS TOTAL", null, 30]], {}, null],
    ["a row without its number is not counted", [[null, "Neuf", "2024-03-10", 30]], {}, null],
    ["a marché whose object begins like a total", [["M3", "Totalisateurs de péage", "2024-03-10", 30]], {}, 1],
    ["where few columns are read", [ligne("M3")], { needed: ["dateNotification"] }, 1],
    ["an error cell is something", [["M3", { error: "#N/A" }, null, null]], {}, 1],
    ["more than are counted", Array.from({ length: 150 }, (_, index) => ligne(`M${index + 3}`)), {}, 100],
  ])("%s", (_name, rows, options, expected) => {
    const [found] = below(rows, options);
    expect(found === undefined ? null : Number(/\d+(?= lignes saisies)/.exec(found.message)?.[0] ?? 1)).toBe(expected);
  });
});
