import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import { verdictArrete } from "./arrete";
import { checkConformite, type ConformiteOptions } from "./conformite";
import { conformiteJson } from "./json";

const CLAUSE = { considerationsSociales: "Clause sociale" };
const of = (annee: number, valeur: number, more: object = {}) => ({ annee, valeur, unite: "%", source: "p. 1", ...more });
const SCHEMA = schemaOf([
  { code: "P", unite: "%", mesure: { genre: "part", filtre: CLAUSE, denominateur: "marchés" }, cibles: [of(2024, 0.6)] },
  { code: "N", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, base: {}, denominateur: "marchés" }, cibles: [of(2024, 0.6, { base: "marchés" })] },
  { code: "S", unite: "heures", mesure: { genre: "saisie", denominateur: "heures" }, cibles: [of(2024, 100, { unite: "heures", forme: "cumul d'au moins", depuis: 2023 })] },
  { code: "R", unite: "%", mesure: { genre: "part", filtre: CLAUSE, denominateur: "marchés" }, vigueur: { du: "2026-01-01" }, cibles: [of(2024, 0.6)] },
  { code: "D", unite: "%", mesure: { genre: "part", filtre: CLAUSE, base: { dateLancement: ">=2024-01-01" }, denominateur: "marchés" }, aVerifierSans: ["dateLancement"], cibles: [of(2024, 0.6)] },
  {
    code: "T", unite: "marchés", total: "somme",
    composantes: [{ code: "T.a", libelle: "a", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, denominateur: "marchés" }, cibles: [of(2024, 3, { unite: "marchés" })] }, { code: "T.b", libelle: "b", unite: "marchés", mesure: { genre: "saisie", denominateur: "marchés" } }],
  },
], referentiel);
const REGISTRE: Sheets = {
  Marchés: [["N° marché", "Date de notification", "Date de lancement", "Considérations sociales", "Direction"],
    ["M1", "2024-06-10", "2024-04-01", "Clause sociale", "Routes"], ["M2", "2024-06-10", null, "Pas de considération sociale", "DSI"]],
  Saisies: [["Indicateur", "Année", "Valeur"], ["S", 2023, 40], ["S", 2024, 50], ["T.b", 2024, 5]],
};

function check(votes: readonly (readonly Cell[])[], options: Partial<ConformiteOptions> = {}) {
  const sheets: Sheets = { ...REGISTRE, "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ...votes.map((vote) => ["essai", ...vote])] };
  return checkConformite(registerOf(sheets, referentiel), SCHEMA, { periode: { debut: 2024, fin: 2024 }, ...options }, []);
}
const juge = (code: string, votes: readonly (readonly Cell[])[], options?: Partial<ConformiteOptions>) => check(votes, options).indicateurs.find(({ indicateur }) => indicateur.code === code)!;

describe("the figure of the period checked, as it was voted", () => {
  test("the check keeps today's; the vote stands beside, judged by the same targets, with the difference", () => {
    const found = juge("P", [[2024, "P", 0.7, 7, 10, "2025-06-30"]]);
    expect(found).toMatchObject({ resultat: { valeur: 0.5 }, verdict: { statut: "non-atteinte" } });
    expect(found.arrete).toMatchObject({
      releve: { valeur: 0.7, numerateur: 7, denominateur: 10, origine: "arrete", date: "2025-06-30", recalcul: { valeur: 0.5, numerateur: 1, denominateur: 2 } },
      verdict: { statut: "atteinte", ecart: 0.1 }, ecart: -0.2,
    });
  });
  test("the same figure has no difference", () => {
    expect(juge("P", [[2024, "P", 0.5, 1, 2]]).arrete).toMatchObject({ releve: { recalcul: null }, verdict: { statut: "non-atteinte" }, ecart: null });
  });
  test("the same value of other marchés is a difference of zero", () => {
    expect(juge("P", [[2024, "P", 0.5, 2, 4]]).arrete).toMatchObject({ releve: { recalcul: { numerateur: 1, denominateur: 2 } }, ecart: 0 });
  });
  test.each<[string, readonly (readonly Cell[])[], Partial<ConformiteOptions>]>([
    ["nothing voted", [], {}], ["another period", [["2023-2024", "P", 0.7]], {}], ["voted without a figure", [[2024, "P", null]], {}], ["voted twice", [[2024, "P", 0.7], [2024, "P", 0.7]], {}],
    ["one direction: what was voted is the whole's", [[2024, "P", 0.7]], { direction: "Routes" }], ["one year, checked within two", [[2024, "P", 0.7]], { periode: { debut: 2023, fin: 2024 } }],
  ])("%s: none", (_name, votes, options) => expect(juge("P", votes, options).arrete).toBeNull());
  test("two years voted together are found when they are checked together", () => {
    expect(juge("P", [["2023-2024", "P", 0.7, 7, 10]], { periode: { debut: 2023, fin: 2024 } }).arrete).toMatchObject({ releve: { periode: { debut: 2023, fin: 2024 }, valeur: 0.7 } });
  });
  test("nothing can be measured any more: the vote stands, without a difference", () => {
    expect(juge("T", [[2024, "T.b", 8]], { periode: { debut: 2024, fin: 2024 } }).composantes[1]).toMatchObject({ resultat: { valeur: 5 }, arrete: { ecart: -3 } });
    const gone = checkConformite(registerOf({ "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur"], ["essai", 2024, "P", 0.7]] }, referentiel), SCHEMA, { periode: { debut: 2024, fin: 2024 } }, []).indicateurs[0]!;
    expect(gone).toMatchObject({ resultat: { valeur: null }, verdict: { statut: "non-mesurable" }, arrete: { releve: { recalcul: null }, verdict: { statut: "atteinte", raison: null }, ecart: null } });
  });
});

describe("judging a vote", () => {
  test("a target on the share needs the two sides: without them the vote says what to add", () => {
    expect(juge("N", [[2024, "N", 7, 7, 10]]).arrete?.verdict).toMatchObject({ statut: "atteinte" });
    expect(juge("N", [[2024, "N", 7]]).arrete?.verdict).toMatchObject({ statut: "a-verifier", raison: { texte: expect.stringContaining("ajoutez le numérateur et le dénominateur votés") } });
  });
  test("a total over years takes the vote for its own year", () => {
    expect(juge("S", [])).toMatchObject({ verdict: { statut: "non-atteinte", evolution: { valeur: 90 } } });
    expect(juge("S", [[2024, "S", 60]]).arrete).toMatchObject({ verdict: { statut: "atteinte", evolution: { valeur: 100 } }, ecart: -10 });
  });
  test("out of force it isn't judged", () => {
    expect(juge("R", [[2024, "R", 0.7, 7, 10]])).toMatchObject({ resultat: { valeur: null }, anterieure: null, releves: [], arrete: { releve: { valeur: 0.7 }, verdict: { statut: "sans-cible", raison: { code: "horsVigueur" } } } });
  });
  test("rows that make the rule doubtful make the vote doubtful", () => {
    expect(juge("D", [[2024, "D", 1, 1, 1]])).toMatchObject({ verdict: { statut: "a-verifier" }, arrete: { verdict: { statut: "a-verifier" }, ecart: null } });
  });
  test("several values: their total too, and the verdict of the votes together", () => {
    const found = juge("T", [[2024, "T", 9], [2024, "T.a", 4]]);
    expect(found).toMatchObject({ resultat: { valeur: 6 }, verdict: { statut: "non-atteinte" }, arrete: { releve: { valeur: 9 }, verdict: { statut: "atteinte" }, ecart: -3 } });
    expect(found.composantes.map(({ arrete }) => arrete?.releve.valeur ?? null)).toEqual([4, null]);
    expect(verdictArrete(found).statut).toBe("atteinte");
    expect(verdictArrete(juge("T", [[2024, "T.a", 4]])).statut).toBe("atteinte");
    expect(verdictArrete(juge("T", [])).statut).toBe("non-atteinte");
    expect(verdictArrete(juge("P", [[2024, "P", 0.7, 7, 10]])).statut).toBe("atteinte");
  });
});

describe("figures of the years asked for", () => {
  const votes = [[2022, "P", 0.2, 2, 10], [2023, "P", 0.3, 3, 10]];
  test("none are made unless asked", () => {
    expect(juge("P", votes).releves).toEqual([]);
  });
  test("voted first, else measured, ascending, once each; a year of which nothing is known is absent", () => {
    expect(juge("P", votes, { annees: [2024, 2023, 2022, 2021, 2022] }).releves.map(({ periode, valeur, origine }) => [periode.debut, valeur, origine])).toEqual([[2022, 0.2, "arrete"], [2023, 0.3, "arrete"], [2024, 0.5, "registre"]]);
    expect(juge("T", [], { annees: [2023, 2024] }).composantes.map(({ releves }) => releves.map(({ periode, valeur }) => [periode.debut, valeur]))).toEqual([[[2024, 1]], [[2024, 5]]]);
  });
});

describe("in JSON", () => {
  const json = (votes: readonly (readonly Cell[])[], options?: Partial<ConformiteOptions>) => conformiteJson(check(votes, options)).indicateurs;
  test("keys that are only there where there is something to say", () => {
    for (const key of ["arrete", "releves"]) expect(json([])[0]).not.toHaveProperty(key);
    expect(json([[2023, "P", 0.3, 3, 10, "2024-06-30"]])[0]?.anterieure).toEqual({ periode: 2023, valeur: 0.3, numerateur: 3, denominateur: 10, origine: "arrete", date: "2024-06-30" });
  });
  test("the vote, its day, what the register gives today, its verdict", () => {
    expect(json([[2024, "P", 0.7, 7, 10, "2025-06-30"]])[0]).toMatchObject({
      valeur: 0.5, statut: "non-atteinte",
      arrete: { periode: 2024, valeur: 0.7, numerateur: 7, denominateur: 10, date: "2025-06-30", recalcul: { valeur: 0.5, numerateur: 1, denominateur: 2 }, ecart: -0.2, verdict: { statut: "atteinte", ecart: 0.1, cible: { valeur: 0.6 }, raison: null } },
    });
    expect(json([[2024, "T.a", 4]])[5]?.modalites[0]).toMatchObject({ code: "T.a", valeur: 1, arrete: { valeur: 4, recalcul: { valeur: 1 }, verdict: { statut: "atteinte" } } });
  });
  test("former years asked for", () => {
    expect(json([[2023, "P", 0.3, 3, 10]], { annees: [2023] })[0]).toMatchObject({ releves: [{ periode: 2023, valeur: 0.3, origine: "arrete" }] });
  });
});
