import fc from "fast-check";
import { dayOf } from "../register/day";
import { findSeuil, seuilsSchema, type Seuil } from "./seuil";
import { valeurAu } from "./valeurAu";

const seuil = (more: object) => ({ cle: "dispense travaux", libelle: "Dispense, travaux", unite: "€ HT", reference: "R2122-8", valeurs: [{ du: "2026-01-01", valeur: 100000, source: "décret" }], ...more });
const parsed = (...list: object[]): readonly Seuil[] => seuilsSchema.parse(list);
const messages = (...list: object[]) => seuilsSchema.safeParse(list).error?.issues.map(({ path, message }) => [path.join("."), message]);
const day = (year: number, month: number, date: number) => dayOf(year, month, date)!;

describe("findSeuil", () => {
  const all = parsed(seuil({ synonymes: ["sans publicité travaux"] }), seuil({ cle: "formalisée fournitures État", synonymes: [] }));
  it.each([
    ["dispense travaux", "dispense travaux"], ["DISPENSE DES TRAVAUX", "dispense travaux"], ["travaux, dispense", "dispense travaux"], ["Travaux sans  publicité", "dispense travaux"],
    ["formalisee fourniture etat", "formalisée fournitures État"], ["formalisée fournitures de l’État", "formalisée fournitures État"],
  ])("« %s » is « %s »", (asked, cle) => expect(findSeuil(all, asked)?.cle).toBe(cle));

  it.each(["travaux", "dispense", "formalisée fournitures", "", "  ", "de la", "dispense travaux collectivités"])("« %s » names none: nothing is guessed", (asked) => expect(findSeuil(all, asked)).toBeNull());
});

describe("seuilsSchema", () => {
  it.each<[string, object[], string, RegExp]>([
    ["two thresholds of one name", [seuil({}), seuil({ cle: "Travaux : dispense" })], "1.cle", /désigne déjà « dispense travaux »/],
    ["a synonym that is another's key", [seuil({}), seuil({ cle: "avance", synonymes: ["avances", "dispense travaux"] })], "1.synonymes.1", /désigne déjà/],
    ["periods that overlap", [seuil({ valeurs: [{ du: "2024-01-01", au: "2026-01-01", valeur: 1, source: "a" }, { du: "2026-01-01", valeur: 2, source: "b" }] })], "0.valeurs.1.du", /sans se chevaucher/],
    ["a value after one that doesn't end", [seuil({ valeurs: [{ du: "2024-01-01", valeur: 1, source: "a" }, { du: "2026-01-01", valeur: 2, source: "b" }] })], "0.valeurs.1.du", /sans se chevaucher/],
    ["no value", [seuil({ valeurs: [] })], "0.valeurs", /./],
    ["no source", [seuil({ valeurs: [{ du: "2024-01-01", valeur: 1 }] })], "0.valeurs.0.source", /./],
  ])("refuses %s", (_name, list, path, message) => {
    expect(messages(...list)).toContainEqual([path, expect.stringMatching(message)]);
  });
});

describe("valeurAu", () => {
  const [european] = parsed(seuil({ valeurs: [{ du: "2024-01-01", au: "2025-12-31", valeur: 221000, source: "a" }, { du: "2026-02-01", au: "2027-12-31", valeur: 216000, confiance: "a-verifier", source: "b" }] }));
  it.each([
    ["the day before the first", day(2023, 12, 31), { etat: "avant", depuis: day(2024, 1, 1) }],
    ["the first day", day(2024, 1, 1), { etat: "connue", valeur: 221000, confiance: "etablie", source: "a" }],
    ["the last day of a period", day(2025, 12, 31), { etat: "connue", valeur: 221000, confiance: "etablie", source: "a" }],
    ["a gap between two", day(2026, 1, 15), { etat: "avant", depuis: day(2026, 2, 1) }],
    ["the next period", day(2026, 2, 1), { etat: "connue", valeur: 216000, confiance: "a-verifier", source: "b" }],
    ["the last day known", day(2027, 12, 31), { etat: "connue", valeur: 216000, confiance: "a-verifier", source: "b" }],
    ["the day after", day(2028, 1, 1), { etat: "apres", jusquau: day(2027, 12, 31) }],
  ])("%s", (_name, on, expected) => expect(valeurAu(european!, on)).toEqual(expected));

  it("goes on when no end is known", () => {
    const [open] = parsed(seuil({}));
    expect(valeurAu(open!, day(9999, 12, 31))).toMatchObject({ etat: "connue", valeur: 100000 });
  });

  it("law: a value is given on the days of its period, and on no other", () => {
    fc.assert(fc.property(fc.integer({ min: day(2020, 1, 1), max: day(2030, 1, 1) }), (on) => {
      const found = valeurAu(european!, on);
      const inside = [[day(2024, 1, 1), day(2025, 12, 31)], [day(2026, 2, 1), day(2027, 12, 31)]].findIndex(([from, to]) => on >= from! && on <= to!);
      expect(found.etat === "connue" ? found.valeur : null).toBe([221000, 216000][inside] ?? null);
    }));
  });
});
