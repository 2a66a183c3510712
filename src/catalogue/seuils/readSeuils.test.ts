import { parametreSchema } from "../../core/scheme/parametre";
import { CatalogueError } from "../catalogueError";
import { readSeuils } from "./readSeuils";

const valeurs = [{ du: "2026-01-01", valeur: 100000, source: "décret" }];
const seuilTravaux = parametreSchema.parse({ code: "seuilTravaux", libelle: "Seuil", unite: "€ HT", date: "dateLancement", valeurs });
const own = { cle: "avance", libelle: "Avance", unite: "€ HT", reference: "R2191-3", valeurs };
const borrowed = { cle: "travaux", libelle: "Travaux", reference: "avis", parametre: "seuilTravaux" };
const read = (document: unknown) => readSeuils({ fichier: "seuils/essai.yaml", document }, [seuilTravaux]);

function problems(document: unknown): unknown {
  try {
    read(document);
  } catch (error) {
    if (error instanceof CatalogueError) return error.problems;
    throw error;
  }
  return [];
}

it("takes the values of a paramètre where the schema holds them, with its unit", () => {
  expect(read({ seuils: [own, borrowed] })).toMatchObject([{ cle: "avance", valeurs: [{ valeur: 100000 }] }, { cle: "travaux", unite: "€ HT", valeurs: seuilTravaux.valeurs }]);
});

it.each<[string, unknown, string, RegExp]>([
  ["no list", {}, "(racine)", /« seuils »/],
  ["another key", { seuils: [own], autre: 1 }, "(racine)", /une seule clé/],
  ["an unknown paramètre", { seuils: [{ ...borrowed, parametre: "seuilInconnu" }] }, "seuils.0.parametre", /« seuilInconnu »/],
  ["both", { seuils: [{ ...borrowed, valeurs }] }, "seuils.0.valeurs", /l'un ou l'autre/],
  ["an unknown key", { seuils: [{ ...own, montant: 1 }] }, "seuils.0", /montant/],
  ["what is no threshold", { seuils: [3] }, "seuils.0", /./],
])("refuses %s, by file and key", (_name, document, cle, message) => {
  expect(problems(document)).toContainEqual({ fichier: "seuils/essai.yaml", cle, message: expect.stringMatching(message) });
});
