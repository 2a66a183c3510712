import { schemaOf } from "../../../test/schemaOf";
import { referentiel } from "../../catalogue";
import { EXECUTION } from "../register/champ";
import { executionFields, fieldsOf, neededFields, optionalFieldsOf } from "./fields";
import type { MesureComptee } from "./mesure";
import { indicateursDe } from "./schema";

/** The measure as a scheme reads it. */
const read = (mesure: object): MesureComptee => indicateursDe(schemaOf([{ code: "X", mesure: { denominateur: "x", ...mesure } }], referentiel))[0]!.mesure as MesureComptee;
const needed = (indicateur: object) => neededFields(schemaOf([{ code: "X", ...indicateur }], referentiel));
/** What a table needs beyond what is always read of it. */
const beyond = (indicateur: object, table: string): string[] => {
  const always = new Set(["nature", "direction", "marche", "montant", "idAccordCadre", ...(table === "marches" ? ["categorie"] : [])]);
  return [...(needed(indicateur).get(table) ?? [])].filter((champ) => !always.has(champ)).sort();
};

describe("the fields that a measure can't do without", () => {
  it.each<[string, object, string[], string[]]>([
    ["a plain count has none", { genre: "nombre" }, [], []],
    ["those of its criteria, in every branch", { genre: "nombre", filtre: { categorie: "Travaux", ou: [{ procedure: "MAPA" }, { critereRSE: true }] } }, ["categorie", "critereRSE", "procedure"], []],
    ["those of its base", { genre: "part", filtre: { categorie: "Travaux" }, base: { procedure: "MAPA" } }, ["categorie", "procedure"], []],
    ["what is added up", { genre: "somme", champ: "heuresInsertionRealisees", filtre: {} }, ["heuresInsertionRealisees"], []],
    ["a weight", { genre: "moyenne", champ: "offresRecues", poids: "montant", filtre: {} }, ["montant", "offresRecues"], []],
    ["what it is broken down by", { genre: "repartition", par: "famille", filtre: {} }, ["famille"], []],
    ["a date of its own", { genre: "nombre", periode: "dateLancement", filtre: {} }, ["dateLancement"], []],
    ["what is counted once", { genre: "distinct", champ: "titulaire", filtre: {} }, ["titulaire"], ["titulaire"]],
    ["people, whom a number stands for", { genre: "distinct", table: "contratsInsertion", champ: "beneficiaire", effectif: "nombre", filtre: {} }, [], ["beneficiaire", "nombre"]],
  ])("%s", (_what, mesure, own, optional) => {
    const found = read(mesure);
    expect([...fieldsOf(found)].sort()).toEqual(own);
    expect([...optionalFieldsOf(found)].sort()).toEqual(optional);
  });
});

describe("the fields that a scheme needs", () => {
  it.each<[string, object, string, string[]]>([
    ["of a measure, with those that it reads where they are", { mesure: { genre: "distinct", table: "contratsInsertion", champ: "beneficiaire", effectif: "nombre", denominateur: "x", filtre: { sexe: "F" } } }, "contratsInsertion", ["beneficiaire", "nombre", "sexe"]],
    ["of the marché that a row belongs to, in Marchés", { mesure: { genre: "somme", table: "heuresRealisees", champ: "heures", denominateur: "x", filtre: { "marche.famille": "Voirie" } } }, "marches", ["famille"]],
    ["and none of those in the table itself", { mesure: { genre: "somme", table: "heuresRealisees", champ: "heures", denominateur: "x", filtre: { "marche.famille": "Voirie" } } }, "heuresRealisees", ["heures"]],
    ["of a breakdown by a field", { ventilations: [{ par: "famille" }], mesure: { genre: "nombre", denominateur: "x", filtre: {} } }, "marches", ["famille"]],
    ["of a breakdown by groups", { ventilations: [{ libelle: "Groupes", groupes: [{ libelle: "Voirie", filtre: { domaine: "Voirie" } }] }], mesure: { genre: "nombre", denominateur: "x", filtre: {} } }, "marches", ["domaine"]],
    ["of a stock: when rows begin and end", { mesure: { genre: "nombre", stock: "fin", denominateur: "x", filtre: {} } }, "marches", [EXECUTION]],
    ["what a figure is to be checked without", { aVerifierSans: ["procedure"], mesure: { genre: "nombre", denominateur: "x", filtre: {} } }, "marches", ["procedure"]],
    ["of another way of measuring", { mesure: { genre: "nombre", table: "paiements", denominateur: "x", filtre: { statut: "ESS" }, sinon: { genre: "somme", champ: "offresRecues", denominateur: "x", filtre: {} } } }, "marches", ["offresRecues"]],
  ])("%s", (_what, indicateur, table, champs) => {
    expect(beyond(indicateur, table)).toEqual(champs);
  });

  it("reads a table that is only counted, and leaves the others", () => {
    const found = needed({ mesure: { genre: "nombre", table: "evenements", denominateur: "x", filtre: {} } });
    expect(found.has("evenements")).toBe(true);
    expect([...found.keys()].sort()).toEqual(["bilansArretes", "evenements", "marches", "saisies", "suiviActions"]);
  });

  it("reads whole what is entered, voted and followed", () => {
    const found = needed({ mesure: { genre: "saisie", denominateur: "x" } });
    expect([...(found.get("saisies") ?? [])]).toEqual(["code", "annee", "modalite", "valeur"]);
    expect(found.get("bilansArretes")?.has("denominateur")).toBe(true);
    expect(found.get("suiviActions")?.has("preuve")).toBe(true);
  });

  it.each([["marches", ["dateNotification", "finExecution"]], ["saisies", []]])("a row of %s begins and ends by %p", (table, champs) => {
    expect(executionFields(referentiel.get(table)!)).toEqual(champs);
  });
});
