import fc from "fast-check";
import type { PointDeFigure, TrajectoireDeFigure } from "../../../core/compliance/trajectoire/trajectoire";
import { formesDe, HAUTEUR, LARGEUR, traceOf } from "./trace";

const point = (annee: number, mesure: number | null, vote: number | null = null): PointDeFigure => ({ annee, vote: vote === null ? null : { valeur: vote, date: null }, mesure: mesure === null ? null : { valeur: mesure, origine: "registre" } });
const trajectoire = (points: readonly PointDeFigure[], cibles: TrajectoireDeFigure["cibles"] = []): TrajectoireDeFigure => ({ unite: "t", surPart: false, points, cibles, autresCibles: false });

test.each<[string, PointDeFigure, readonly unknown[]]>([
  ["measured", point(2024, 3), [["mesure", 3, true]]], ["voted, and the register says the same", point(2024, 3, 3), [["vote", 3, true]]],
  ["voted, and the register says otherwise: both, and the line goes by the vote", point(2024, 2, 3), [["mesure", 2, false], ["vote", 3, true]]],
  ["voted, and no more measured", point(2024, null, 3), [["vote", 3, true]]],
])("%s", (_name, one, expected) => {
  expect(formesDe(one).map(({ forme, valeur, retenu }) => [forme, valeur, retenu])).toEqual(expected);
});

test("an entered value has its own shape", () => {
  expect(formesDe({ annee: 2024, vote: null, mesure: { valeur: 1, origine: "saisie" } })).toMatchObject([{ forme: "saisie" }]);
});

test("everything stands in the drawing, later years to the right, larger values higher", () => {
  const year = fc.integer({ min: 2000, max: 2040 });
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(year, fc.float({ min: -10, max: 1e9, noNaN: true })), { selector: ([annee]) => annee, minLength: 1, maxLength: 15 }), fc.option(fc.tuple(year, fc.nat(1e9))), (points, cible) => {
    const sorted = [...points].sort((a, b) => a[0] - b[0]);
    const trace = traceOf(trajectoire(sorted.map(([annee, valeur]) => point(annee, valeur)), cible === null ? [] : [{ annee: cible[0], valeur: cible[1], valeurMax: null, jalon: true }]));
    for (const { x, y } of [...trace.points, ...trace.jalons, ...trace.lignes.flat()]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(LARGEUR);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(HAUTEUR);
    }
    for (const [rank, one] of trace.points.entries()) {
      const next = trace.points[rank + 1];
      if (!next) continue;
      expect(next.x).toBeGreaterThan(one.x);
      expect(Math.sign(Math.max(0, next.valeur) - Math.max(0, one.valeur)) * (one.y - next.y)).toBeGreaterThanOrEqual(0);
    }
    expect(trace.annees.at(-1)?.nommee).toBe(true);
  }));
});

test("years whose names would touch are named every second or third", () => {
  const named = (count: number) => traceOf(trajectoire(Array.from({ length: count }, (_, index) => point(2000 + index, 1)))).annees.filter(({ nommee }) => nommee).map(({ annee }) => annee);
  expect(named(5)).toHaveLength(5);
  expect(named(15)).toEqual([2002, 2005, 2008, 2011, 2014]);
});
