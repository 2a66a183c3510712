import { genreSaisie, jourSaisi, lire, texteInitial } from "./lire";
import { dayOfIso } from "../register/day";

const NB = "\u202f";

describe("what is typed in a field", () => {
  test.each([
    ["12", "réunions", 12], ["1 234", "réunions", 1234], [`1${NB}234,5`, "m²", 1234.5], ["0", "marchés", 0], ["1.234,5", "m²", 1234.5], ["-3", "marchés", -3],
    ["12 k€", "€", 12_000], ["1 234,56 €", "€ HT", 1234.56], ["50 000 euros", "€", 50_000], ["12 t", "tonnes", 12], ["3 h", "heures", 3],
    ["20 %", "%", 0.2], ["20%", "%", 0.2], ["17,6 %", "%", 0.176], ["0,2", "%", 0.2], ["0", "%", 0], ["1", "%", 1], ["100 %", "%", 1],
    ["oui", "oui/non", true], ["NON", "oui/non", false], ["x", "oui/non", true], ["1", "oui/non", true],
    ["=1+1", "texte", "=1+1"], ["@SOMME(A1)", "texte", "@SOMME(A1)"], ["31/12/2024", "date", "31/12/2024"], ["1er mars 2024", "date", "01/03/2024"],
  ])("« %s » (%s) is read as %p", (texte, unite, valeur) => {
    expect(lire(texte, unite)).toMatchObject({ etat: "lue", valeur });
  });
  test.each([
    ["abc", "réunions", "nombre"], ["=1+1", "réunions", "nombre"], ["1.234", "réunions", "nombreAmbigu"], ["1.234", "texte", "nombreAmbigu"], ["12 mois", "années", "unite"], ["12 %", "réunions", "unite"],
    ["20", "%", "part"], ["120 %", "%", "partTropGrande"], ["0,2 €", "%", "unite"], ["un cinquième", "%", "nombre"], ["peut-être", "oui/non", "ouiNon"], ["12 k€", "réunions", "unite"],
    ["31/02/2024", "date", "date"], ["12/03/0024", "date", "date"], ["NC", "texte", "marqueur"], ["INX", "réunions", "marqueur"], ["a".repeat(32_768), "texte", "tropLong"],
  ])("« %s » (%s) is refused: %s", (texte, unite, motif) => {
    expect(lire(texte, unite)).toEqual({ etat: "illisible", motif });
  });
  test("spaces alone are nothing, and nothing is no zero", () => {
    for (const texte of ["", "  ", "\u00a0", NB]) expect(lire(texte, "réunions")).toEqual({ etat: "vide" });
  });
  test("a text stays a text whatever its first character", () => {
    for (const texte of ["=1+1", "+33", "-a", "@b", "\tc"]) expect(lire(texte, "texte")).toMatchObject({ etat: "lue", contenu: { type: "texte" } });
  });
});

test("what a field shows of a cell says the same when it is typed again", () => {
  for (const value of [0.07, 0.176, 1, 0, 0.06, 1e-8, 1 / 3]) expect(lire(texteInitial(value, "%"), "%")).toMatchObject({ valeur: value });
  for (const value of [12, 0.125, 1234.56, -4, 1e21, 123_456_789.123]) expect(lire(texteInitial(value, "m²"), "m²")).toMatchObject({ valeur: value });
  expect([texteInitial(true, "oui/non"), texteInitial(0, "oui/non"), texteInitial("Oui ", "oui/non"), texteInitial({ error: "#N/A" }, "%"), texteInitial(null, "%")]).toEqual(["oui", "non", "Oui", "#N/A", ""]);
});

test("units, and days", () => {
  expect(["oui/non", "%", "€ HT", "réunions", "Texte", "date"].map(genreSaisie)).toEqual(["ouiNon", "part", "nombre", "nombre", "texte", "date"]);
  expect(jourSaisi("31/12/2024")).toBe(dayOfIso("2024-12-31"));
  expect([jourSaisi("demain"), jourSaisi("01/01/1900"), jourSaisi("")]).toEqual([null, null, null]);
});
