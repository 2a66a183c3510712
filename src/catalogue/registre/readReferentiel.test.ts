import { CatalogueError } from "../catalogueError";
import { registreDocuments } from "./documents";
import { readReferentiel } from "./readReferentiel";

const table = (change: Record<string, unknown>) => ({
  id: "essai", libelle: "Essai", identite: null, periode: null, reconnaissance: [["code"]],
  champs: [{ id: "code", libelle: "Code", type: "texte" }, { id: "etat", libelle: "État", type: "choix", valeurs: [{ valeur: "oui" }] }],
  ...change,
});

function problemsOf(...documents: unknown[]) {
  try {
    readReferentiel(documents.map((document, index) => ({ fichier: `registre/essai${index}.yaml`, document })));
  } catch (error) {
    if (error instanceof CatalogueError) return error.problems;
    throw error;
  }
  return [];
}

describe("readReferentiel", () => {
  it.each(registreDocuments)("reads $fichier", (file) => {
    const [id] = readReferentiel([file]).keys();
    expect(`registre/${id}.yaml`).toBe(file.fichier);
  });

  it("accepts a sound table", () => expect(problemsOf(table({}))).toEqual([]));

  it.each([
    ["a missing label", table({ libelle: undefined }), "libelle"],
    ["an unknown type", table({ champs: [{ id: "code", libelle: "Code", type: "chaine" }] }), "champs.0.type"],
    ["an unknown key", table({ synonime: [] }), "(racine)"],
    ["a recognition by a field that isn't declared", table({ reconnaissance: [["absent"]] }), "champs"],
    ["a header for two fields", table({ champs: [{ id: "code", libelle: "Code", type: "texte" }, { id: "autre", libelle: "Autre", type: "texte", synonymes: ["CODE"] }] }), "champs.1"],
    ["a synonym that repeats the label", table({ champs: [{ id: "code", libelle: "Code", type: "texte", synonymes: ["code"] }] }), "champs.0.synonymes"],
    ["a word for two values", table({ champs: [{ id: "code", libelle: "Code", type: "choix", valeurs: [{ valeur: "A", synonymes: ["x"] }, { valeur: "B", synonymes: ["X"] }] }] }), "champs.0.valeurs"],
    ["a vocabulary on a number", table({ champs: [{ id: "code", libelle: "Code", type: "nombre", valeurs: [{ valeur: "A" }] }] }), "champs.0.valeurs"],
    ["a choice without values", table({ champs: [{ id: "code", libelle: "Code", type: "choix" }] }), "champs.0.valeurs"],
    ["a text in place of a table", "marchés", "(racine)"],
  ])("names the file and the key of %s", (_, document, cle) => {
    const problems = problemsOf(document);
    expect(problems.map((problem) => problem.cle)).toContain(cle);
    expect(problems.every(({ fichier, message }) => fichier === "registre/essai0.yaml" && message !== "")).toBe(true);
  });

  it("refuses two files for one table", () => {
    expect(problemsOf(table({}), table({}))).toEqual([{ fichier: "registre/essai1.yaml", cle: "id", message: "deux fichiers décrivent la table « essai »" }]);
  });

  it("says every problem in its message", () => {
    expect(() => readReferentiel([{ fichier: "registre/essai.yaml", document: table({ libelle: "" }) }])).toThrow(/registre\/essai\.yaml, « libelle »/);
  });
});
