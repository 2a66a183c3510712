import fc from "fast-check";
import { AUCUNE_ECARTEE, type Resultat } from "../indicators/resultat";
import { cibleSchema, type Cible, type Forme } from "../scheme/cible";
import { judge, type Statut } from "./verdict";

/** What holds for evolutions and trajectories whatever the figures. */
const sum = (valeur: number): Resultat => ({
  valeur, part: null, numerateur: valeur, denominateur: null, denominateurLibelle: "kWh", genre: "somme", table: "batiments", lignes: [], retenues: 0,
  ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: true,
});
const cible = (more: object): Cible => cibleSchema.parse({ annee: 2030, valeur: 0.4, unite: "%", source: "essai", ...more });
function verdict(valeur: number, target: Cible, annee: number, former: number | null = null) {
  const figureOf = (year: number) => (former === null ? null : { periode: { debut: year, fin: year }, valeur: former, part: null, numerateur: null, denominateur: null, origine: "registre" as const });
  return judge(sum(valeur), [target], { periode: { debut: annee, fin: annee }, direction: null, figureOf });
}
const RANK: Readonly<Record<Statut, number>> = { atteinte: 2, "en-bonne-voie": 1, "non-atteinte": 0, "non-mesurable": -1, "sans-cible": -1, "a-verifier": -1 };
const figure = fc.integer({ min: 1, max: 2_000_000 });
const year = fc.integer({ min: 2011, max: 2035 });
const runs = { seed: 20 };

test.each<Forme>(["réduction d'au moins", "réduction de plus de"])("a %s never gets worse when less is used, before its milestone as after", (forme) => {
  const target = cible({ forme, reference: { annee: 2010 } });
  fc.assert(fc.property(figure, figure, fc.nat(1000), year, (reference, now, less, annee) => {
    const at = (valeur: number) => RANK[verdict(valeur, target, annee, reference).statut];
    expect(at(Math.max(0, now - less))).toBeGreaterThanOrEqual(at(now));
  }), runs);
});

test("a reduction is met exactly where its target is, in hundredths of a percent", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 5000 }), (hundredths, unit) => {
    const [reference, target] = [unit * 10_000, cible({ valeur: hundredths / 10_000, forme: "réduction d'au moins", reference: { annee: 2010 } })];
    const left = reference - unit * hundredths;
    expect([verdict(left, target, 2030, reference).statut, verdict(left + 1, target, 2030, reference).statut]).toEqual(["atteinte", "non-atteinte"]);
    expect(verdict(left, { ...target, forme: "réduction de plus de" }, 2030, reference).statut).toBe("non-atteinte");
  }), runs);
});

test("a yearly growth is met exactly where its rate is, composed over the years", () => {
  const target = (rate: number) => cible({ annee: undefined, recurrence: "annuelle", valeur: rate, forme: "croissance annuelle d'au moins", reference: { annee: 2018 } });
  expect([verdict(1690, target(0.3), 2020, 1000).statut, verdict(1689.99, target(0.3), 2020, 1000).statut]).toEqual(["atteinte", "non-atteinte"]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), (percent, years) => {
    // 100^years at the start, (100 + rate)^years at the end: both whole.
    const [before, after] = [100 ** years, (100 + percent) ** years];
    expect(verdict(after, target(percent / 100), 2018 + years, before).statut).toBe("atteinte");
    expect(verdict(after - 1, target(percent / 100), 2018 + years, before).statut).toBe("non-atteinte");
  }), runs);
});

test("an absolute step adds up: twice the years, twice the step", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 }), fc.nat(500), (step, years, before) => {
    const target = cible({ annee: undefined, recurrence: "annuelle", valeur: step, unite: "marchés", forme: "croissance annuelle d'au moins", reference: { annee: 2018 } });
    expect(verdict(before + step * years, target, 2018 + years, before)).toMatchObject({ statut: "atteinte", ecart: 0 });
    expect(verdict(before + step * years - 1, target, 2018 + years, before)).toMatchObject({ statut: "non-atteinte", ecart: -1 });
  }), runs);
});

test("on the line before the first milestone is on the way, one under it is not, going up as going down", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 500 }), fc.nat(1000), (elapsed, more, slope, start) => {
    const span = elapsed + more;
    const rising = cible({ annee: 2010 + span, valeur: start + slope * span, unite: "t", reference: { annee: 2010, valeur: start } });
    const line = start + slope * elapsed;
    expect([verdict(line, rising, 2010 + elapsed).statut, verdict(line - 1, rising, 2010 + elapsed).statut]).toEqual(["en-bonne-voie", "non-atteinte"]);
    const top = slope * span + start;
    const falling = cible({ annee: 2010 + span, valeur: start, unite: "t", forme: "au plus", reference: { annee: 2010, valeur: top } });
    expect([verdict(top - slope * elapsed, falling, 2010 + elapsed).statut, verdict(top - slope * elapsed + 1, falling, 2010 + elapsed).statut]).toEqual(["en-bonne-voie", "non-atteinte"]);
  }), runs);
});

test("the gap is the value minus the target, and its sign is that of the verdict for a floor", () => {
  fc.assert(fc.property(fc.nat(10_000), fc.nat(10_000), (valeur, seuil) => {
    const found = verdict(valeur, cible({ annee: 2024, valeur: seuil, unite: "heures" }), 2024);
    expect(found.ecart).toBe(valeur - seuil);
    expect(found.statut).toBe(valeur >= seuil ? "atteinte" : "non-atteinte");
  }), runs);
});
