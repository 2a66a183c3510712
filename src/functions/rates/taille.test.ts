import { problemOf } from "../../../test/fonctions/problemOf";
import { tauxTaille } from "./taille";

type Cells = readonly unknown[];
const column = (cells: Cells | null) => cells && cells.map((cell) => [cell]);
const share = (tailles: Cells, taille: string | null, montants: Cells | null = null) => tauxTaille(column(tailles), taille, column(montants));
const ALL = ["TPE", "PME", "PME", "ETI", "GE"];

it.each<[string, Cells, string | null, Cells | null, number]>([
  ["PME with TPE, when left out", ALL, null, null, 3 / 5],
  ["PME with TPE", ALL, "PME", null, 3 / 5],
  ["TPE alone", ALL, "TPE", null, 1 / 5],
  ["ETI alone", ALL, "ETI", null, 1 / 5],
  ["GE alone", ALL, "GE", null, 1 / 5],
  ["several", ALL, "PME;ETI", null, 4 / 5],
  ["several, one of them twice", ALL, "TPE ; PME, TPE", null, 3 / 5],
  ["spellings of the catalogue", ["Micro-entreprise", "petites et moyennes entreprises", "Grande entreprise"], "pme", null, 2 / 3],
  ["blanks are left out", ["PME", null, "", 0, "NC", "GE"], null, null, 1 / 2],
  ["in value, where a row left out needs no amount", ["PME", null, "GE"], "GE", [10, null, 30], 30 / 40],
])("%s", (_name, tailles, taille, montants, expected) => {
  expect(share(tailles, taille, montants)).toBe(expected);
});

it.each<[string, Cells, string | null, string, string]>([
  ["an unknown size", ["PME", "moyenne"], null, "valeur", "La 2e cellule de « tailles » n’est pas une taille connue : « moyenne ». Écrivez TPE, PME, ETI, GE"],
  ["two sizes in a cell", ["PME; GE"], null, "valeur", "« PME; GE »"],
  ["a number", ["PME", 12], null, "valeur", "« 12 »"],
  ["an unknown size asked", ["PME"], "moyenne", "valeur", "Taille inconnue : « moyenne »"],
  ["an unknown size among those asked", ["PME"], "PME;grosse", "valeur", "« grosse »"],
  ["separators alone", ["PME"], ";", "valeur", "Taille inconnue"],
  ["no size", [null, 0], null, "indisponible", "la colonne est vide"],
])("refuses %s", (_name, tailles, taille, kind, said) => {
  const problem = problemOf(() => share(tailles, taille));
  expect(problem.kind).toBe(kind);
  expect(problem.message).toContain(said);
});

it("names the first amount that lacks, in the order of the rows", () => {
  expect(problemOf(() => share(["PME", "GE", "GE", "PME"], null, [10, null, null, null])).message).toContain("la 2e cellule de « montants »");
});
