import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel, schemas } from "../../catalogue";
import { conformiteJson } from "./json";
import { checkConformite, previous, type ConformiteOptions } from "./conformite";

const register = registerOf({
  Marches: [
    ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Direction", "Heures d'insertion prévues", "Statut titulaire"],
    ["M1", "2024-01-01", 30000, "Clause sociale", "Routes", 20000, "ESS"], ["M2", "2024-02-01", 40000, "Pas de considération sociale", "Routes", null, "Aucun"],
    ["M3", "2024-03-01", 50000, "Clause sociale", "DSI", 100, "ESS"], ["M4", "2023-03-01", 50000, "Clause sociale", "DSI", 100, "ESS"],
    ["M5", "illisible", 50000, "Clause sociale", "DSI", 100, "ESS"], ["M6", "illisible", 50000, "Clause sociale", "Routes", 100, "ESS"],
  ],
  Saisies: [["Indicateur", "Année", "Valeur"], ["C3", 2024, 9]],
}, referentiel);
const check = (direction?: string) => checkConformite(register, schemas.get("landes")!, { periode: { debut: 2024, fin: 2024 }, direction }, []);
const of = (code: string, direction?: string) => check(direction).indicateurs.find(({ indicateur }) => indicateur.code === code)!;

describe("one direction", () => {
  test("the rows told are those of the direction, among those read", () => {
    expect(check().lignes).toEqual({ lues: 6, retenues: 3, ecartees: 2 });
    expect(check("Routes").lignes).toEqual({ lues: 6, retenues: 2, ecartees: 1 });
    expect(conformiteJson(check("Routes"))).toMatchObject({ direction: "Routes", denominateur: "marchés notifiés en 2024 par la direction Routes" });
  });

  test("a share keeps its verdict; a number set for all the directions judges none", () => {
    expect(of("A1", "Routes")).toMatchObject({ noms: ["M1"], resultat: { numerateur: 1, denominateur: 2 }, verdict: { statut: "atteinte" } });
    expect(of("A2").verdict.statut).toBe("atteinte");
    expect(of("A2", "Routes")).toMatchObject({ resultat: { valeur: 20000 }, verdict: { statut: "a-verifier", ecart: null, cible: { valeur: 15278 } } });
    expect(of("T1", "DSI").verdict.statut).toBe("a-verifier");
  });

  test("an entered value belongs to no direction", () => {
    expect(of("C3").resultat.valeur).toBe(9);
    expect(of("C3", "Routes")).toMatchObject({ resultat: { valeur: null }, verdict: { statut: "non-mesurable" } });
  });
});

/** What a check adds to each figure: breakdowns, the period before, the dates of the rule, the doubts. */
const CLAUSE = { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" };
const REGLE = { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, base: { dateLancement: ">=2024-03-01" }, denominateur: "marchés lancés depuis mars" };
const cible = { recurrence: "permanente", valeur: 0.5, unite: "%", source: "p. 1" };
const SHEETS: Sheets = {
  Marchés: [
    ["N° marché", "Date de notification", "Date de lancement", "Catégorie", "Considérations sociales", "Direction"],
    ["M1", "2024-06-10", "2024-04-01", "Travaux", "Clause sociale", "Routes"], ["M2", "2024-06-10", "2024-01-01", "Services", "Pas de considération sociale", "Routes"],
    ["M3", "2024-06-10", null, "Services", "Clause sociale", "DSI"], ["M4", "2023-06-10", "2023-04-01", "Travaux", "Clause sociale", "DSI"],
    ["M5", "2023-06-10", "2023-04-01", "Travaux", "Pas de considération sociale", "DSI"],
  ],
};

function checkOne(indicateur: object, options: Partial<ConformiteOptions> = {}, sheets: Sheets = SHEETS) {
  const schema = schemaOf([{ code: "A1", ...indicateur }], referentiel);
  return checkConformite(registerOf(sheets, referentiel), schema, { periode: { debut: 2024, fin: 2024 }, ...options }, []).indicateurs[0]!;
}

describe("breakdowns", () => {
  const shown = (indicateur: object, options?: Partial<ConformiteOptions>) =>
    checkOne(indicateur, options).ventilations.map(({ libelle, modalites }) => [libelle, ...modalites.map(({ libelle: modalite, resultat }) => `${modalite} ${resultat.numerateur}/${resultat.denominateur}`)]);

  test("those of the scheme come first, then those that the person asks for; a field that isn't there is left out", () => {
    expect(shown({ mesure: CLAUSE, ventilations: [{ par: "categorie" }] }, { ventilerPar: ["direction", "famille"] })).toEqual([["Catégorie", "Services 1/2", "Travaux 1/1"], ["Direction", "DSI 1/1", "Routes 1/2"]]);
  });
  test("an indicator of several values, or out of force, has none", () => {
    const composantes = [{ code: "A1.a", libelle: "a", unite: "u", mesure: CLAUSE }, { code: "A1.b", libelle: "b", unite: "u", mesure: CLAUSE }];
    expect(shown({ composantes }, { ventilerPar: ["direction"] })).toEqual([]);
    expect(shown({ mesure: CLAUSE, vigueur: { du: "2026-08-21" } }, { ventilerPar: ["direction"] })).toEqual([]);
  });
});

describe("the period before", () => {
  test("is of the same length", () => {
    expect([previous({ debut: 2024, fin: 2024 }), previous({ debut: 2023, fin: 2024 })]).toEqual([{ debut: 2023, fin: 2023 }, { debut: 2021, fin: 2022 }]);
  });
  test("is measured, or as it was voted", () => {
    expect(checkOne({ mesure: CLAUSE }).anterieure).toMatchObject({ valeur: 0.5, numerateur: 1, denominateur: 2, origine: "registre" });
    const voted: Sheets = { ...SHEETS, Bilans: [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur"], ["essai", 2023, "A1", 0.2, 2, 10]] };
    expect(checkOne({ mesure: CLAUSE }, {}, voted).anterieure).toMatchObject({ valeur: 0.2, numerateur: 2, denominateur: 10, origine: "arrete" });
    expect(checkOne({ mesure: CLAUSE }, { direction: "DSI" }, voted).anterieure).toMatchObject({ valeur: 0.5, origine: "registre" });
  });
  test("is nothing where nothing can be measured", () => {
    expect(checkOne({ mesure: CLAUSE }, { periode: { debut: 2023, fin: 2023 } }).anterieure).toBeNull();
  });
  test("each composante has its own", () => {
    const composantes = [{ code: "A1.a", libelle: "a", unite: "u", mesure: CLAUSE }, { code: "A1.b", libelle: "b", unite: "u", mesure: { genre: "saisie", denominateur: "x" } }];
    const found = checkOne({ composantes }, {}, { ...SHEETS, Saisies: [["Indicateur", "Année", "Modalité", "Valeur"], ["A1", 2023, "b", 4]] });
    expect(found.anterieure).toBeNull();
    expect(found.composantes.map(({ anterieure }) => anterieure?.valeur)).toEqual([0.5, 4]);
  });
});

describe("a rule and its dates", () => {
  const rule = (vigueur: object) => checkOne({ mesure: CLAUSE, cibles: [cible], vigueur });
  test("out of force nothing is shown but why, and nothing is judged", () => {
    expect(rule({ du: "2026-08-21" })).toMatchObject({ resultat: { valeur: null, lignes: [], raison: { code: "horsVigueur" } }, noms: [], anterieure: null, verdict: { statut: "sans-cible", raison: { code: "horsVigueur", du: "2026-08-21", au: null } } });
  });
  test("in force it is judged", () => {
    expect(rule({ du: "2024-12-31" })).toMatchObject({ noms: ["M1", "M3"], verdict: { statut: "atteinte" } });
  });
});

describe("a rule that hangs on a date which registers lack", () => {
  test("a marché without it makes the verdict uncertain", () => {
    const found = checkOne({ mesure: REGLE, cibles: [cible], aVerifierSans: ["dateLancement"] });
    expect(found).toMatchObject({ resultat: { valeur: 1, denominateur: 1 }, verdict: { statut: "a-verifier", raison: { texte: expect.stringContaining("1 marché sans « Date de lancement »") } } });
  });
  test("without that provision the verdict stands", () => {
    expect(checkOne({ mesure: REGLE, cibles: [cible] }).verdict.statut).toBe("atteinte");
  });
  test("the column is absent: uncertain, and not only impossible to measure", () => {
    const without: Sheets = { Marchés: SHEETS["Marchés"]!.map((row) => row.filter((_cell, column) => column !== 2)) };
    expect(checkOne({ mesure: REGLE, cibles: [cible], aVerifierSans: ["dateLancement"] }, {}, without).verdict).toMatchObject({ statut: "a-verifier", raison: { code: "colonneAbsente" } });
    expect(checkOne({ mesure: REGLE, cibles: [cible] }, {}, without).verdict.statut).toBe("non-mesurable");
  });
  test("a rule whose source isn't settled is not judged", () => {
    expect(checkOne({ mesure: CLAUSE, cibles: [cible], confiance: "a-verifier", source: "mémoire" }).verdict).toMatchObject({ statut: "a-verifier", raison: { texte: expect.stringContaining("mémoire") } });
  });
});
