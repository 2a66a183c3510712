import fc from "fast-check";
import { cibleSchema, type Forme } from "../scheme/cible";
import { AUCUNE_ECARTEE, type Resultat } from "../indicators/resultat";
import type { Chiffres, Releve } from "./releve";
import { tendance, texteFavorable, texteTendance, type Suite } from "./tendance";
import { judge } from "./verdict";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const chiffres = (valeur: number, numerateur: number | null = null, denominateur: number | null = null, part: number | null = null): Chiffres => ({ valeur, part, numerateur, denominateur });
const share = (numerateur: number, denominateur: number) => chiffres(numerateur / denominateur, numerateur, denominateur);
const ofBase = (valeur: number, base: number) => chiffres(valeur, valeur, base, valeur / base);
const avant = (figure: Chiffres, annee = 2022): Releve => ({ periode: { debut: annee, fin: annee }, ...figure, origine: "registre", date: null, recalcul: null });
const periode = { debut: 2023, fin: 2023 };

function suite(figure: Omit<Chiffres, "valeur"> & { readonly valeur: Resultat["valeur"] }, former: Chiffres | null, cibles: readonly object[] = []): Suite {
  const resultat: Resultat = {
    ...figure, denominateurLibelle: "marchés", genre: figure.part === null ? "part" : "nombre", table: "marches", lignes: [], retenues: 0, ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [],
    raison: null, origine: "registre", additif: false,
  };
  const verdict = judge(resultat, cibles.map((cible) => cibleSchema.parse({ annee: 2023, valeur: 0.2, unite: "%", source: "essai", ...cible })), { periode, direction: null, figureOf: () => null });
  return { resultat, verdict, anterieure: former && avant(former) };
}

describe("in words", () => {
  test.each<[string, Chiffres, Chiffres, string, string]>([
    ["a share moves by points", share(176, 1000), share(152, 1000), "%", "↗ en hausse de 2,4 points par rapport à 2022"],
    ["one point and less is singular", share(162, 1000), share(152, 1000), "%", "↗ en hausse de 1,0 point par rapport à 2022"],
    ["down", share(1, 10), share(2, 10), "%", "↘ en baisse de 10,0 points par rapport à 2022"],
    ["the same share of other marchés", share(1, 2), share(2, 4), "%", "→ stable par rapport à 2022"],
    ["a change that rounds to nothing", share(1001, 10_000), share(1000, 10_000), "%", "→ stable par rapport à 2022"],
    ["half a tenth of a point is one", share(2001, 4000), share(2000, 4000), "%", "→ stable par rapport à 2022"],
    ["rounded half up from the exact fraction", share(2002, 4000), share(2000, 4000), "%", "↗ en hausse de 0,1 point par rapport à 2022"],
    ["a number", chiffres(37), chiffres(25), "marchés", "↗ en hausse de 12 marchés par rapport à 2022"],
    ["one", chiffres(4), chiffres(5), "marchés", "↘ en baisse de 1 marché par rapport à 2022"],
    ["an amount", chiffres(1_250_000), chiffres(1_000_000), "€ HT", "↗ en hausse de 250 000 € par rapport à 2022"],
    ["less than a euro", chiffres(1000.4), chiffres(1000), "€ HT", "→ stable par rapport à 2022"],
    ["a mean", chiffres(20.5, 41, 2), chiffres(23.7), "jours", "↘ en baisse de 3,2 jours par rapport à 2022"],
    ["from nothing", chiffres(3), chiffres(0), "marchés", "↗ en hausse de 3 marchés par rapport à 2022"],
  ])("%s", (_name, now, before, unite, expected) => expect(plain(texteTendance(tendance(suite(now, before), unite)!))).toBe(expected));

  test("over two years, and against a year that the caller chooses", () => {
    expect(texteTendance(tendance(suite(chiffres(3), null), "marchés", { ...avant(chiffres(3)), periode: { debut: 2021, fin: 2022 } })!)).toBe("→ stable par rapport à 2021-2022");
    expect(texteTendance(tendance(suite(chiffres(3), chiffres(1)), "u", avant(chiffres(9), 2019))!)).toBe("↘ en baisse de 6 u par rapport à 2019");
  });
});

describe("which way is good", () => {
  const up = (cibles: readonly object[], unite = "%") => tendance(suite(share(3, 10), share(2, 10), cibles), unite)!;
  test.each<[Forme, object, boolean | null]>([
    ["au moins", {}, true], ["plus de", {}, true], ["au plus", {}, false], ["moins de", {}, false], ["entre", { valeurMax: 0.4 }, null], ["réalisé", { valeur: undefined }, null],
    ["croissance annuelle d'au moins", { reference: { annee: 2020 } }, true], ["réduction d'au moins", { reference: { annee: 2020 } }, false], ["réduction de plus de", { reference: { annee: 2020 } }, false],
    ["cumul d'au moins", { depuis: 2020 }, true],
  ])("« %s »", (forme, more, expected) => {
    expect(up([{ forme, ...more }]).favorable).toBe(expected);
    const down = tendance(suite(share(2, 10), share(3, 10), [{ forme, ...more }]), "%")!;
    expect([down.sens, down.favorable]).toEqual(["baisse", expected === null ? null : !expected]);
  });
  test("no target, opposite targets, nothing that moves: nobody says", () => {
    expect(up([]).favorable).toBeNull();
    expect(up([{ forme: "au moins" }, { forme: "au plus" }]).favorable).toBeNull();
    expect(tendance(suite(share(2, 10), share(2, 10), [{}]), "%")).toMatchObject({ sens: "stable", ecart: 0, favorable: null });
    expect([texteFavorable(up([])), texteFavorable(up([{}])), texteFavorable(up([{ forme: "au plus" }]))]).toEqual(["", "dans le sens de l'objectif", "à l'opposé de l'objectif"]);
  });
  test("a target to come says it too", () => {
    expect(up([{ annee: 2028 }]).favorable).toBe(true);
  });
  test("a target on the share is about the share: more marchés may be a smaller share", () => {
    const found = tendance(suite(ofBase(30, 100), ofBase(25, 50), [{ porteSur: "part" }]), "marchés")!;
    expect(found).toMatchObject({ sens: "baisse", ecart: -0.2, unite: "%", favorable: false });
    expect(plain(texteTendance(found))).toBe("↘ en baisse de 20,0 points par rapport à 2022");
    // The former figure has no share: the number moved, and no target bears on it.
    expect(tendance(suite(ofBase(30, 100), chiffres(25), [{ porteSur: "part" }]), "marchés")).toMatchObject({ sens: "hausse", ecart: 5, unite: "marchés", favorable: null });
  });
});

test("nothing is said of what isn't known, or isn't a figure", () => {
  expect(tendance(suite(share(1, 2), null), "%")).toBeNull();
  for (const valeur of [null, true, "un texte"]) expect(tendance(suite({ ...chiffres(0), valeur }, chiffres(1)), "%")).toBeNull();
});

test("exchanging the two figures turns the arrow round, and keeps the size", () => {
  fc.assert(fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (a, b, c, d) => {
    const [there, back] = [tendance(suite(share(a, c), share(b, d)), "%")!, tendance(suite(share(b, d), share(a, c)), "%")!];
    expect(there.ecart + back.ecart).toBe(0);
    expect([there.sens, back.sens].sort()).toEqual(there.sens === "stable" ? ["stable", "stable"] : ["baisse", "hausse"]);
  }), { seed: 20 });
});
