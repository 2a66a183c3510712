import fc from "fast-check";
import { registerOf, type Sheets } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel } from "../../../catalogue";
import { AUCUNE_ECARTEE, type Resultat } from "../../indicators/resultat";
import { indicateursDe } from "../../scheme/schema";
import { createJuge, type Juge, type Sujet } from "../juge";
import { leastNumber } from "./leastNumber";
import { juger, resteAFaire, type ResteAFaire } from "./resteAFaire";
import { levierDe, supposer } from "./supposition";

const PART = { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" };
const NOMBRE = { genre: "nombre", filtre: { considerationsSociales: "Clause sociale" }, base: {}, denominateur: "marchés" };
const SOMME = { genre: "somme", champ: "montant", denominateur: "marchés" };

/** A judge on an almost empty register: figures are given, and not measured. */
function judgeOf(mesure: object, cibles: readonly object[], unite: string, annee = 2024, sheets: Sheets = {}, more: object = {}): { juge: Juge; sujet: Sujet } {
  const schema = schemaOf([{ code: "A1", unite, mesure, cibles: cibles.map((cible) => ({ unite, source: "p. 1", ...cible })), ...more }], referentiel);
  const juge = createJuge(registerOf({ Marchés: [["N° marché", "Date de notification"], ["M1", "2020-01-01"]], ...sheets }, referentiel), schema, { periode: { debut: annee, fin: annee } });
  const indicateur = indicateursDe(schema)[0]!;
  if (!("source" in indicateur)) throw new Error("an indicator is expected");
  return { juge, sujet: { cible: indicateur, parent: null, rule: indicateur } };
}
function figure(genre: Resultat["genre"], numerateur: number | null, denominateur: number | null = null): Resultat {
  const ratio = numerateur === null || denominateur === null || denominateur === 0 ? null : numerateur / denominateur;
  const quotient = genre === "part" || genre === "partMontant" || genre === "ratio" || genre === "moyenne";
  const valeur = quotient ? ratio : numerateur;
  return {
    valeur, part: quotient ? null : ratio, numerateur, denominateur, denominateurLibelle: "marchés", genre, table: "marches", lignes: [], retenues: 0, ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [],
    raison: valeur === null ? { code: "denominateurNul" } : null, origine: "registre", additif: genre === "nombre" || genre === "somme",
  };
}
const OPTIONS = { periode: { debut: 2024, fin: 2024 }, direction: null };
const reste = (mesure: object, cibles: readonly object[], unite: string, resultat: Resultat, annee = 2024): ResteAFaire => {
  const { juge, sujet } = judgeOf(mesure, cibles, unite, annee);
  return resteAFaire(juge, sujet, resultat, { ...OPTIONS, periode: { debut: annee, fin: annee } });
};
const ways = (found: ResteAFaire) => found.genre === "cibles" ? found.cibles.map(({ horizon, verdict, sens, aBaseEgale, enPlus }) => [horizon, verdict.statut, sens, aBaseEgale, enPlus]) : found.genre;

const TRENTE = { annee: 2024, valeur: 0.3 };
test.each<[string, object, readonly object[], string, Resultat, unknown]>([
  // 29 of 134 for 30 %: 40.2 asked, 41 with the same base; (29 + k) / (134 + k) >= 0.3 from k = 16 (45 of 150).
  ["a share under its floor", PART, [TRENTE], "%", figure("part", 29, 134), [["echue", "non-atteinte", "plus", 12, 16]]],
  ["a number whose share is asked for", NOMBRE, [{ ...TRENTE, unite: "%" }], "marchés", figure("nombre", 29, 134), [["echue", "non-atteinte", "plus", 12, 16]]],
  ["a share on its floor", PART, [TRENTE], "%", figure("part", 3, 10), [["echue", "atteinte", null, null, null]]],
  ["a strict floor on its bound", PART, [{ ...TRENTE, forme: "plus de" }], "%", figure("part", 3, 10), [["echue", "non-atteinte", "plus", 1, 1]]],
  ["everything, and no addition does it", PART, [{ annee: 2024, valeur: 1 }], "%", figure("part", 9, 10), [["echue", "non-atteinte", "plus", 1, null]]],
  ["more than everything", PART, [{ annee: 2024, valeur: 1, forme: "plus de" }], "%", figure("part", 10, 10), [["echue", "non-atteinte", "plus", null, null]]],
  ["a ceiling: some too many, or others beside", PART, [{ annee: 2024, valeur: 0.05, forme: "au plus" }], "%", figure("part", 6, 100), [["echue", "non-atteinte", "moins", 1, 20]]],
  ["a strict ceiling", PART, [{ annee: 2024, valeur: 0.05, forme: "moins de" }], "%", figure("part", 5, 100), [["echue", "non-atteinte", "moins", 1, 1]]],
  ["a ceiling of nothing", { genre: "nombre", denominateur: "marchés" }, [{ annee: 2024, valeur: 0, forme: "au plus" }], "marchés", figure("nombre", 3), [["echue", "non-atteinte", "moins", 3, null]]],
  ["a plain number", { genre: "nombre", denominateur: "marchés" }, [{ annee: 2024, valeur: 50 }], "marchés", figure("nombre", 38), [["echue", "non-atteinte", "plus", 12, null]]],
  ["a number with a base, held as a number", NOMBRE, [{ annee: 2024, valeur: 50 }], "marchés", figure("nombre", 38, 40), [["echue", "non-atteinte", "plus", 12, null]]],
  ["an amount, to the euro above", SOMME, [{ annee: 2024, valeur: 100_000 }], "€ HT", figure("somme", 40_000.55), [["echue", "non-atteinte", "plus", 60_000, null]]],
  ["a share of an amount", { ...PART, genre: "partMontant" }, [{ annee: 2024, valeur: 0.1 }], "%", figure("partMontant", 50_000, 1_000_000), [["echue", "non-atteinte", "plus", 50_000, 55_556]]],
  ["all of an amount that has cents", { ...PART, genre: "partMontant" }, [{ annee: 2024, valeur: 1 }], "%", figure("partMontant", 10, 100.5), [["echue", "non-atteinte", "plus", 91, null]]],
  ["an interval from below", PART, [{ annee: 2024, valeur: 0.3, valeurMax: 0.4, forme: "entre" }], "%", figure("part", 1, 10), [["echue", "non-atteinte", "plus", 2, 3]]],
  ["an interval from above", PART, [{ annee: 2024, valeur: 0.3, valeurMax: 0.4, forme: "entre" }], "%", figure("part", 6, 10), [["echue", "non-atteinte", "moins", 2, 5]]],
  ["an interval narrower than a row", PART, [{ annee: 2024, valeur: 0.33, valeurMax: 0.34, forme: "entre" }], "%", figure("part", 1, 10), [["echue", "non-atteinte", "plus", null, null]]],
  ["nothing in the base yet", PART, [TRENTE], "%", figure("part", 0, 0), [["echue", "non-mesurable", null, null, null]]],
  ["a mean isn't made of what is added", { genre: "moyenne", champ: "montant", denominateur: "marchés" }, [{ annee: 2024, valeur: 30, forme: "moins de" }], "jours", figure("moyenne", 90, 2), [["echue", "non-atteinte", "moins", null, null]]],
  ["a target that isn't settled", PART, [{ ...TRENTE, aVerifier: "sans base" }], "%", figure("part", 1, 10), [["echue", "a-verifier", null, null, null]]],
  ["no target", PART, [], "%", figure("part", 1, 10), []],
  ["a growth against a year that the document gives", SOMME, [{ annee: 2024, valeur: 0.1, unite: "%", forme: "croissance annuelle d'au moins", reference: { annee: 2023, valeur: 1000 } }], "heures", figure("somme", 1000), [["echue", "non-atteinte", "plus", 100, null]]],
  ["a reduction", SOMME, [{ annee: 2024, valeur: 0.4, unite: "%", forme: "réduction d'au moins", reference: { annee: 2010, valeur: 1000 } }], "kWh", figure("somme", 900), [["echue", "non-atteinte", "moins", 300, null]]],
  ["a total since its first year", SOMME, [{ annee: 2024, valeur: 100, forme: "cumul d'au moins", depuis: 2024 }], "heures", figure("somme", 40), [["echue", "non-atteinte", "plus", 60, null]]],
  ["the milestone due and the next one", PART, [TRENTE, { annee: 2025, valeur: 0.5 }], "%", figure("part", 30, 100), [["echue", "atteinte", null, null, null], ["prochaine", "non-atteinte", "plus", 20, 40]]],
  ["before the first milestone, with no line to stand on", PART, [{ annee: 2025, valeur: 0.5 }], "%", figure("part", 30, 100), [["prochaine", "non-atteinte", "plus", 20, 40]]],
  ["before the first milestone, on its line", PART, [{ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0 } }], "%", figure("part", 16, 100), [["prochaine", "en-bonne-voie", "plus", 24, 40]]],
  ["a floor and a ceiling at once", PART, [TRENTE, { annee: 2024, valeur: 0.05, forme: "au plus" }], "%", figure("part", 1, 10), [["echue", "non-atteinte", "plus", 2, 3], ["echue", "non-atteinte", "moins", 1, 10]]],
])("%s", (_name, mesure, cibles, unite, resultat, expected) => {
  expect(ways(reste(mesure, cibles, unite, resultat))).toEqual(expected);
});

test("on its way: what the line asks of the year", () => {
  const found = reste(PART, [{ annee: 2030, valeur: 0.4, reference: { annee: 2020, valeur: 0 } }], "%", figure("part", 16, 100));
  expect(found.genre === "cibles" && found.cibles[0]?.attendu).toEqual({ valeur: 0.16, valeurMax: null });
});

describe("what nothing is added to", () => {
  test("an entered value says what to enter, under which code, and for which target", () => {
    const empty: Resultat = { ...figure("saisie", null), raison: { code: "aSaisir", indicateur: "A1" }, denominateurLibelle: "guides publiés", origine: "saisie" };
    expect(reste({ genre: "saisie", denominateur: "guides publiés" }, [{ annee: 2025, valeur: 2 }], "guides", empty)).toMatchObject({ genre: "saisie", code: "A1", quoi: "guides publiés", valeur: null, cibles: [{ valeur: 2, echeance: 2025 }] });
  });

  test("steps: those that aren't done", () => {
    const modalites = [{ libelle: "Rédiger", valeur: "Réalisée" }, { libelle: "Former", valeur: "En cours" }].map((one) => ({ ...one, code: null, part: null, montant: null }));
    const found = { ...figure("realisation", 1, 2), valeur: false, modalites };
    expect(reste({ genre: "realisation", action: "1.1.1", denominateur: "étapes" }, [], "oui/non", found)).toEqual({ genre: "etapes", faites: 1, total: 2, restantes: ["Former"] });
  });

  test.each([["a figure that lacks", { code: "tableAbsente", table: "Marchés" }], ["a rule out of force", { code: "horsVigueur", du: "2030-01-01", au: null }]] as const)("%s says why", (_name, raison) => {
    expect(reste(PART, [TRENTE], "%", { ...figure("part", null), raison })).toEqual({ genre: "impossible", raison });
  });

  test("a figure entered in the place of a count has no lever", () => {
    expect(levierDe({ genre: "nombre", origine: "saisie" }, { unite: "marchés", mesure: undefined })).toBeNull();
  });
});

test("a direction is not asked for what all reach together", () => {
  const { juge, sujet } = judgeOf({ genre: "nombre", denominateur: "marchés" }, [{ annee: 2024, valeur: 50 }], "marchés");
  const alone: Juge = { ...juge, judged: createJuge(registerOf({}, referentiel), schemaOf([], referentiel), { ...OPTIONS, direction: "Routes" }).judged };
  expect(ways(resteAFaire(alone, sujet, figure("nombre", 3), { ...OPTIONS, direction: "Routes" }))).toEqual([["echue", "a-verifier", null, null, null]]);
});

describe("a supposition", () => {
  test.each<[string, Resultat, { deplus: number; dont: number }, object]>([
    ["a share", figure("part", 29, 134), { deplus: 16, dont: 16 }, { valeur: 45 / 150, part: null, numerateur: 45, denominateur: 150 }],
    ["a number with a base", figure("nombre", 29, 134), { deplus: 10, dont: 3 }, { valeur: 32, part: 32 / 144 }],
    ["a plain number", figure("nombre", 3), { deplus: 4, dont: 4 }, { valeur: 7, part: null, denominateur: null }],
    ["an amount, exact", figure("somme", 0.1), { deplus: 0.2, dont: 0.2 }, { valeur: 0.3 }],
    ["the first rows of a base", figure("part", 0, 0), { deplus: 4, dont: 1 }, { valeur: 0.25, raison: null }],
    ["still no base", figure("part", 0, 0), { deplus: 0, dont: 0 }, { valeur: null, raison: { code: "denominateurNul" } }],
  ])("%s", (_name, resultat, supposition, expected) => {
    expect(supposer(resultat, supposition)).toMatchObject(expected);
  });

  test("is judged by the judge of the check, with its gap", () => {
    const { juge, sujet } = judgeOf(PART, [TRENTE], "%");
    expect(juger(juge, sujet, figure("part", 29, 134), { deplus: 16, dont: 16 }, OPTIONS)?.verdict).toMatchObject({ statut: "atteinte", ecart: 0 });
    expect(juger(juge, sujet, figure("part", 29, 134), { deplus: 17, dont: 15 }, OPTIONS)?.verdict.statut).toBe("non-atteinte");
    expect(juger(juge, sujet, figure("part", null), { deplus: 1, dont: 1 }, OPTIONS)).toBeNull();
  });

  test("a doubt on the rows stays a doubt", () => {
    const { juge, sujet } = judgeOf(PART, [TRENTE], "%", 2024, {}, { aVerifierSans: ["dateLancement"] });
    const doubtful: Resultat = { ...figure("part", 29, 134), ecartees: { nombre: 1, motifs: [{ champ: "dateLancement", libelle: "Date de lancement", motif: "manquant", nombre: 1, lignes: [3] }] } };
    expect(juger(juge, sujet, doubtful, { deplus: 100, dont: 100 }, OPTIONS)?.verdict.statut).toBe("a-verifier");
  });
});

test("with exactly the number given the target is met, with one fewer it isn't", () => {
  const forms = fc.constantFrom<[string, 1 | -1]>(["au moins", 1], ["plus de", 1], ["au plus", -1], ["moins de", -1]);
  fc.assert(fc.property(forms, fc.integer({ min: 0, max: 1000 }), fc.nat(400), fc.nat(400), ([forme, sign], millieme, a, b) => {
    const [numerateur, denominateur] = [Math.min(a, b), Math.max(a, b, 1)];
    const { juge, sujet } = judgeOf(PART, [{ annee: 2024, valeur: millieme / 1000, forme }], "%");
    const resultat = figure("part", numerateur, denominateur);
    const found = resteAFaire(juge, sujet, resultat, OPTIONS);
    const [one] = found.genre === "cibles" ? found.cibles : [];
    const statut = (deplus: number, dont: number) => juger(juge, sujet, resultat, { deplus, dont }, OPTIONS)?.verdict.statut;
    if (one?.verdict.statut === "atteinte") return;
    const { aBaseEgale, enPlus } = one!;
    if (aBaseEgale !== null) expect([statut(0, sign * aBaseEgale), statut(0, sign * (aBaseEgale - 1))]).toEqual(["atteinte", "non-atteinte"]);
    const dont = (number: number) => (sign > 0 ? number : 0);
    if (enPlus !== null) expect([statut(enPlus, dont(enPlus)), statut(enPlus - 1, dont(enPlus - 1))]).toEqual(["atteinte", "non-atteinte"]);
    // A floor is out of reach only where everything isn't enough, a ceiling where nothing isn't.
    if (aBaseEgale === null) expect(forme === "plus de" ? millieme === 1000 : forme === "moins de" && millieme === 0).toBe(true);
  }), { numRuns: 200 });
});

test("the least number that answers yes, whatever it is", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 41 }), fc.integer({ min: 0, max: 2 ** 41 }), (wanted, most) => {
    expect(leastNumber((number) => number >= wanted, most)).toBe(wanted <= most ? wanted : null);
  }));
});
