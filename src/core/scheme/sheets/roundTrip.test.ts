import { schemas } from "../../../catalogue";
import { schemaOfSheets, sheetsOfSchema } from "../../../../test/sheetsOfSchema";
import { readSchema } from "../readSchema";
import { referentiel } from "../../../catalogue";
import type { Schema } from "../schema";
import { writeCritere } from "./critereText";
import type { CritereBrut } from "../filtre";

/**
 * What the sheets don't carry: the scheme's id, its source (they name the workbook), and how a criterion was typed: a
 * number, a yes or a list of one in YAML is a text in a cell, which reads the same.
 */
function judged(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(judged);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "criteres" ? typed(value as Record<string, CritereBrut>) : judged(value)]));
}

function typed(criteres: Readonly<Record<string, CritereBrut>>) {
  return Object.fromEntries(Object.entries(criteres).map(([champ, critere]) => [champ, writeCritere(critere)]));
}

describe.each([...schemas.values()])("$id in the sheets of a workbook", (schema) => {
  const reading = schemaOfSheets(sheetsOfSchema(schema), schemas);

  it("is read without a problem", () => expect(reading?.ok === false ? reading.problems : []).toEqual([]));

  it("comes back as it was, in order, but for its id and its source", () => {
    if (!reading?.ok) throw new Error("not read");
    expect(reading.schema.id).toBe("classeur");
    expect(reading.schema.source).toBe(`feuille « Référentiel » du classeur « essai.xlsx » ; d'après : ${schema.source}`);
    expect(judged({ ...reading.schema, id: schema.id, source: schema.source })).toEqual(judged(schema));
  });
});

/** Every key of the model that the built-in schemes might not use, in one scheme. */
const ENTIER = {
  id: "entier", libelle: "Entier", acheteur: "Ville", periode: { debut: 2024, fin: null }, source: "délibération", notes: ["une ; deux", "=1+1"],
  parametres: [{ code: "seuil", libelle: "Seuil", unite: "€", date: "dateLancement", valeurs: [
    { du: "2024-01-01", au: "2025-12-31", valeur: 221000, source: "avis" }, { du: "2026-01-01", valeur: 216000, confiance: "a-verifier", source: "avis" }] }],
  axes: [{ code: "1", libelle: "Axe", source: "p. 1", objectifs: [{
    code: "1.1", libelle: "Objectif", objectifStrategique: "Mieux acheter", source: "p. 1",
    engagements: [{ code: "1.1", libelle: "Engagement", unite: "%", mesure: { genre: "saisie", denominateur: "x" }, source: "p. 2" }],
    actions: [{ code: "1.1.1", libelle: "Action", sousActions: ["Une", "Deux ; trois"], pilotage: ["Achats ; marchés", "Direction"], objectif: "Faire", source: "p. 3", indicateurs: [
      { code: "A", libelle: "Nombre", unite: "marchés", source: "p. 4", lecture: "lue ainsi", note: "une note", confiance: "a-verifier", vigueur: { du: "2024-03-01", au: "2026-08-20" }, aVerifierSans: ["dateLancement", "montant"],
        ventilations: [{ par: "direction" }, { par: "categorie" }],
        mesure: { genre: "nombre", filtre: { considerationsSociales: "Clause sociale", montant: ">={seuil}", et: [{ montant: "<1000000" }], ou: [{ objet: "a ; (b) | \"c\" : d" }, { groupement: "<>Groupement (forme non précisée)", direction: "" }] }, base: {}, denominateur: "marchés", stock: "periode", subsequents: true, concessions: false },
        cibles: [
          { annee: 2024, valeur: 0.305, unite: "%", porteSur: "part", base: "b", direction: "DRH", source: "s" },
          { annee: 2025, valeur: 3, valeurMax: 5, unite: "marchés", forme: "entre", du: "2025-01-01", au: "2025-12-31", confiance: "a-verifier", source: "s" },
          { annee: 2028, valeur: 0.4, unite: "%", forme: "réduction de plus de", reference: { annee: 2010, valeur: 120.5 }, source: "s" },
          { annee: 2028, valeur: 100, unite: "marchés", forme: "cumul d'au moins", depuis: 2024, aVerifier: "à voir", source: "s" },
          { recurrence: "permanente", unite: "marchés", forme: "réalisé", source: "s" }] },
      { code: "B", libelle: "Ratio", unite: "%", source: "p. 4", mesure: { genre: "ratio", numerateur: { indicateur: "A" }, diviseur: { indicateur: "C.1" }, denominateur: "d" } },
      { code: "C", libelle: "Valeurs", unite: "h", source: "p. 4", total: "somme", composantes: [
        { code: "C.1", libelle: "Une", unite: "h", note: "n", mesure: { genre: "somme", table: "contratsInsertion", champ: "heures", periode: "dateDebut", filtre: { "marche.categorie": ["Travaux", "Études"] }, denominateur: "d" } },
        { code: "C.2", libelle: "Deux", unite: "h", mesure: { genre: "moyenne", champ: "montant", poids: "dureeMois", denominateur: "d" }, cibles: [{ recurrence: "annuelle", valeur: 2, unite: "h", source: "s" }] }] },
      { code: "D", libelle: "Répartition", unite: "€", source: "p. 4", mesure: { genre: "repartition", par: "categorie", champ: "montant", denominateur: "d" } },
      { code: "E", libelle: "Faite", unite: "fait", source: "p. 4", mesure: { genre: "realisation", action: "1.1.1", sousAction: "Deux ; *", denominateur: "d" } },
      { code: "F", libelle: "Distincts", unite: "personnes", source: "p. 4", mesure: { genre: "distinct", table: "contratsInsertion", champ: "beneficiaire", effectif: "nombre", denominateur: "d" } },
      { code: "G", libelle: "Part", unite: "%", source: "p. 4", mesure: { genre: "partMontant", filtre: { objet: "renseigné", sourcing: true, offresRecues: 2.5 }, base: { montant: "<>" }, denominateur: "d" } },
    ] }] }] }],
  engagements: [{ code: "TOUT", libelle: "Tout", unite: "%", mesure: { genre: "saisie", denominateur: "x" }, source: "p. 9", cibles: [{ annee: 2027, valeur: 0.1, unite: "%", source: "s" }] }],
};

describe("a scheme with every key of the model", () => {
  const read = (document: unknown): Schema => {
    const reading = readSchema(document, "entier.yaml", referentiel);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.schema;
  };

  it("comes back as it was", () => {
    const statut = structuredClone(ENTIER);
    const schema = read(statut);
    const reading = schemaOfSheets(sheetsOfSchema(schema), schemas);
    expect(reading?.ok === false ? reading.problems : []).toEqual([]);
    if (!reading?.ok) return;
    expect(judged({ ...reading.schema, id: schema.id, source: schema.source })).toEqual(judged(schema));
  });
});
