import { problemOf } from "../../../test/fonctions/problemOf";
import { repartition } from "./repartition";

type Cells = readonly unknown[];
const column = (cells: Cells | null) => cells && cells.map((cell) => [cell]);
const broken = (categories: Cells, montants: Cells | null = null) => repartition(column(categories), column(montants), false);

it("writes a header row unless told not to", () => {
  expect(repartition(column(["A"]), null, true)).toEqual([["Catégorie", "Nombre", "Part"], ["A", 1, 1]]);
  expect(repartition(column(["A"]), column([10]), true)).toEqual([["Catégorie", "Nombre", "Part", "Montant HT", "Part en valeur"], ["A", 1, 1, 10, 1]]);
});

it.each<[string, Cells, unknown[][]]>([
  ["largest first, then alphabetical, accents aside", ["Études", "Travaux", "Services", "Eau", "Travaux"], [["Travaux", 2, 0.4], ["Eau", 1, 0.2], ["Études", 1, 0.2], ["Services", 1, 0.2]]],
  ["case, accents and spaces make one category, as first spelled", [" Études ", "etudes", "ÉTUDES", "Voirie  et réseaux", "voirie et\u00a0réseaux"], [["Études", 3, 0.6], ["Voirie  et réseaux", 2, 0.4]]],
  ["blanks are one, among the others", ["A", null, "", " ", "NC", 0, "B"], [["Non renseigné", 5, 5 / 7], ["A", 1, 1 / 7], ["B", 1, 1 / 7]]],
  ["blanks after the last filled row are no rows", ["A", null, "B", null, null, 0], [["A", 1, 1 / 3], ["B", 1, 1 / 3], ["Non renseigné", 1, 1 / 3]]],
  ["« Non renseigné » typed joins the blanks", ["A", null, "non renseigné", "A"], [["A", 2, 0.5], ["Non renseigné", 2, 0.5]]],
  ["a cell of several values is one category", ["ESS; SIAE", "ESS", "ESS; SIAE"], [["ESS; SIAE", 2, 2 / 3], ["ESS", 1, 1 / 3]]],
  ["numbers stay numbers, and 0 is one of them", [2024, 2023, 0, 2024, 0, 0], [[0, 3, 0.5], [2024, 2, 2 / 6], [2023, 1, 1 / 6]]],
  ["a number and the same typed as a text are one", ["2024", 2024], [["2024", 2, 1]]],
  ["a 0 beside texts is a blank of Windows", ["A", 0, "A"], [["A", 2, 2 / 3], ["Non renseigné", 1, 1 / 3]]],
  ["booleans", [true, false, true], [["VRAI", 2, 2 / 3], ["FAUX", 1, 1 / 3]]],
  ["words of JavaScript", ["constructor", "__proto__", "toString"], [["__proto__", 1, 1 / 3], ["constructor", 1, 1 / 3], ["toString", 1, 1 / 3]]],
])("%s", (_name, categories, expected) => {
  expect(broken(categories)).toEqual(expected);
});

it("adds the amounts, exact to the cent, and the rows that only they fill", () => {
  expect(broken(["A", "a", "B", null, null], [0.1, 0.2, "1 000,50 €", 0.2, null])).toEqual([
    ["A", 2, 0.5, 0.3, 0.3 / 1001], ["B", 1, 0.25, 1000.5, 1000.5 / 1001], ["Non renseigné", 1, 0.25, 0.2, 0.2 / 1001],
  ]);
  expect(broken([null, null], [10, 30])).toEqual([["Non renseigné", 2, 1, 40, 1]]);
});

it.each<[string, Cells, Cells | null, string, string]>([
  ["an empty column", [null, "", 0], null, "indisponible", "la colonne est vide"],
  ["no cell", [], null, "indisponible", "la colonne est vide"],
  ["a missing amount", ["A", "B", "C"], [10, null, 0], "valeur", "la 2e cellule de « montants »"],
  ["a missing amount of a blank", ["A", null, "C"], [10, null, 30], "valeur", "la 2e cellule de « montants »"],
  ["a text among amounts", ["A", "B"], [10, "à définir"], "valeur", "« à définir »"],
  ["amounts too small for a share", ["A"], [1e-20], "valeur", "trop petit"],
  ["unusable", ["A", "INX"], null, "valeur", "inexploitable"],
  ["another height", ["A", "B"], [10], "valeur", "même hauteur"],
  ["an error cell", ["A", { code: "#N/A" }], null, "indisponible", "La 2e cellule de « categories »"],
])("refuses %s", (_name, categories, montants, kind, said) => {
  const problem = problemOf(() => broken(categories, montants));
  expect(problem.kind).toBe(kind);
  expect(problem.message).toContain(said);
});
