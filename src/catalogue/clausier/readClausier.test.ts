import { referentiel, schemas } from "..";
import { clausier } from ".";
import { clausesFor } from "../../core/clausier/clausesFor";
import { indicateursDe } from "../../core/scheme/schema";
import { CatalogueError } from "../catalogueError";
import { clausierDocuments } from "./documents";
import { readClausier } from "./readClausier";

const famille = { id: "papier", libelle: "Papier", cpv: ["30197600"] };
const disposition = { id: "ecolabels", libelle: "Écolabels", theme: "produits", genre: "spécification", familles: ["papier"], sources: [{ document: "bilan", titre: "Action 16" }] };
const whole = { documents: [{ id: "bilan", libelle: "Bilan" }], familles: [famille], dispositions: [disposition] };
const files = (change: object) => [{ fichier: "clausier/essai.yaml", document: { ...whole, ...change } }];

describe("readClausier", () => {
  it("joins files that hold a part each", () => {
    expect(readClausier([{ fichier: "a.yaml", document: { documents: whole.documents, familles: whole.familles } }, { fichier: "b.yaml", document: { dispositions: whole.dispositions } }])).toEqual(readClausier(files({})));
  });

  it.each<[string, object, string, RegExp]>([
    ["a list that is none", { familles: "papier" }, "« familles »", /une liste parmi/],
    ["an unknown list", { clauses: [] }, "« clauses »", /documents, familles, dispositions/],
    ["an unknown key", { familles: [{ ...famille, couleur: "vert" }] }, "« familles.0 »", /./],
    ["a code with a check digit", { familles: [{ ...famille, cpv: ["30197600-1"] }] }, "« familles.0.cpv.0 »", /8 chiffres/],
    ["one code in two familles", { familles: [famille, { ...famille, id: "papier-2" }] }, "clausier, « familles »", /30197600 est donné à deux familles/],
    ["two familles of one id", { familles: [famille, { ...famille, cpv: [] }] }, "« familles.1.id »", /« papier »/],
    ["an unknown famille", { dispositions: [{ ...disposition, familles: ["carton"] }] }, "« dispositions.0.familles »", /« carton »/],
    ["an unknown document", { dispositions: [{ ...disposition, sources: [{ document: "rapport", titre: "p. 1" }] }] }, "« dispositions.0.sources »", /« rapport »/],
    ["a disposition without a source", { dispositions: [{ ...disposition, sources: [] }] }, "« dispositions.0.sources »", /./],
    ["a weight on what is no criterion", { dispositions: [{ ...disposition, poids: { min: 0.05, max: 0.1 } }] }, "« dispositions.0.poids »", /seul un critère/],
    ["a weight in per cent", { dispositions: [{ ...disposition, genre: "critère", poids: { min: 5, max: 10 } }] }, "« dispositions.0.poids.min »", /./],
    ["a weight backwards", { dispositions: [{ ...disposition, genre: "critère", poids: { min: 0.1, max: 0.05 } }] }, "« dispositions.0.poids »", /plus petit/],
  ])("refuses %s, naming the file and the key", (_, change, cle, message) => {
    const read = () => readClausier(files(change));
    expect(read).toThrow(CatalogueError);
    expect(read).toThrow(message);
    expect(read).toThrow(cle);
  });

  it.each([[null], ["texte"], [[whole]]])("refuses a file that is no map: %j", (document) => {
    expect(() => readClausier([{ fichier: "clausier/essai.yaml", document }])).toThrow("clausier/essai.yaml, « (racine) »");
  });

  it("names the file of a fault, and its place in that file", () => {
    const second = { fichier: "b.yaml", document: { dispositions: [{ ...disposition, id: "deux", genre: "note" }] } };
    expect(() => readClausier([...files({}), second])).toThrow("b.yaml, « dispositions.0.genre »");
  });
});

describe("the clausier of the catalogue", () => {
  it("has the 17 official AGEC categories, in the words of the declaration", () => {
    const official = referentiel.get("produits")!.champs.find(({ id }) => id === "familleAgec")!.valeurs.map(({ valeur }) => valeur);
    expect(new Set(clausier.familles.flatMap(({ agec }) => agec))).toEqual(new Set(official));
    expect(official).toHaveLength(17);
  });

  it("names rules that the scheme has, and the AGEC rule of its own category", () => {
    const rules = new Map(indicateursDe(schemas.get("reglementaire")!).map((indicateur) => [indicateur.code, indicateur.libelle]));
    for (const { agec, regles } of clausier.familles) {
      expect(regles.filter((code) => !rules.has(code))).toEqual([]);
      expect(regles.filter((code) => code.startsWith("AGEC-")).map((code) => rules.get(code))).toEqual(agec);
    }
  });

  it("holds every AGEC famille, and no other, to the AGEC disposition", () => {
    for (const { id, agec } of clausier.familles) {
      const clauses = clausesFor(clausier, { famille: id });
      expect(clauses.ok && clauses.dispositions.some(({ disposition }) => disposition.id === "agec")).toBe(agec.length > 0);
    }
  });

  it("weighs only what a document weighs: 5 to 10 % social, 10 to 15 % environmental", () => {
    expect(clausier.dispositions.flatMap(({ id, poids }) => (poids ? [[id, poids.min, poids.max]] : []))).toEqual([["insertion-critere-qualite", 0.05, 0.1], ["critere-social", 0.05, 0.1], ["critere-environnemental", 0.1, 0.15]]);
  });

  it("comes from seven files", () => expect(clausierDocuments).toHaveLength(7));
});
