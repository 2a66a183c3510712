import { problemOf } from "../../../test/fonctions/problemOf";
import { departementCode } from "./departement";
import { tauxLocal } from "./local";

type Cells = readonly unknown[];
const column = (cells: Cells | null) => cells && cells.map((cell) => [cell]);
const share = (departements: Cells, liste: unknown, montants: Cells | null = null) => tauxLocal(column(departements), liste, column(montants));

describe("codes", () => {
  it.each([
    ["1", "01"], ["01", "01"], ["001", "01"], ["40", "40"], ["040", "40"], ["2a", "2A"], ["2B", "2B"], ["02A", "2A"], ["971", "971"], ["976", "976"], ["988", "988"], ["95", "95"], ["99", "99"],
    ["40 Landes", "40"], ["40 - Landes", "40"], ["40-Landes", "40"], ["40 (Landes)", "40"], [" 64 ", "64"], ["974 La Réunion", "974"],
  ])("%s is %s", (text, code) => {
    expect(departementCode(text)).toBe(code);
  });
  it.each(["0", "00", "20", "96", "98", "970", "979", "985", "100", "40000", "2C", "A2", "Landes", "étranger", "40.5", "-1", "1e2", ""])("%s is none", (text) => {
    expect(departementCode(text)).toBeNull();
  });
});

it.each<[string, Cells, unknown, Cells | null, number]>([
  ["a text of several codes", ["40", "64", "33", "75"], "40;64", null, 2 / 4],
  ["a number", ["40", 40, "64"], 40, null, 2 / 3],
  ["numbers that lost their zero", [1, "01", "1", 2], "01", null, 3 / 4],
  ["a range of codes, of any shape, with its blanks", ["40", "64", "33"], [[40, "64"], [null, 0]], null, 2 / 3],
  ["any co-titulaire suffices", ["33;40", "75, 33", "40 ; 40"], "40", null, 2 / 3],
  ["blanks are left out", ["40", null, "", 0, " ", "NC", "64"], "40", null, 1 / 2],
  ["separators alone are a blank", ["40", ";", "64"], "40", null, 1 / 2],
  ["abroad", ["40", "99"], "40", null, 1 / 2],
  ["Corse, in any case", ["2a", "2B", "13"], ["2A;2b"], null, 2 / 3],
  ["in value, where a row left out needs no amount", ["40", null, "64"], "40", [10, null, 30], 10 / 40],
  ["twice in the list", ["40", "64"], "40;40", null, 1 / 2],
])("%s", (_name, departements, liste, montants, expected) => {
  expect(share(departements, liste, montants)).toBe(expected);
});

it.each<[string, Cells, unknown, string, string]>([
  ["a name", ["40", "Landes"], "40", "valeur", "La 2e cellule de « departements » n’est pas un code de département : « Landes »"],
  ["a postal code", [40000], "40", "valeur", "« 40000 »"],
  ["an unknown code beside one of the list", ["40;étranger"], "40", "valeur", "« étranger »"],
  ["a boolean", ["40", true], "40", "valeur", "« VRAI »"],
  ["an unknown code in the list", ["40"], "40;Landes", "valeur", "« liste » contient « Landes »"],
  ["an empty list", ["40"], null, "valeur", "« liste » est vide"],
  ["a list of blanks", ["40"], [[null, "", 0]], "valeur", "« liste » est vide"],
  ["an error in the list", ["40"], [["40"], [{ code: "#N/A" }]], "indisponible", "La 2e cellule de « liste »"],
  ["no département", [null, ""], "40", "indisponible", "la colonne est vide"],
])("refuses %s", (_name, departements, liste, kind, said) => {
  const problem = problemOf(() => share(departements, liste));
  expect(problem.kind).toBe(kind);
  expect(problem.message).toContain(said);
});
