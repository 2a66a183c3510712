import { indicateursAvecChemin } from "../../core/scheme/schema";
import { mesureSchema } from "../../core/scheme/mesure";
import { referentiel, schemas } from "../../catalogue";
import { texteRegle } from "./regle";

const read = (mesure: unknown) => texteRegle(mesureSchema.parse(mesure), referentiel);

describe("a measure in words", () => {
  it.each([
    ["a count", { genre: "nombre", filtre: { montant: ">=40000" }, denominateur: "marchés" }, ["Nombre de lignes, table Marchés", "Condition : « Montant HT » : au moins 40 000"]],
    ["a share with its decimal comma", { genre: "nombre", filtre: { poidsCritereSocial: ">=0.05" }, denominateur: "marchés" }, ["Condition : « Poids critère social (%) » : au moins 0,05"]],
    ["a code as it is, not as a number", { genre: "nombre", filtre: { codeCPV: ["09310*", "9310000"] }, denominateur: "marchés" }, ["Condition : « Code CPV » : 09310* ou 9310000"]],
    ["a year as it is", { genre: "nombre", table: "produits", filtre: { annee: ">=2024", quantite: ">=2024" }, denominateur: "produits" }, ["Condition : « Année » : au moins 2024", "Condition : « Quantité » : au moins 2 024"]],
    ["a list of values", { genre: "nombre", filtre: { categorie: ["Travaux", "Services"] }, denominateur: "marchés" }, ["Condition : « Catégorie » : Travaux ou Services"]],
    ["yes", { genre: "nombre", filtre: { sourcing: true }, denominateur: "marchés" }, ["Condition : « Sourcing réalisé » : oui"]],
    ["filled in", { genre: "nombre", filtre: { objet: "<>" }, denominateur: "marchés" }, ["Condition : « Objet » rempli"]],
    ["blank", { genre: "nombre", filtre: { objet: "" }, denominateur: "marchés" }, ["Condition : « Objet » vide"]],
    ["other than", { genre: "nombre", filtre: { categorie: "<>Travaux" }, denominateur: "marchés" }, ["Condition : « Catégorie » : autre que Travaux"]],
    ["a sum", { genre: "somme", champ: "montant", denominateur: "marchés" }, ["Somme de « Montant HT », table Marchés"]],
    ["a weighted mean", { genre: "moyenne", champ: "dureeMois", poids: "montant", denominateur: "marchés" }, ["Moyenne de « Durée (mois) », pondérée par « Montant HT », table Marchés"]],
    ["a share of value", { genre: "partMontant", denominateur: "montant total" }, ["Part de « Montant HT », table Marchés", "Rapporté à : montant total"]],
    ["an alternative", { genre: "nombre", filtre: { ou: [{ objet: "a" }, { montant: "<5" }] }, denominateur: "marchés" }, ["Condition : « Objet » : a ou « Montant HT » : moins de 5"]],
    ["natures", { genre: "nombre", subsequents: true, concessions: false, denominateur: "marchés" }, ["Marchés subséquents comptés, concessions non comptées"]],
    ["an entered value", { genre: "saisie", denominateur: "guide publié" }, ["Valeur saisie par une personne dans la table Saisies : guide publié"]],
    ["a fallback", { genre: "distinct", champ: "titulaire", denominateur: "titulaires", sinon: { genre: "saisie", denominateur: "titulaires" } }, ["À défaut : Valeur saisie par une personne dans la table Saisies : titulaires"]],
  ])("says %s", (_name, mesure, expected) => {
    const lines = read(mesure).map((line) => line.replace(/[\u00a0\u202f]/g, " "));
    for (const line of expected) expect(lines).toContain(line);
  });

  it.each([...schemas.keys()])("says every measure of %s without a field's technical name", (id) => {
    const schema = schemas.get(id)!;
    for (const { indicateur } of indicateursAvecChemin(schema)) {
      for (const mesure of [indicateur.mesure, ...(indicateur.composantes ?? []).map((composante) => composante.mesure)]) {
        if (!mesure) continue;
        const text = texteRegle(mesure, referentiel).join("\n");
        expect(text).not.toMatch(/undefined|«\s*[a-z]+[A-Z]\w*\s*»/);
      }
    }
  });
});
