import fc from "fast-check";
import { demonstration } from "../../../test/demonstration";
import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel, schemas } from "../../catalogue";
import { remplissage } from "./remplissage";

const periode = { debut: 2023, fin: 2023 };
const part = (filtre: object, more: object = {}) => ({ mesure: { genre: "part", filtre, denominateur: "marchés", ...more } });
const SHEETS: Sheets = {
  Registre: [
    ["N° marché", "Date de notification", "Catégorie", "Marché innovant", "Direction"],
    ["M1", "2023-01-01", "Travaux", "oui", "Routes"], ["M2", "2023-02-01", null, "non", "Routes"], ["M3", "2023-02-01", null, null, "DSI"], ["M4", "2023-02-01", "Services", "peut-être", "DSI"], ["M5", "2022-02-01", null, null, "DSI"],
  ],
  Paiements: [["N° marché", "Date de réception", "Date de paiement", "Montant payé"], ["M1", "2023-01-01", null, 12], ["M2", "2023-01-01", "2023-02-01", 12]],
};
const found = (indicateurs: readonly object[], options: { direction?: string } = {}, sheets = SHEETS) =>
  remplissage(registerOf(sheets, referentiel), schemaOf(indicateurs.map((one, rank) => ({ code: `A${rank + 1}`, ...one })), referentiel), { periode, ...options });

describe("how far the columns used are filled in", () => {
  test("blank, unreadable, oui and non are told apart, on the rows of the period, the least filled first", () => {
    expect(found([part({ categorie: "Travaux" }), part({ marcheInnovant: "oui" }), part({ marcheInnovant: "oui", categorie: "Travaux" })])).toEqual([
      { table: "marches", dans: "Marchés", feuille: "Registre", champ: "categorie", libelle: "Catégorie", type: "choix", position: 2, lignes: 4, remplies: 2, vides: 2, illisibles: 0, ouiNon: null, premiereVide: 3, codes: ["A1", "A3"] },
      { table: "marches", dans: "Marchés", feuille: "Registre", champ: "marcheInnovant", libelle: "Marché innovant", type: "ouiNon", position: 3, lignes: 4, remplies: 2, vides: 1, illisibles: 1, ouiNon: { oui: 1, non: 1 }, premiereVide: 4, codes: ["A2", "A3"] },
      expect.objectContaining({ champ: "dateNotification", lignes: 4, remplies: 4, premiereVide: null, codes: ["A1", "A2", "A3"] }),
    ]);
  });

  test("one direction only", () => expect(found([part({ categorie: "Travaux" })], { direction: "Routes" })).toMatchObject([{ champ: "categorie", lignes: 2, vides: 1 }, { champ: "dateNotification", lignes: 2 }]));

  test("a field of the marché is Marchés', a calculated one is its sources", () => {
    const lines = found([{ mesure: { genre: "moyenne", table: "paiements", champ: "delaiPaiement", filtre: { "marche.categorie": "Travaux" }, denominateur: "paiements" } }]);
    expect(lines.map(({ dans, libelle, remplies, lignes }) => [dans, libelle, remplies, lignes])).toEqual(expect.arrayContaining([["Marchés", "Catégorie", 2, 4], ["Paiements", "N° marché", 1, 1], ["Paiements", "Date de réception", 1, 1]]));
    expect(lines.every(({ champ }) => champ !== "delaiPaiement")).toBe(true);
  });

  test.each<[string, readonly object[], Sheets]>([
    ["a column that isn't there", [part({ critereRSE: "oui" })], { R: [["N° marché", "Considérations sociales"], ["M1", null]] }],
    ["a year without a row", [part({ categorie: "Travaux" })], { R: [["N° marché", "Date de notification", "Catégorie"], ["M1", "2020-01-01", null]] }],
    ["an empty workbook", [part({ categorie: "Travaux" })], {}],
    ["a value to enter", [{ mesure: { genre: "saisie", denominateur: "x" } }], SHEETS],
  ])("says nothing of %s", (_name, indicateurs, sheets) => expect(found(indicateurs, {}, sheets)).toEqual([]));

  test("on the demonstration, every cell is in one count, whatever the scheme and the year", () => {
    const register = registerOf(demonstration(), referentiel);
    fc.assert(fc.property(fc.constantFrom(...schemas.values()), fc.integer({ min: 2018, max: 2025 }), (schema, annee) => {
      for (const { lignes, remplies, vides, illisibles, ouiNon, premiereVide } of remplissage(register, schema, { periode: { debut: annee, fin: annee } })) {
        expect(remplies + vides + illisibles).toBe(lignes);
        if (ouiNon) expect(ouiNon.oui + ouiNon.non).toBe(remplies);
        expect(premiereVide === null).toBe(vides === 0);
      }
    }), { numRuns: 12 });
  });
});
