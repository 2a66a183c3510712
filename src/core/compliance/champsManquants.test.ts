import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel } from "../../catalogue";
import { champsManquants } from "./champsManquants";
import { checkConformite } from "./conformite";

const MARCHES: Sheets = {
  Registre: [
    ["Titre"], ["N° marché", "Date de notification", "Montant", "Catégorie", "dureeMois", "Considérations sociales"],
    ["M1", "2024-01-01", 30_000, "Travaux", 12, "Clause sociale"], ["M2", "2024-02-01", null, null, null, null], ["M3", "2024-03-01", 50_000, "Services", null, "Clause sociale"], ["M4", "2023-03-01", null, null, null, null],
  ],
};
const part = (filtre: object) => ({ mesure: { genre: "part", filtre, denominateur: "marchés" } });

function found(indicateurs: readonly object[], sheets: Sheets = MARCHES) {
  const register = registerOf(sheets, referentiel);
  const schema = schemaOf(indicateurs.map((one, rank) => ({ code: `A${rank + 1}`, ...one })), referentiel);
  return champsManquants(checkConformite(register, schema, { periode: { debut: 2024, fin: 2024 } }, []), register);
}

describe("what the indicators lack", () => {
  test("a column that is not there, once, with the indicators that need it", () => {
    expect(found([part({ direction: "Routes" }), part({ direction: "DSI", critereRSE: "oui" }), part({ categorie: "Travaux" })]).filter(({ code }) => code === "colonne-absente")).toEqual([
      { table: "Marchés", feuille: "Registre", ligne: null, colonne: "Direction", position: null, code: "colonne-absente", gravite: "avertissement", message: "cette colonne manque : les indicateurs A1, A2 en ont besoin. Ajoutez-la, ou donnez ce champ à une colonne dans le volet, écran Registre" },
      { table: "Marchés", feuille: "Registre", ligne: null, colonne: "Critère RSE", position: null, code: "colonne-absente", gravite: "avertissement", message: "cette colonne manque : l'indicateur A2 en a besoin. Ajoutez-la, ou donnez ce champ à une colonne dans le volet, écran Registre" },
    ]);
  });

  test("blank cells of the rows that are left out for them, in the period, under the header of the sheet", () => {
    expect(found([part({ categorie: "Travaux" }), part({ dureeMois: ">6" }), part({ dureeMois: ">24" })])).toEqual([
      { table: "Marchés", feuille: "Registre", ligne: null, colonne: "Catégorie", position: 3, code: "champ-vide", gravite: "avertissement", message: "vide sur une ligne (4), que l'indicateur A1 laisse de côté : remplissez-la" },
      { table: "Marchés", feuille: "Registre", ligne: null, colonne: "dureeMois", position: 4, code: "champ-vide", gravite: "avertissement", message: "vide sur 2 lignes (4, 5), que les indicateurs A2, A3 laissent de côté : remplissez-les" },
    ]);
  });

  test("the values of an indicator that holds several, under its code", () => {
    const composantes = [{ code: "A1.1", libelle: "Travaux", unite: "%", ...part({ categorie: "Travaux" }) }, { code: "A1.2", libelle: "Services", unite: "%", ...part({ categorie: "Services" }) }];
    expect(found([{ composantes }]).map(({ colonne, message }) => [colonne, message])).toEqual([["Catégorie", "vide sur une ligne (4), que l'indicateur A1 laisse de côté : remplissez-la"]]);
  });

  test("a field of the marché that rows belong to is told as the marché's", () => {
    const paiements = { mesure: { genre: "part", table: "paiements", filtre: { "marche.categorie": "Travaux" }, denominateur: "paiements" } };
    const sheets: Sheets = { ...MARCHES, Paiements: [["N° marché", "Date de réception", "Date de paiement", "Montant payé"], ["M1", "2024-01-01", "2024-02-01", 12], ["M2", "2024-01-01", "2024-02-01", 12]] };
    expect(found([paiements], sheets)).toMatchObject([{ table: "Paiements", colonne: "Catégorie (du marché)", position: null, code: "champ-vide", message: expect.stringContaining("(3)") as string }]);
    const without = { ...sheets, Registre: sheets.Registre!.map((row) => row.filter((_, column) => column !== 3)) };
    expect(found([paiements], without)).toMatchObject([{ table: "Paiements", feuille: "Paiements", colonne: "Catégorie (table Marchés)", position: null, code: "colonne-absente" }]);
  });

  test("an amount without a column is told, where a blank one is told row by row", () => {
    const sheets: Sheets = { R: [["N° marché", "Date de notification", "Considérations sociales"], ["M1", "2024-01-01", "Clause sociale"]] };
    expect(found([{ mesure: { genre: "somme", champ: "montant", denominateur: "marchés" } }], sheets)).toMatchObject([{ code: "colonne-absente", colonne: "Montant HT", position: null }]);
  });

  test.each<[string, object, Sheets]>([
    ["a field whose blanks are told row by row", { mesure: { genre: "somme", champ: "montant", denominateur: "marchés" } }, MARCHES],
    ["considérations: a blank is « not declared »", part({ considerationsSociales: "Clause sociale" }), MARCHES],
    ["an entered value", { mesure: { genre: "saisie", denominateur: "x" } }, MARCHES],
    ["a table that isn't there", part({ categorie: "Travaux" }), {}],
  ])("nothing is said of %s", (_name, indicateur, sheets) => expect(found([indicateur], sheets)).toEqual([]));

  test("a long list names the first ones", () => {
    const rows = Array.from({ length: 40 }, (_, rank) => [`M${rank}`, "2024-01-01", 1_000, null, 12, null]);
    const [anomalie] = found(Array.from({ length: 12 }, () => part({ categorie: "Travaux" })), { R: [...MARCHES.Registre!.slice(1, 3), ...rows] });
    expect(anomalie?.message).toBe("vide sur 40 lignes (3, 4, 5, 6, 7, 8, 9, 10…), que les indicateurs A1, A2, A3, A4, A5, A6, A7, A8… laissent de côté : remplissez-les");
  });
});
