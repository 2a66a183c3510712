import { tableSchema, type Referentiel } from "../register/champ";
import { readSchema } from "./readSchema";

const referentiel: Referentiel = new Map([["marches", tableSchema.parse({
  id: "marches", libelle: "Marchés", identite: "id", periode: "date", reconnaissance: [["id"]],
  champs: [{ id: "id", libelle: "N°", type: "texte" }, { id: "date", libelle: "Date", type: "date" }, { id: "montant", libelle: "Montant", type: "montant" }],
})]]);

const mesure = { genre: "nombre", denominateur: "marchés", filtre: { montant: ">25000" } };
const cible = { annee: 2024, valeur: 0.3, unite: "%", source: "p. 1" };
const indicateur = (more: object = {}) => ({ code: "A1", libelle: "Nombre", unite: "marchés", mesure, source: "p. 1", ...more });
const schema = (indicateurs: object[]) => ({
  id: "essai", libelle: "Essai", acheteur: "Essai", periode: { debut: 2023, fin: 2029 }, source: "essai",
  axes: [{ code: "1", libelle: "Axe", source: "p. 1", objectifs: [{ code: "1.1", libelle: "Objectif", source: "p. 1", actions: [{ code: "1.1.1", libelle: "Action", source: "p. 1", indicateurs }] }] }],
});

describe("readSchema", () => {
  test("reads a scheme, fills what may be left out", () => {
    const read = readSchema(schema([indicateur({ cibles: [cible] })]), "essai.yaml", referentiel);
    expect(read.ok && read.schema.axes[0]?.objectifs[0]?.actions[0]?.indicateurs[0]).toMatchObject({ code: "A1", mesure: { table: "marches", subsequents: false, concessions: true }, cibles: [{ forme: "au moins", porteSur: "valeur", recurrence: null }] });
  });

  const at = "axes.0.objectifs.0.actions.0.indicateurs.0";
  test.each<[string, object, string, RegExp]>([
    ["an unknown key", schema([indicateur({ couleur: "vert" })]), `${at}.couleur`, /clé inconnue/],
    ["two indicators with one code", schema([indicateur(), indicateur()]), "axes", /deux indicateurs portent le code « A1 »/],
    ["a target with neither year nor recurrence", schema([indicateur({ cibles: [{ ...cible, annee: undefined }] })]), `${at}.cibles.0.annee`, /une année, ou une récurrence/],
    ["a target with both", schema([indicateur({ cibles: [{ ...cible, recurrence: "annuelle" }] })]), `${at}.cibles.0.annee`, /une année, ou une récurrence/],
    ["a share written as a percentage", schema([indicateur({ cibles: [{ ...cible, valeur: 30 }] })]), `${at}.cibles.0.valeur`, /fraction/],
    ["a target without a source", schema([indicateur({ cibles: [{ ...cible, source: undefined }] })]), `${at}.cibles.0.source`, /./],
    ["an unknown kind of measure", schema([indicateur({ mesure: { genre: "magie" } })]), `${at}.mesure.genre`, /./],
    ["a measure and composantes", schema([indicateur({ composantes: [{ code: "a", libelle: "a", unite: "t", mesure }, { code: "b", libelle: "b", unite: "t", mesure }] })]), `${at}.mesure`, /composantes/],
    ["a criterion on an unknown field", schema([indicateur({ mesure: { ...mesure, filtre: { couleur: "vert" } } })]), "A1.mesure", /champ inconnu « couleur »/],
    ["an unknown table", schema([indicateur({ mesure: { ...mesure, table: "navires" } })]), "A1.mesure", /table inconnue « navires »/],
    ["an unknown field in a fallback", schema([indicateur({ mesure: { ...mesure, sinon: { ...mesure, filtre: { ou: [{ montant: 1 }, { x: 1 }] } } } })]), "A1.mesure", /champ inconnu « x »/],
    ["no axis", { ...schema([]), axes: [] }, "axes", /./],
    ["something else than a map", [] as object, "(racine)", /./],
  ])("refuses %s, naming the file and the key", (_name, document, cle, message) => {
    const read = readSchema(document, "essai.yaml", referentiel);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const problem = read.problems.find((candidate) => candidate.cle === cle);
    expect(read.problems.map((candidate) => candidate.cle)).toContain(cle);
    expect(problem?.fichier).toBe("essai.yaml");
    expect(problem?.message).toMatch(message);
  });
});
