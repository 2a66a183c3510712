import { problemOf } from "../../../test/fonctions/problemOf";
import { tauxInnovant } from "./innovant";

type Cells = readonly unknown[];
const column = (cells: Cells | null) => cells && cells.map((cell) => [cell]);
const share = (innovants: Cells, montants: Cells | null = null) => tauxInnovant(column(innovants), column(montants));

it.each<[string, Cells, Cells | null, number]>([
  ["oui among filled rows", ["oui", "non", null, "Non ", "OUI"], null, 2 / 4],
  ["crosses beside a non", ["x", "non", "✓", null], null, 2 / 3],
  ["booleans", [true, false, false], null, 1 / 3],
  ["0 and 1, the last zeros included", [1, 0, 0, 0], null, 1 / 4],
  ["a 0 beside oui/non is a blank of Windows", ["oui", 0, "non", 0], null, 1 / 2],
  ["markers are blanks", ["oui", "NC", "non", "MQ"], null, 1 / 2],
  ["in value, where a row left out needs no amount", ["oui", null, "non"], [10, null, 30], 10 / 40],
  ["only oui", ["oui", "oui"], null, 1],
  ["only non", ["non"], null, 0],
])("%s", (_name, innovants, montants, expected) => {
  expect(share(innovants, montants)).toBe(expected);
});

it.each<[string, Cells, Cells | null, string, string]>([
  ["crosses and blanks", ["x", null, "x"], null, "indisponible", "croix"],
  ["crosses and markers", ["x", "NC"], null, "indisponible", "croix"],
  ["blanks", [null, "", 0], null, "indisponible", "la colonne est vide"],
  ["blanks beside amounts", [null, null], [10, 20], "indisponible", "la colonne est vide"],
  ["markers", ["NC", "MQ"], null, "indisponible", "la colonne est vide"],
  ["another word", ["oui", "peut-être"], null, "valeur", "La 2e cellule de « innovants » n’est ni oui ni non : « peut-être »"],
  ["a number", ["oui", 12], null, "valeur", "« 12 »"],
  ["unusable", ["oui", "INX_1"], null, "valeur", "« INX_1 »"],
  ["a missing amount", ["oui", "non"], [10, 0], "valeur", "la 2e cellule de « montants »"],
  ["an error cell", ["oui", "#N/A"], null, "indisponible", "(#N/A)"],
  ["a block", [["oui", "non"], ["oui", "non"]], null, "valeur", "une seule colonne"],
])("refuses %s", (_name, innovants, montants, kind, said) => {
  const given = Array.isArray(innovants[0]) ? innovants : column(innovants);
  const problem = problemOf(() => tauxInnovant(given, column(montants)));
  expect(problem.kind).toBe(kind);
  expect(problem.message).toContain(said);
});
