import { problemOf } from "../../../test/fonctions/problemOf";
import type { FilledCell } from "../arguments";
import { tauxValeur } from "./valeur";

type Cells = readonly unknown[];
const column = (cells: Cells) => cells.map((cell) => [cell]);
/** Amounts are powers of two: each set of rows has a share of its own. */
const AMOUNTS = [1, 2, 4, 8, 16, 32, 64, 128];
const share = (colonne: Cells, critere: FilledCell, montants: Cells = AMOUNTS.slice(0, colonne.length)) => tauxValeur(column(montants), column(colonne), critere);

describe("texts", () => {
  it.each<[string, Cells, FilledCell, number]>([
    ["equal, folded", ["Travaux", "TRAVAUX ", "Services", "trâvaux"], "travaux", 11 / 15],
    ["with its sign", ["Travaux", "Services"], "=Travaux", 1 / 3],
    ["different", ["Travaux", "Services", "Études"], "<>Travaux", 6 / 7],
    ["a blank is left out, even of a difference", ["Travaux", null, "", 0, " ", "NC", "Services"], "<>Travaux", 64 / 65],
    ["wildcards", ["Clause d’insertion", "insertion", "Insertion par l'activité", "Réinsertion des publics", "autre"], "*insertion*", 15 / 31],
    ["a beginning", ["Insertion par l'activité", "Réinsertion"], "insertion*", 1 / 3],
    ["one character", ["Lot 1", "Lot 2", "Lot 12"], "lot ?", 3 / 7],
    ["a wildcard taken as it is", ["Voirie*", "Voirie et réseaux"], "Voirie~*", 1 / 3],
    ["no wildcard found", ["Réfection de la toiture", "Entretien"], "<>*toiture*", 2 / 3],
    ["a marker is a blank, short or padded, whatever is searched", ["MQ", "Travaux de voirie", "Étude de voirie", "NC            ", "travaux"], "*n*", 0],
    ["a marker is no text without the word", ["MQ", "Travaux de voirie", "Étude de voirie"], "*travaux*", 2 / 6],
    ["one of the values of a cell suffices", ["ESS; SIAE", "ESS", "SIAE", "EA;ess"], "ESS", 11 / 15],
    ["none of the values of a cell, for a difference", ["ESS; SIAE", "ESS", "SIAE"], "<>ESS", 4 / 7],
    ["or the whole cell", ["ESS; SIAE", "ESS"], "ESS; SIAE", 1 / 3],
    ["a comma separates no values", ["Travaux, voirie", "Travaux"], "Travaux", 2 / 3],
    ["numbers as a person reads them", [2024, "2024-01", 2023], "*2024*", 3 / 7],
    ["booleans among other words", [true, "peut-être", false], "vrai", 1 / 7],
    ["words of JavaScript", ["constructor", "__proto__"], "constructor", 1 / 3],
  ])("%s", (_name, colonne, critere, expected) => {
    expect(share(colonne, critere)).toBe(expected);
  });
});

describe("numbers", () => {
  it.each<[string, Cells, FilledCell, number]>([
    ["at least", [40000, 39999.99, 40000.01], ">=40000", 5 / 7],
    ["above", [40000, 39999.99, 40000.01], ">40000", 4 / 7],
    ["at most, as it is printed", [40000, 39999.99, 40000.01], "≤40000", 3 / 7],
    ["below", [40000, 39999.99, 40000.01], "<40000", 2 / 7],
    ["as French writes them", ["40 000,00 €", "39 999,99", 50000], ">= 40 000 €", 5 / 7],
    ["percentages", [0.3, "30 %", 0.2], ">=30%", 3 / 7],
    ["equal", [40, 41, 40], 40, 5 / 7],
    ["equal, as a text", [40, "40", "040,0", "41"], "40", 7 / 15],
    ["different", [40, "40", 41], "<>40", 4 / 7],
    ["codes beside numbers", [40, "2A", "40", "33"], "40", 5 / 15],
    ["a cross beside a number is a word", ["x", null, 40], "40", 4 / 5],
    ["0 beside formatted numbers", [{ type: "FormattedNumber", basicValue: 5 }, 0, null], 0, 2 / 3],
    ["codes of a list", ["40; 64", "33", "64;40", "400"], "40", 5 / 15],
    ["0 is a number among numbers", [0, 10, 0, 5], ">0", 10 / 15],
    ["0 asked for", [0, 10, 0, 5], 0, 5 / 15],
    ["0 is a blank beside words", [0, "2A", 40], "<>40", 2 / 6],
    ["a blank is left out of numbers", [null, 10, 0, ""], ">0", 2 / 6],
    ["zeros beside a blank that comes as one", [0, null, 0], "=0", 1],
    ["decimals", [0.1, 0.3, 0.2], "=0,3", 2 / 7],
    ["formatted numbers", [{ type: "FormattedNumber", basicValue: 50 }, 10, { type: "FormattedNumber", basicValue: 50 }], ">=50", 5 / 7],
    ["infinitely many digits", [1 / 3, 0.333], ">0,333", 1 / 3],
  ])("%s", (_name, colonne, critere, expected) => {
    expect(share(colonne, critere)).toBe(expected);
  });
});

describe("dates", () => {
  // 45292 is 2024-01-01, 45657 is 2024-12-31.
  it.each<[string, Cells, FilledCell, number]>([
    ["serials", [45292, 45291, 45657, 45658], ">=01/01/2024", 13 / 15],
    ["with a time", [45291.99, 45292.5], "<01/01/2024", 1 / 3],
    ["a day, whatever its time", [45292, 45292.75, 45293], "=2024-01-01", 3 / 7],
    ["another day", [45292, 45293], "<>1er janvier 2024", 2 / 3],
    ["texts", ["2024-03-12", "12/03/2023", "12 mars 2025"], ">=01/01/2024", 5 / 7],
    ["a number of days, as Excel stores them", [45292, 45291], ">=45292", 1 / 3],
    ["0 is no date", [45292, 0, null, 45291], ">=01/01/2024", 1 / 9],
  ])("%s", (_name, colonne, critere, expected) => {
    expect(share(colonne, critere)).toBe(expected);
  });
});

describe("oui/non", () => {
  it.each<[string, Cells, FilledCell, number]>([
    ["every way to say oui", ["oui", "x", true, "non", 0, null], "oui", 7 / 15],
    ["a boolean asked", ["oui", "x", true, "non"], true, 7 / 15],
    ["non", ["oui", "non", "NON", null], "non", 6 / 7],
    ["other than oui", ["oui", "non", null], "<>oui", 2 / 3],
    ["0 and 1", [1, 0, 1, 0], "oui", 5 / 15],
    ["a word among others is only a word", ["oui", "peut-être"], "oui", 1 / 3],
    ["a letter asked is only that letter", ["o", "x", "y"], "x", 2 / 7],
  ])("%s", (_name, colonne, critere, expected) => {
    expect(share(colonne, critere)).toBe(expected);
  });
});

describe("blanks asked for", () => {
  it.each<[string, Cells, FilledCell, number]>([
    ["filled", ["A", null, "B", 0, "NC"], "<>", 5 / 31],
    ["blank", ["A", null, "B", "", " "], "=", 26 / 31],
    ["after the last filled cell, where there is an amount", ["A", null, null], "=", 6 / 7],
    ["0 is filled among numbers", [10, 0, null, 20], "<>", 11 / 15],
    ["nothing is filled", [null, null], "<>", 0],
  ])("%s", (_name, colonne, critere, expected) => {
    expect(share(colonne, critere)).toBe(expected);
  });
});

describe("amounts", () => {
  it("is exact to the cent, and needs none of a row left out", () => {
    expect(share(["A", "A", "B"], "A", [0.1, 0.2, 0.7])).toBe(0.3);
    expect(share(["A", null, "B"], "A", [10, "à définir", 30])).toBe(0.25);
  });
  it("takes the column of amounts for its own criterion", () => {
    expect(share([10, 20, 30], ">=20", [10, 20, 30])).toBe(50 / 60);
  });
  it("leaves out the rows after the last filled one", () => {
    expect(share(["A", "B", null, 0], "A", [10, 30, null, 0])).toBe(0.25);
    expect(share([5, 15, 0, 0], ">=10", [10, 30, 0, 0])).toBe(0.75);
  });
});

describe("problems", () => {
  it.each<[string, Cells, FilledCell, string, string]>([
    ["no criterion", ["A"], null, "valeur", "« critere » est vide"],
    ["a criterion of spaces", ["A"], "  ", "valeur", "« critere » est vide"],
    ["a blank criterion of Windows", ["A", "B"], 0, "valeur", "« critere » est vide"],
    ["an operator alone", ["A"], ">=", "valeur", "Critère illisible : « >= »"],
    ["an order on a word", ["A"], ">Travaux", "valeur", "Critère illisible : « >Travaux »"],
    ["an ambiguous number", [1234], ">1.234", "valeur", "Critère illisible"],
    ["a word among numbers", [10, "inconnu"], ">=5", "valeur", "La 2e cellule de « colonne » ne se compare pas à « >=5 » : « inconnu »"],
    ["a boolean among numbers", [10, true], ">=5", "valeur", "« VRAI »"],
    ["an ambiguous amount", [10, "1.234"], ">=5", "valeur", "« 1.234 »"],
    ["an ambiguous amount, for an equality", [10, "1.234"], "1234", "valeur", "« 1.234 »"],
    ["a number that is no date", [45292, -5], ">=01/01/2024", "valeur", "« -5 »"],
    ["an impossible date", ["2024-01-01", "30/02/2024"], ">=01/01/2024", "valeur", "« 30/02/2024 »"],
    ["a boolean criterion on other words", ["Travaux"], true, "valeur", "demande une colonne oui/non"],
    ["crosses and blanks", ["x", null, "x"], "oui", "indisponible", "croix"],
    ["crosses and blanks, for a letter", ["x", null, "x"], "x", "indisponible", "croix"],
    ["zeros alone", [0, 0], ">0", "indisponible", "« colonne » n’a que des 0"],
    ["a blank column", [null, null], "A", "indisponible", "la colonne est vide"],
    ["unusable", ["A", "INX1"], "A", "valeur", "inexploitable"],
    ["unusable, in a long text searched", ["Réfection de la toiture", "INX de toiture à vérifier"], "*toiture*", "valeur", "inexploitable"],
    ["unusable, in a long text that hasn't the word", ["Réfection de la toiture", "INX à vérifier plus tard"], "*toiture*", "valeur", "inexploitable"],
    ["an error cell", ["A", { code: "#N/A" }], "A", "indisponible", "La 2e cellule de « colonne »"],
  ])("%s", (_name, colonne, critere, kind, said) => {
    const problem = problemOf(() => share(colonne, critere));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(said);
  });

  it.each<[string, Cells, string]>([
    ["missing", [10, null, 30], "Remplissez-la : sans elle la part en valeur serait fausse"],
    ["0", [10, 0, 30], "la 2e cellule de « montants »"],
    ["negative", [10, -5, 30], "négative"],
    ["unreadable", [10, "à définir", 30], "« à définir »"],
    ["too large to be added", [1e308, 1e308, 1e308], "trop grand"],
    ["of another height", [10, 20], "même hauteur"],
  ])("an amount that is %s", (_name, montants, said) => {
    const problem = problemOf(() => share(["A", "B", "A"], "A", montants));
    expect(problem).toMatchObject({ kind: "valeur", message: expect.stringContaining(said) });
  });
});
