import fc from "fast-check";
import { registerOf, type Sheets } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel } from "../../../catalogue";
import type { Cell } from "../../register/cell";
import { indicateursDe, type Indicateur } from "../../scheme/schema";
import { createJuge } from "../juge";
import { trajectoireDe, type TrajectoireDeFigure } from "./trajectoire";

const CLAUSE = { considerationsSociales: "Clause sociale" };
const PART = { genre: "part", filtre: CLAUSE, denominateur: "marchés" };
const NOMBRE = { genre: "nombre", filtre: CLAUSE, base: {}, denominateur: "marchés" };
const SOMME = { genre: "somme", champ: "montant", filtre: CLAUSE, denominateur: "marchés" };
const SAISIE = { genre: "saisie", denominateur: "réunions" };

/** 2022: 1 of 2, 2023: 2 of 2, none in 2024, 2025: 1 of 4. */
const MARCHES: readonly (readonly Cell[])[] = [
  ["N° marché", "Date de notification", "Considérations sociales", "Montant HT", "Direction"],
  ["A", "2022-01-10", "Clause sociale", 10_000, "Routes"], ["B", "2022-02-10", "Pas de considération sociale", 5_000, "DSI"],
  ["C", "2023-01-10", "Clause sociale", 20_000.5, "Routes"], ["D", "2023-02-10", "Clause sociale", 30_000, "DSI"],
  ["E", "2025-01-10", "Clause sociale", 40_000, "Routes"], ["F", "2025-02-10", "Pas de considération sociale", 1, "Routes"], ["G", "2025-02-11", "Pas de considération sociale", 1, "DSI"], ["H", "2025-02-12", "Pas de considération sociale", 1, "DSI"],
];
const VOTES: Sheets = { "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ["essai", 2021, "A1", 0.4, 2, 5, "2022-06-30"], ["essai", 2023, "a1", 0.75, 3, 4, null], ["autre", 2020, "A1", 0.1, 1, 10, null], ["essai", "2021-2022", "A1", 0.9, 9, 10, null]] };

interface Asked {
  readonly unite?: string;
  readonly cibles?: readonly object[];
  readonly annees?: readonly number[];
  readonly annee?: number;
  readonly direction?: string | null;
  readonly sheets?: Sheets;
  readonly vigueur?: object;
}

function trajectoire(mesure: object, { unite = "%", cibles = [], annees = [2022, 2023, 2024, 2025], annee = 2025, direction = null, sheets = {}, vigueur }: Asked = {}): TrajectoireDeFigure | null {
  const schema = schemaOf([{ code: "A1", unite, mesure, cibles: cibles.map((cible) => ({ unite, source: "p. 1", ...cible })), ...(vigueur ? { vigueur } : {}) }], referentiel);
  const register = registerOf({ Marchés: MARCHES, ...sheets }, referentiel);
  const periode = { debut: annee, fin: annee };
  const juge = createJuge(register, schema, { periode, ...(direction === null ? {} : { direction }) });
  const indicateur = indicateursDe(schema)[0] as Indicateur;
  return trajectoireDe(juge, { cible: indicateur, parent: null, rule: indicateur }, juge.evaluator.measure(indicateur, null), { register, schema, periode, direction, annees });
}
/** A year as « 2023: voted, measured ». */
const points = (found: TrajectoireDeFigure | null) => found?.points.map(({ annee, vote, mesure }) => [annee, vote?.valeur ?? null, mesure?.valeur ?? null]) ?? null;
const line = (found: TrajectoireDeFigure | null) => found?.cibles.map(({ annee, valeur, jalon }) => (jalon ? [annee, valeur, "jalon"] : [annee, valeur])) ?? null;

describe("the points", () => {
  test.each<[string, object, Asked, unknown]>([
    ["a share, a year without marchés left out", PART, {}, [[2022, null, 0.5], [2023, null, 1], [2025, null, 0.25]]],
    ["euros, nothing rounded, a year without marchés left out", SOMME, { unite: "€ HT" }, [[2022, null, 10_000], [2023, null, 50_000.5], [2025, null, 40_000]]],
    ["years to come are left out, in any order, each once", PART, { annee: 2023, annees: [2025, 2023, 2022, 2022] }, [[2022, null, 0.5], [2023, null, 1]]],
    ["the year checked, though nobody asks", PART, { annees: [] }, [[2025, null, 0.25]]],
    ["voted and measured are two, and a vote of another scheme or of two years none", PART, { sheets: VOTES }, [[2021, 0.4, null], [2022, null, 0.5], [2023, 0.75, 1], [2025, null, 0.25]]],
    ["of one direction, without what was voted of all", PART, { sheets: VOTES, direction: "Routes" }, [[2022, null, 1], [2023, null, 1], [2025, null, 0.5]]],
    ["a rule not in force isn't measured", PART, { vigueur: { du: "2023-01-01" } }, [[2023, null, 1], [2025, null, 0.25]]],
    ["nothing known", SAISIE, { unite: "réunions" }, null],
    ["what was entered", SAISIE, { unite: "réunions", sheets: { Saisies: [["Indicateur", "Année", "Valeur"], ["A1", 2023, 7]] } }, [[2023, null, 7]]],
  ])("%s", (_name, mesure, asked, expected) => {
    expect(points(trajectoire(mesure, asked))).toEqual(expected);
  });

  test("say where they come from", () => {
    const found = trajectoire(PART, { sheets: VOTES })!;
    expect(found.points.map(({ vote, mesure }) => [vote?.date, mesure?.origine])).toEqual([["2022-06-30", undefined], [undefined, "registre"], [null, "registre"], [undefined, "registre"]]);
    expect(trajectoire(SAISIE, { unite: "réunions", sheets: { Saisies: [["Indicateur", "Année", "Valeur"], ["A1", 2025, 7]] } })!.points[0]?.mesure).toEqual({ valeur: 7, origine: "saisie" });
  });

  test("are the last fifteen", () => {
    const bilans = VOTES["Bilans arrêtés"]!;
    const old = Array.from({ length: 20 }, (_, rank): Cell[] => ["essai", 2001 + rank, "A1", 0.2, 1, 5, null]);
    expect(points(trajectoire(PART, { annees: [], sheets: { Bilans: [bilans[0]!, ...old] } }))?.map(([annee]) => annee)).toEqual([...Array.from({ length: 14 }, (_, rank) => 2007 + rank), 2025]);
  });
});

describe("the line of the targets", () => {
  const JALONS = [{ annee: 2023, valeur: 0.25 }, { annee: 2025, valeur: 0.5 }, { annee: 2027, valeur: 0.65 }];
  test.each<[string, object, Asked, unknown, boolean]>([
    ["milestones of several years, straight between, none before the first", PART, { cibles: JALONS, annees: [2022, 2023, 2024, 2025], sheets: VOTES }, [[2023, 0.25, "jalon"], [2025, 0.5, "jalon"], [2027, 0.65, "jalon"]], false],
    ["a point for each year shown", SOMME, { unite: "€ HT", cibles: [{ annee: 2022, valeur: 20_000 }, { annee: 2025, valeur: 50_000 }] }, [[2022, 20_000, "jalon"], [2023, 30_000], [2025, 50_000, "jalon"]], false],
    ["every year", PART, { cibles: [{ recurrence: "annuelle", valeur: 0.2 }] }, [[2022, 0.2], [2023, 0.2], [2025, 0.2]], false],
    ["from the reference of the document", PART, { cibles: [{ annee: 2026, valeur: 0.5, reference: { annee: 2022, valeur: 0.1 } }] }, [[2022, 0.1], [2023, 0.2], [2025, 0.4], [2026, 0.5, "jalon"]], false],
    ["no target", PART, {}, [], false],
    ["a growth isn't drawn", SOMME, { unite: "€ HT", cibles: [{ recurrence: "annuelle", valeur: 0.1, unite: "%", forme: "croissance annuelle d'au moins" }] }, [], true],
    ["nor a total of several years", SOMME, { unite: "€ HT", cibles: [{ annee: 2025, valeur: 90_000, forme: "cumul d'au moins", depuis: 2022 }] }, [], true],
    ["but the levels beside are", SOMME, { unite: "€ HT", cibles: [{ annee: 2025, valeur: 50_000 }, { annee: 2026, valeur: 90_000, forme: "cumul d'au moins", depuis: 2022 }] }, [[2025, 50_000, "jalon"]], true],
    ["a direction has the share of all, and not its amount", PART, { direction: "DSI", cibles: JALONS.slice(1) }, [[2025, 0.5, "jalon"], [2027, 0.65, "jalon"]], false],
    ["an amount of all is no direction's", SOMME, { unite: "€ HT", direction: "DSI", cibles: [{ annee: 2025, valeur: 50_000 }] }, [], false],
    ["its own comes first", SOMME, { unite: "€ HT", direction: "DSI", cibles: [{ annee: 2025, valeur: 50_000 }, { annee: 2025, valeur: 7_000, direction: "dsi" }] }, [[2025, 7_000, "jalon"]], false],
  ])("%s", (_name, mesure, asked, expected, autresCibles) => {
    const found = trajectoire(mesure, asked);
    expect([line(found), found?.autresCibles]).toEqual([expected, autresCibles]);
  });

  test("a number whose targets are shares is shown as its share", () => {
    const found = trajectoire(NOMBRE, { unite: "marchés", cibles: [{ annee: 2025, valeur: 0.3, unite: "%" }], sheets: VOTES })!;
    expect([found.unite, found.surPart, line(found)]).toEqual(["%", true, [[2025, 0.3, "jalon"]]]);
    expect(points(found)).toEqual([[2022, null, 0.5], [2023, null, 1], [2025, null, 0.25]]);
  });
});

test("law: years are ascending and none repeats, in the points and in the line; each year voted has its point", () => {
  const annee = fc.integer({ min: 2015, max: 2025 });
  fc.assert(fc.property(fc.array(annee, { maxLength: 6 }), fc.uniqueArray(annee, { maxLength: 4 }), fc.uniqueArray(fc.integer({ min: 2023, max: 2029 }), { minLength: 1, maxLength: 4 }), (annees, votes, jalons) => {
    const sheets = { Bilans: [VOTES["Bilans arrêtés"]![0]!, ...votes.map((one): Cell[] => ["essai", one, "A1", 0.5, 1, 2, null])] };
    const found = trajectoire(PART, { annees, sheets, cibles: jalons.map((one) => ({ annee: one, valeur: 0.5 })) })!;
    for (const shown of [found.points, found.cibles]) expect(shown.map((one) => one.annee)).toEqual([...new Set(shown.map((one) => one.annee))].sort((a, b) => a - b));
    expect(found.points.filter(({ vote }) => vote !== null).map((one) => one.annee)).toEqual([...votes].sort((a, b) => a - b));
    expect(found.cibles.filter(({ jalon }) => jalon).map((one) => one.annee)).toEqual([...jalons].sort((a, b) => a - b));
  }), { numRuns: 25 });
});
