import type { Cell } from "./cell";
import { tableSchema, type Referentiel } from "./champ";
import { recogniseTables } from "./recognise";
import type { SheetSurvey, TableSurvey, WorkbookSurvey } from "./survey";

const referentiel: Referentiel = new Map([
  ["marches", tableSchema.parse({ id: "marches", libelle: "Marchés", identite: "id", periode: "dateNotification", reconnaissance: [["id", "montant"]], champs: [
    { id: "id", libelle: "N° marché", type: "texte", synonymes: ["Numéro de marché"] }, { id: "montant", libelle: "Montant HT", type: "montant", synonymes: ["montant"] },
    { id: "dateNotification", libelle: "Date de notification", type: "date" }, { id: "acheteur", libelle: "SIRET acheteur", type: "siret", synonymes: ["acheteur.id"] },
  ] })],
  ["saisies", tableSchema.parse({ id: "saisies", libelle: "Saisies", identite: null, periode: "annee", reconnaissance: [["code", "annee", "valeur"]], champs: [
    { id: "code", libelle: "Indicateur", type: "texte" }, { id: "annee", libelle: "Année", type: "entier" }, { id: "valeur", libelle: "Valeur", type: "texte" },
  ] })],
]);

const sheet = (name: string, head: Cell[][], more: Partial<SheetSurvey> = {}): SheetSurvey => ({
  name, visible: true, used: { row: 0, column: 0, rowCount: head.length + 100, columnCount: Math.max(0, ...head.map((row) => row.length)) }, head, tables: [], ...more,
});
const survey = (...sheets: SheetSurvey[]): WorkbookSurvey => ({ name: "essai.xlsx", dateSystem: 1900, sheets, names: [] });
const table = (name: string, row: number, headers: string[], rowCount = 50): TableSurvey => ({ name, headers, area: { row, column: 2, rowCount, columnCount: headers.length } });

describe("recogniseTables", () => {
  test.each<[string, Cell[]]>([
    ["the French labels", ["N° marché", "Montant HT", "Date de notification"]],
    ["another case, no accents, other spaces", ["n°  MARCHE", " montant ht ", "DATE DE NOTIFICATION"]],
    ["another order and extra columns", ["Observations", "Date de notification", "Montant\u00a0HT", "", "N° Marché"]],
    ["DECP names", ["id", "montant", "dateNotification", "acheteur.id"]],
    ["synonyms", ["Numéro de marché", "montant", "date de notification", "ACHETEUR_ID"]],
  ])("knows %s", (_name, headers) => {
    const found = recogniseTables(survey(sheet("S", [headers, ["1", 2]])), referentiel);
    expect(found.tables.map(({ table: id }) => id)).toEqual(["marches"]);
    expect(found.tables[0]?.columns.map(({ champ }) => champ)).toEqual(expect.arrayContaining(["id", "montant", "dateNotification"]));
  });

  test("finds the header row below titles, and counts the rows under it", () => {
    const found = recogniseTables(survey(sheet("S", [["Registre 2024"], [], ["N° marché", "Montant HT"], ["a", 1]], { used: { row: 4, column: 1, rowCount: 10, columnCount: 2 } })), referentiel);
    expect(found.tables[0]).toMatchObject({ headerRow: 6, firstRow: 7, rowCount: 7, tableName: null, columns: [{ champ: "id", column: 1 }, { champ: "montant", column: 2 }] });
  });

  test("reads an Excel table where it stands, without its header", () => {
    const found = recogniseTables(survey(sheet("S", [], { tables: [table("T", 3, ["N° marché", "Montant HT"])] })), referentiel);
    expect(found.tables[0]).toMatchObject({ tableName: "T", headerRow: 3, firstRow: 4, rowCount: 49, columns: [{ column: 2 }, { column: 3 }] });
  });

  test("keeps the first of two columns for one field, and says which it left", () => {
    const found = recogniseTables(survey(sheet("S", [["N° marché", "Montant HT", "montant", "Remarque"]])), referentiel);
    expect(found.tables[0]?.columns.map(({ column }) => column)).toEqual([0, 1]);
    expect(found.tables[0]?.ignored).toEqual([{ column: 2, entete: "montant", motif: "doublon" }, { column: 3, entete: "Remarque", motif: "inconnu" }]);
  });

  test("prefers the place that feeds most fields, and reports the other", () => {
    const found = recogniseTables(survey(sheet("Pauvre", [["N° marché", "Montant HT"]]), sheet("Riche", [["N° marché", "Montant HT", "Date de notification"]])), referentiel);
    expect(found.tables.map(({ sheet: name }) => name)).toEqual(["Riche"]);
    expect(found.ecartes).toEqual([{ table: "marches", sheet: "Pauvre", tableName: null }]);
  });

  test("prefers a visible sheet when two places are alike", () => {
    const head: Cell[][] = [["N° marché", "Montant HT"]];
    expect(recogniseTables(survey(sheet("Cachée", head, { visible: false }), sheet("Vue", head)), referentiel).tables[0]?.sheet).toBe("Vue");
  });

  test("finds several tables in one workbook, and nothing in a sheet of something else", () => {
    const found = recogniseTables(survey(sheet("M", [["N° marché", "Montant HT"]]), sheet("S", [["Indicateur", "Année", "Valeur"]]), sheet("Courrier", [["Bonjour"], [null]]), sheet("Vide", [])), referentiel);
    expect(found.tables.map(({ table: id }) => id).sort()).toEqual(["marches", "saisies"]);
  });
});
