import fc from "fast-check";
import { problemOf } from "../../../test/fonctions/problemOf";
import { rangeOf } from "../../../test/fonctions/rangeOf";
import { registerOf } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel as catalogue } from "../../catalogue";
import { createContext } from "../../core/indicators/context";
import { createEvaluator } from "../../core/indicators/evaluate";
import { indicateursDe, type Indicateur } from "../../core/scheme/schema";
import type { FilledCell } from "../arguments";
import { FunctionProblem } from "../errors";
import { tauxFemmes } from "./femmes";

type Column = readonly FilledCell[];
const share = (sexes: Column, beneficiaires: Column | null, nombres: Column | null) =>
  tauxFemmes(rangeOf("sexes", sexes), beneficiaires && rangeOf("beneficiaires", beneficiaires), nombres && rangeOf("nombres", nombres));

describe("TAUXFEMMES", () => {
  it.each<[string, Column, Column | null, Column | null, number]>([
    ["each row is one person", ["F", "H", "H", "H"], null, null, 1 / 4],
    ["spellings of a register", ["Femme", "homme", "FÉMININ", "masculin", " M "], null, null, 2 / 5],
    ["a blank sex is on neither side", ["F", null, "", "H", 0, "NC"], null, null, 1 / 2],
    ["one person, several contracts", ["F", "F", "H", "H"], ["P1", "p1 ", "P2", "P3"], null, 1 / 3],
    ["numbers as identifiers, or the same as texts", ["F", "F", "H"], [12, "12", 13], null, 1 / 2],
    ["a row that names nobody is left out", ["F", "H", "F"], ["P1", "P2", null], null, 1 / 2],
    ["a 0 names nobody: Windows hands blanks so", ["F", "H", "F"], ["P1", "P2", 0], null, 1 / 2],
    ["an aggregated line counts for its number", ["F", "H", "H"], ["P1", "P2", null], [null, null, 2], 1 / 4],
    ["a named person is one, whatever the number", ["F", "H"], ["P1", "P2"], [5, null], 1 / 2],
    ["aggregated lines alone", ["F", "H"], null, [3, 9], 1 / 4],
    ["an aggregated line without number is left out", ["F", "H", "F"], null, [3, 9, null], 1 / 4],
    ["a sex that lacks on another row of the person", ["F", null, "H"], ["P1", "P1", "P2"], null, 1 / 2],
    ["women only", ["F"], null, null, 1],
    ["men only", ["H"], null, null, 0],
  ])("%s", (_name, sexes, beneficiaires, nombres, expected) => {
    expect(share(sexes, beneficiaires, nombres)).toBe(expected);
  });

  it.each<[string, Column, Column | null, Column | null, string, string]>([
    ["nobody", [null, "", 0], null, null, "indisponible", "Personne à compter"],
    ["no row", [], null, null, "indisponible", "Personne à compter"],
    ["nobody named", ["F", "H"], [null, null], null, "indisponible", "parmi les lignes F : aucune ne dit un bénéficiaire, ni un nombre"],
    ["a woman whom nothing names, beside a man", ["F", "H"], [null, "P1"], null, "indisponible", "parmi les lignes F"],
    ["a man whom nothing names, beside a woman: 100 % would be wrong", ["F", "H"], ["P1", 0], null, "indisponible", "parmi les lignes H"],
    ["aggregated lines of nobody", ["F", "H"], null, [0, null], "indisponible", "parmi les lignes F"],
    ["a word that is no sex", ["F", "X"], null, null, "valeur", "La 2e cellule de « sexes » n’est pas reconnue : « X »"],
    ["a number for a sex", ["F", 1], null, null, "valeur", "La 2e cellule"],
    ["an unusable sex", ["INX"], null, null, "valeur", "La 1re cellule"],
    ["one person of two sexes", ["H", "F", "H"], ["P2", "P1", "p1"], null, "valeur", "« p1 » a deux sexes : voyez la 2e et la 3e"],
    ["two sexes, the man first", ["H", "F"], ["P1", "P1"], null, "valeur", "voyez la 1re et la 2e"],
    ["part of a person", ["F"], null, [2.5], "valeur", "« 2,5 »"],
    ["less than nobody", ["F", "H"], null, [1, -1], "valeur", "La 2e cellule de « nombres »"],
    ["a text for a number", ["F"], null, ["deux"], "valeur", "« deux »"],
    ["an unusable identifier", ["F"], ["INX P1"], null, "valeur", "La 1re cellule de « beneficiaires »"],
    ["identifiers of other rows", ["F", "H"], ["P1"], null, "valeur", "« beneficiaires » a 1 cellule et « sexes » en a 2"],
    ["numbers of other rows", ["F"], null, [1, 2], "valeur", "« nombres » a 2 cellules et « sexes » en a 1"],
  ])("%s", (_name, sexes, beneficiaires, nombres, kind, said) => {
    expect(problemOf(() => share(sexes, beneficiaires, nombres))).toMatchObject({ kind, message: expect.stringContaining(said) as string });
  });
});

/** Rows of the register's own words: each person keeps one sex, some rows lack one thing or another. */
const SEXES: Readonly<Record<string, string>> = { P1: "F", P2: "H", P3: "F", P4: "H", P5: "H" };
const named = fc.constantFrom("P1", "P2", "P3", "P4", "P5").chain((person) => fc.tuple(fc.constantFrom<FilledCell>(SEXES[person]!, SEXES[person]!, SEXES[person] === "F" ? "Femme" : "Homme", null), fc.constantFrom<FilledCell>(person, person.toLowerCase()), fc.option(fc.nat(4))));
const unnamed = fc.tuple(fc.constantFrom<FilledCell>("F", "H", null), fc.constant<FilledCell>(null), fc.option(fc.nat(9)));
const rows = fc.array(fc.oneof(named, unnamed), { minLength: 1, maxLength: 25 });
const runs = { seed: 20, numRuns: 60 };

/** The share, or null where there is nobody. */
function rate(sexes: Column, beneficiaires: Column | null, nombres: Column | null): number | null {
  try {
    return share(sexes, beneficiaires, nombres);
  } catch (error) {
    if (error instanceof FunctionProblem && error.kind === "indisponible") return null;
    throw error;
  }
}

describe("laws", () => {
  it("lies between 0 and 1, and women and men make 1", () => {
    fc.assert(fc.property(rows, (drawn) => {
      const [sexes, people, sizes] = [drawn.map(([sex]) => sex), drawn.map(([, person]) => person), drawn.map(([, , size]) => size)];
      const swapped = sexes.map((sex) => (sex === null ? null : sex === "F" || sex === "Femme" ? "H" : "F"));
      for (const [beneficiaires, nombres] of [[null, null], [people, null], [people, sizes], [null, sizes]]) {
        const [women, men] = [rate(sexes, beneficiaires!, nombres!), rate(swapped, beneficiaires!, nombres!)];
        if (women === null) {
          expect(men).toBeNull();
          continue;
        }
        expect(women).toBeGreaterThanOrEqual(0);
        expect(women + men!).toBeCloseTo(1, 12);
      }
    }), runs);
  });

  it("does not depend on the order of the rows, and blank rows change nothing", () => {
    fc.assert(fc.property(rows, (drawn) => {
      const columns = (some: typeof drawn) => [some.map(([sex]) => sex), some.map(([, person]) => person), some.map(([, , size]) => size)] as const;
      const expected = rate(...columns(drawn));
      expect(rate(...columns([...drawn].reverse()))).toBe(expected);
      expect(rate(...columns([...drawn, [null, null, null], [0, 0, null]]))).toBe(expected);
    }), runs);
  });
});

describe("the engine's indicator on the same rows", () => {
  const referentiel = new Map([["contratsInsertion", catalogue.get("contratsInsertion")!]]);
  const HEAD = ["N° marché", "Date de début", "Sexe", "Bénéficiaire", "Nombre"];
  const table = "contratsInsertion";
  const people = (sexe: unknown, effectif: boolean) => ({ genre: "distinct", table, champ: "beneficiaire", ...(effectif ? { effectif: "nombre" } : {}), filtre: { sexe }, denominateur: "x" });
  const ratioOf = (effectif: boolean) => ({ genre: "ratio", numerateur: people("F", effectif), diviseur: people(["F", "H"], effectif), denominateur: "x" });
  const part = { genre: "part", table, filtre: { sexe: "F" }, denominateur: "x" };

  function measured(drawn: readonly (readonly [FilledCell, FilledCell, FilledCell])[], mesure: object, columns: readonly number[]): unknown {
    const kept = (cells: readonly FilledCell[]) => columns.map((column) => cells[column] ?? null);
    const sheet = [kept(HEAD) as readonly FilledCell[], ...drawn.map(([sex, person, size]) => kept(["M1", "2024-05-02", sex, person, size]))];
    const schema = schemaOf([{ code: "X1", mesure }], referentiel);
    const context = createContext(registerOf({ "Contrats d'insertion": sheet }, referentiel), { periode: { debut: 2024, fin: 2024 } });
    return createEvaluator(context, schema).evaluate(indicateursDe(schema)[0] as Indicateur).resultat.valeur;
  }

  it.each<[string, object, readonly number[], boolean, boolean]>([
    ["rows", part, [0, 1, 2, 3, 4], false, false],
    ["people", ratioOf(false), [0, 1, 2, 3, 4], true, false],
    ["people and aggregated lines", ratioOf(true), [0, 1, 2, 3, 4], true, true],
    ["aggregated lines", ratioOf(true), [0, 1, 2, 4], false, true],
  ])("%s", (_name, mesure, columns, withPeople, withSizes) => {
    let compared = 0;
    fc.assert(fc.property(rows, (generated) => {
      // A line that stands for 0 people is a blank here, since Windows hands blanks so; the engine counts it as 0.
      const drawn = generated.map(([sex, person, size]) => [sex, person, size === 0 ? null : size] as const);
      const engine = measured(drawn, mesure, columns);
      const ours = rate(drawn.map(([sex]) => sex), withPeople ? drawn.map(([, person]) => person) : null, withSizes ? drawn.map(([, , size]) => size) : null);
      // Where rows of men name nobody at all the engine says 100 %, and the function nothing.
      expect(ours === null && engine === 1 ? engine : ours).toBe(engine);
      if (ours !== null) compared += 1;
    }), { seed: 20, numRuns: 40 });
    expect(compared).toBeGreaterThan(20);
  });
});
