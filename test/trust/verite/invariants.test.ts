import fc from "fast-check";
import { findChamp } from "../../../src/core/register/champ";
import { criteresDe } from "../../../src/core/scheme/filtre";
import { isComptee, isReprise, type MesureComptee } from "../../../src/core/scheme/mesure";
import { referentiel } from "../../../src/catalogue";
import type { Sheets } from "../../registerOf";
import { times } from "../effort";
import { record } from "../record";
import { registre } from "./generateur";
import { changes, chiffres, proche, vu, type Ligne } from "./tableauDeChiffres";
import { ajouts, autreAnnee, double, melange, moitie, montants, renomme, tirage } from "./transformations";

/** What holds for every figure of the five schemes on whole workbooks; the laws of single measures stand beside them in core. */
const total = { essais: 0, contredits: 0 };
afterAll(() => record("invariants", total));
jest.setTimeout(times(240_000, 3_600_000));
const runs = { numRuns: times(3, 60), endOnFailure: true };
const workbook = registre(12);

/** Counts what was held against a law, then asks that nothing contradicts it. */
function hold(tried: number, contradictions: readonly string[]): void {
  total.essais += tried;
  total.contredits += contradictions.length;
  expect(contradictions.slice(0, 5)).toEqual([]);
}

test.each<[string, (sheets: Sheets, draw: number) => Sheets]>([
  ["the order of the rows changes nothing", melange],
  ["rows of another year change nothing", (sheets) => autreAnnee(sheets, 2031)],
  ["a header under another of its names changes nothing", (sheets, draw) => renomme(sheets, hashed(draw))],
  ["columns that no table has, and other sheets, change nothing", ajouts],
])("%s", (_name, change) => {
  fc.assert(fc.property(workbook, tirage, (sheets, draw) => {
    const before = chiffres(sheets);
    hold(before.length, changes(before, chiffres(change(sheets, draw))));
  }), runs);
});

/** A draw for each header, from one seed. */
function hashed(seed: number): (count: number) => number {
  let state = seed + 1;
  return (count) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % count;
  };
}

/** Measures whose sides are counts or sums of rows: those of two halves add up. */
function sums(mesure: Ligne["mesure"]): MesureComptee[] {
  if (!mesure) return [];
  if (isComptee(mesure)) return mesure.genre === "distinct" ? [] : [mesure];
  if (mesure.genre !== "ratio") return [];
  const sides = [mesure.numerateur, mesure.diviseur].map((side) => (!isReprise(side) && isComptee(side) && !side.sinon && (side.genre === "nombre" || side.genre === "somme") ? side : null));
  return sides.every((side) => side !== null) ? (sides) : [];
}

test.each<[string, (table: string) => boolean]>([
  ["the marchés", (table) => table === "marches"],
  ["the other tables", (table) => table !== "marches" && table !== "saisies"],
])("a register split in two adds up to the whole: %s", (_name, split) => {
  fc.assert(fc.property(workbook, (sheets) => {
    const [whole, one, two] = [chiffres(sheets), chiffres(moitie(sheets, 0, split)), chiffres(moitie(sheets, 1, split))];
    const tried = whole.flatMap((ligne, rank) => {
      const tables = sums(ligne.mesure);
      const [a, b, c] = [ligne.resultat, one[rank]!.resultat, two[rank]!.resultat];
      // A half in which nothing can be measured has no sides to add.
      const made = [a, b, c].every(({ raison, origine }) => (raison === null || raison.code === "denominateurNul") && origine === "registre");
      return tables.length > 0 && tables.every(({ table }) => split(table)) && made ? [{ ligne, a, b, c }] : [];
    });
    const sum = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
    // The mean of no row has no sum.
    const upper = ({ numerateur, denominateur }: Ligne["resultat"]) => (denominateur === 0 ? (numerateur ?? 0) : numerateur);
    hold(tried.length, tried.filter(({ a, b, c }) => !proche(upper(a), sum(upper(b), upper(c))) || !proche(a.denominateur, sum(b.denominateur, c.denominateur)) || a.retenues !== b.retenues + c.retenues || a.ecartees.nombre !== b.ecartees.nombre + c.ecartees.nombre)
      .map(({ ligne, b, c }) => `${vu(ligne)} != ${b.numerateur}/${b.denominateur} + ${c.numerateur}/${c.denominateur}`));
  }), { numRuns: times(4, 100), endOnFailure: true });
});

test("every row twice doubles both sides, keeps rates and means, and counts nobody twice", () => {
  fc.assert(fc.property(workbook, (sheets) => {
    const [once, twice] = [chiffres(sheets), chiffres(double(sheets))];
    const wrong = once.flatMap((ligne, rank) => {
      const [a, b] = [ligne.resultat, twice[rank]!.resultat];
      const factor = ligne.mesure?.genre === "distinct" || a.origine === "saisie" ? 1 : 2;
      if (a.origine !== "registre" || !ligne.mesure || (!isComptee(ligne.mesure) && ligne.mesure.genre !== "realisation")) return (a.raison?.code ?? null) === (b.raison?.code ?? null) ? [] : [`${vu(ligne)} -> ${vu(twice[rank]!)}`];
      if (ligne.mesure.genre === "distinct" && ligne.mesure.effectif !== undefined) return [];
      const scaled = (x: number | null) => (x === null ? null : x * factor);
      const kept = ["nombre", "somme", "distinct", "repartition"].includes(ligne.mesure.genre) ? proche(b.numerateur, scaled(a.numerateur)) : typeof a.valeur === "number" ? proche(b.valeur as number, a.valeur) : b.valeur === a.valeur;
      const holds = kept && proche(b.numerateur, scaled(a.numerateur)) && proche(b.denominateur, scaled(a.denominateur)) && proche(b.part, a.part) && proche(b.partDeclarees, a.partDeclarees) && b.ecartees.nombre === 2 * a.ecartees.nombre && (a.raison?.code ?? null) === (b.raison?.code ?? null);
      return holds ? [] : [`${vu(ligne)} -> ${vu(twice[rank]!)}`];
    });
    hold(once.length, wrong);
  }), runs);
});

test("amounts a hundred times larger make sums a hundred times larger, and the same shares", () => {
  const isAmount = (table: string, champ: string) => findChamp(referentiel, table, champ)?.type === "montant";
  fc.assert(fc.property(workbook, (sheets) => {
    const [before, after] = [chiffres(montants(sheets, 1)), chiffres(montants(sheets, 100))];
    const tried = before.flatMap((ligne, rank) => {
      const { mesure } = ligne;
      // A criterion on an amount has its bound in euros.
      if (!mesure || !isComptee(mesure) || ligne.resultat.origine !== "registre" || [mesure.filtre, ...("base" in mesure && mesure.base ? [mesure.base] : [])].flatMap(criteresDe).some(({ champ }) => isAmount(mesure.table, champ))) return [];
      const champ = "champ" in mesure && mesure.genre !== "distinct" ? mesure.champ : undefined;
      const amount = champ !== undefined && isAmount(mesure.table, champ) ? 100 : 1;
      // Weights of a mean are on both of its sides.
      const weight = mesure.genre === "moyenne" && mesure.poids !== undefined && isAmount(mesure.table, mesure.poids) ? 100 : 1;
      return [{ ligne, other: after[rank]!, amount, sides: amount * weight, weight, genre: mesure.genre }];
    });
    hold(tried.length, tried.filter(({ ligne: { resultat: a }, other: { resultat: b }, amount, sides, weight, genre }) => {
      const scaled = (x: number | null, factor: number) => (x === null ? null : x * factor);
      const value = genre === "somme" || genre === "moyenne" || genre === "repartition" ? amount : 1;
      const sameValue = typeof a.valeur === "number" ? proche(b.valeur as number, a.valeur * value) : a.valeur === b.valeur;
      return !(sameValue && proche(b.numerateur, scaled(a.numerateur, sides)) && proche(b.denominateur, scaled(a.denominateur, genre === "moyenne" ? weight : amount)) && proche(a.part, b.part) && (a.raison?.code ?? null) === (b.raison?.code ?? null));
    }).map(({ ligne, other }) => `${vu(ligne)} -> ${vu(other)}`));
  }), runs);
});

test("the laws were tried", () => {
  expect(total.essais).toBeGreaterThan(1_000);
  expect(total.contredits).toBe(0);
});
