import fc from "fast-check";
import { registre2023 } from "../../../test/bilan2023/register";
import { marches, outcome } from "../../../test/fonctions/registres";
import { registerOf } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import { findAnomalies } from "../../core/register/anomalies/findAnomalies";
import type { Cell } from "../../core/register/cell";
import { anomaliesDe } from "./anomalies";

const HEAD = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "SIRET titulaire"];
const of = (table: unknown, address: string | null = null, entetes = false) => anomaliesDe(table, address, entetes, referentiel);
const brouillon = [HEAD, ["B1", 45_301, 52_000, "Clause sociale", "73282932000074"], ["B2", "2024-02-30", 41_000, "Clause sociale; Pas de considération sociale", "73282932000075"], ["B2", 45_356, 1, null, null]];

/** What core says of the same rows, which stand from the first row of a sheet on. */
function core(table: readonly (readonly Cell[])[]) {
  const found = findAnomalies(registerOf({ Feuille: table }, referentiel), { aujourdhui: Number.POSITIVE_INFINITY }).map(({ ligne, colonne, message }) => [ligne ?? "", colonne ?? "", message]);
  return found.length > 0 ? found : [["", "", "Aucune anomalie"]];
}

describe("ANOMALIES", () => {
  it("gives line, column, message, the most serious first, under a header row", () => {
    const rows = of(brouillon, null, true);
    expect(rows[0]).toEqual(["Ligne", "Colonne", "Message"]);
    expect(rows.slice(1).map(([ligne, colonne]) => [ligne, colonne])).toEqual([
      [3, "Date de notification"], [3, "SIRET titulaire"], [3, "Considérations sociales"], [3, "N° marché"], [4, "Montant HT"], [4, "Considérations sociales"], [4, "N° marché"],
    ]);
    expect(rows[1]?.[2]).toBe("« 2024-02-30 » ne se lit pas comme une date : écrivez-la sous la forme 31/12/2024");
    expect(of(brouillon)).toEqual(rows.slice(1));
  });

  it.each([
    ["an address of the sheet's first row", "Marchés!A1:E4", 3],
    ["a table further down", "Marchés!C11:G14", 13],
    ["absolute", "Marchés!$C$11:$G$14", 13],
    ["a quoted name, with an apostrophe and a mark", "'Contrats d''insertion! 2'!B5:F8", 7],
    ["another workbook", "'[Suivi A1.xlsx]Feuille 3'!B5:F8", 7],
    ["whole columns", "Marchés!A:E", 3],
    ["a single cell's", "Marchés!A7", 9],
    ["no sheet", "A11:E14", 13],
    ["no address", null, 3],
    ["what isn't an address", "Marches[#All]", 3],
  ])("numbers the rows from %s", (_name, address, expected) => {
    expect(of(brouillon, address)[0]?.[0]).toBe(expected);
  });

  it("names the rows of the sheet in messages too", () => {
    const doubled = of(brouillon, "Marchés!A101:E104").filter(([, colonne]) => colonne === "N° marché");
    expect(doubled.map(([ligne, , message]) => [ligne, message])).toEqual([[103, expect.stringContaining("même identifiant que la ligne 104")], [104, expect.stringContaining("même identifiant que la ligne 103")]]);
  });

  it("numbers the rows of a range whose header row is further down, blank rows included", () => {
    expect(of([["Registre 2024"], [null], HEAD, ["B1", 45_301, 52_000, "Clause sociale", null], [null, null, null, null, null], ["B2", 45_302, 1, "Clause sociale", null]], "F!B3:F8")).toEqual([[8, "Montant HT", expect.any(String)]]);
  });

  it.each<[string, unknown, unknown]>([
    ["nothing wrong", brouillon.slice(0, 2), [["", "", "Aucune anomalie"]]],
    ["headers alone", [HEAD], [["", "", "Aucune anomalie"]]],
    ["an error cell, which is an anomaly here", [HEAD, ["B1", 45_301, { code: "#REF!" }, "Clause sociale", null]], [[2, "Montant HT", "la cellule contient l'erreur #REF! : corrigez la formule ou la valeur"]]],
    ["two columns of one field", [[...HEAD, "Montant HT"], ["B1", 45_301, 52_000, "Clause sociale", null, 3]], [["", "", "la colonne « Montant HT » fait double emploi avec une autre et n'est pas lue"]]],
    ["a date to come: a function has no clock", [HEAD, ["B1", 80_000, 52_000, "Clause sociale", null]], [["", "", "Aucune anomalie"]]],
    ["a blank that came as 0", [HEAD, ["B1", 0, 52_000, 0, 0]], [[2, "Date de notification", expect.stringContaining("n'est pas renseigné")], [2, "Considérations sociales", expect.stringContaining("n'est pas renseigné")]]],
    ["void rows at the end, as 0", [HEAD, ["B1", 45_301, 52_000, "Clause sociale", "73282932000074"], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]], [["", "", "Aucune anomalie"]]],
  ])("%s", (_name, table, expected) => {
    expect(of(table)).toEqual(expected);
  });

  it.each([["a table that isn't one", [["a"], [1]]], ["one cell", 3], ["nothing", []], ["nothing at all", null]])("%s", (_name, table) => {
    expect(outcome(() => of(table))).toContain("#VALUE! Table non reconnue");
  });

  it.each(Object.entries(registre2023()))("says what core says of %s", (_name, table) => {
    expect(of(table)).toEqual(core(table));
  });

  it("says what core says of any table of marchés", () => {
    fc.assert(fc.property(marches().filter((table) => table.some((row) => row.includes(null))), (table) => {
      expect(of(table)).toEqual(core(table as Cell[][]));
    }), { numRuns: 100 });
  });
});
