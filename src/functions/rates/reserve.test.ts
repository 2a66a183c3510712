import { problemOf } from "../../../test/fonctions/problemOf";
import { tauxReserve } from "./reserve";

type Cells = readonly unknown[];
const column = (cells: Cells | null) => cells && cells.map((cell) => [cell]);
const share = (reserves: Cells, marches: Cells | null = null, montants: Cells | null = null) => tauxReserve(column(reserves), column(marches), column(montants));

describe("from the considérations", () => {
  it.each<[string, Cells, Cells | null, number]>([
    ["only a marché réservé", ["Marché réservé", "Clause sociale", "Critère social", "Pas de considération sociale"], null, 1 / 4],
    ["among others in the cell", ["Clause sociale; Marché réservé", "Clause sociale"], null, 1 / 2],
    ["the spelling of a concession, of a lot, in any case", ["Concession réservée", "LOT RESERVE", "réservé", "non"], null, 3 / 4],
    ["a blank declares nothing and stays; at the end it is no row", ["Marché réservé", null, "Clause sociale", null, ""], null, 1 / 3],
    ["blanks of Windows", ["Marché réservé", 0, "Clause sociale", 0], null, 1 / 3],
    ["a column filled for every marché makes rows of the last blanks", ["Marché réservé", null, null, null], ["M1", "M2", "M3", null], 1 / 3],
    ["none", ["Clause sociale", "Pas de considération sociale"], null, 0],
    ["words that « Réservé à » also has", ["Aucune", null, "Néant"], null, 0],
  ])("%s", (_name, reserves, marches, expected) => {
    expect(share(reserves, marches)).toBe(expected);
  });
});

describe("from « Réservé à »", () => {
  it.each<[string, Cells, Cells | null, Cells | null, number]>([
    ["a blank is a marché that is not reserved", ["EA-ESAT", null, "", "SIAE"], null, null, 2 / 4],
    ["the catalogue's spellings", ["EA / ESAT", "IAE", "EA, ESAT et SIAE", "Économie sociale et solidaire", "détenus", "Aucun", "Non réservé"], null, null, 5 / 7],
    ["the last blanks are marchés where another column is filled", [null, "EA-ESAT", null, null, null], ["M1", "M2", "M3", "M4", null], null, 1 / 4],
    ["or the amounts", [null, "EA-ESAT", null, null], null, [10, 20, 30, null], 20 / 60],
    ["a row that is blank everywhere is no marché", ["EA-ESAT", null, null, "SIAE"], ["M1", null, "M3", "M4"], null, 2 / 3],
    ["spaces, of any kind, make no marché", ["EA-ESAT", null, null, null, "SIAE"], ["M1", "\u00a0", "  ", "É2", "M5"], null, 2 / 3],
    ["blanks of Windows", ["EA-ESAT", 0, 0, 0], [101, 102, 103, 0], null, 1 / 3],
    ["in value", ["EA-ESAT", null, null, null], ["M1", "M2", "M3", null], [10, 20, 30, null], 10 / 60],
    ["a row that only the amounts fill", ["EA-ESAT", null, null, "SIAE"], ["M1", null, null, "M4"], [10, 20, 30, 40], 50 / 100],
    ["a marker is a blank", ["EA-ESAT", "NC", "SIAE", "MQ"], null, null, 2 / 4],
  ])("%s", (_name, reserves, marches, montants, expected) => {
    expect(share(reserves, marches, montants)).toBe(expected);
  });

  it("asks which rows are marchés when the last cells are blank, and not when they aren't", () => {
    for (const blank of [null, "", " ", 0]) expect(problemOf(() => share(["EA-ESAT", null, blank]))).toMatchObject({ kind: "indisponible", message: expect.stringContaining("Donnez aussi « marches »") });
    expect(share([null, null, "EA-ESAT"])).toBe(1 / 3);
  });
});

describe("from an oui/non column", () => {
  it.each<[string, Cells, Cells | null, number]>([
    ["blanks are left out", ["oui", null, "non", "oui", null], null, 2 / 3],
    ["0 and 1", [1, 0, 0, 1, 0], null, 2 / 5],
    ["a 0 of Windows where no marché is, beside a 1", [1, 0, 0, 0], ["M1", "M2", 0, 0], 1 / 2],
    ["a marker is a blank", ["oui", "NC", "non"], null, 1 / 2],
  ])("%s", (_name, reserves, marches, expected) => {
    expect(share(reserves, marches)).toBe(expected);
  });
});

describe("problems", () => {
  it.each<[string, Cells, Cells | null, Cells | null, string, string]>([
    ["a blank column, even beside marchés", [null, "", 0, "NC"], ["M1", "M2", "M3", "M4"], null, "indisponible", "rien ne dit si aucun marché"],
    ["no cell", [], null, null, "indisponible", "est vide"],
    ["crosses and blanks", ["x", null], null, null, "indisponible", "croix"],
    ["a word of no vocabulary", ["EA-ESAT", "peut-être"], null, null, "valeur", "La 2e cellule de « reserves »"],
    ["the same among considérations", ["Marché réservé", "peut-être"], null, null, "valeur", "Clause sociale"],
    ["« Réservé à » among considérations", ["Clause sociale", "EA-ESAT"], null, null, "valeur", "« EA-ESAT »"],
    ["a considération in « Réservé à »", ["EA-ESAT", "Clause sociale"], null, null, "valeur", "Travail pénitentiaire"],
    ["a number", ["EA-ESAT", 12, "SIAE"], null, null, "valeur", "« 12 »"],
    ["a missing amount", ["EA-ESAT", null, "SIAE"], null, [10, null, 30], "valeur", "la 2e cellule de « montants »"],
    ["another height", ["EA-ESAT", "SIAE"], ["M1"], null, "valeur", "« marches »"],
    ["an error cell", ["EA-ESAT", { code: "#REF!" }], null, null, "indisponible", "La 2e cellule de « reserves » est en erreur (#REF!)"],
    ["an error cell in marches, where it decides", ["EA-ESAT", null, "SIAE"], ["M1", { code: "#N/A" }, "M3"], null, "indisponible", "« marches » est en erreur"],
  ])("%s", (_name, reserves, marches, montants, kind, said) => {
    const problem = problemOf(() => share(reserves, marches, montants));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(said);
  });
});
