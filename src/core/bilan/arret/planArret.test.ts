import { surveyOf, type Sheets } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel } from "../../../catalogue";
import { checkConformite, type ConformiteOptions } from "../../compliance/conformite";
import type { Cell } from "../../register/cell";
import { recogniseTables } from "../../register/recognise";
import { buildRegister, columnsToRead, type Register } from "../../register/register";
import type { TableSurvey, WorkbookSurvey } from "../../register/survey";
import type { Edit } from "../edit";
import { planArret, type PlanArret, type RefusArret } from "./planArret";
import { texteLignes, texteRefus } from "./textes";

const SCHEMA = schemaOf([
  { code: "P", unite: "%", mesure: { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" } },
  { code: "E", unite: "€ HT", mesure: { genre: "somme", champ: "montant", denominateur: "marchés" } },
  { code: "V", unite: "véhicules", mesure: { genre: "nombre", table: "vehicules", denominateur: "véhicules" } },
  { code: "G", unite: "oui/non", mesure: { genre: "saisie", denominateur: "guide" } },
  { code: "M", unite: "mots", mesure: { genre: "saisie", denominateur: "mots" } },
  { code: "K", unite: "u", composantes: [{ code: "K.a", libelle: "a", unite: "marchés", mesure: { genre: "nombre", denominateur: "marchés" } }, { code: "K.b", libelle: "b", unite: "u", mesure: { genre: "saisie", denominateur: "u" } }] },
], referentiel);
const MARCHES: readonly (readonly Cell[])[] = [["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Direction"], ["M1", "2024-06-10", 1234.5, "Clause sociale", "Routes"], ["M2", "2024-06-10", 1000, "Pas de considération sociale", "Routes"], ["M3", "2024-06-10", 1000, null, "Routes"]];
const SAISIES: readonly (readonly Cell[])[] = [["Indicateur", "Année", "Valeur"], ["G", 2024, "non"], ["M", 2024, "à voir"]];
const BILANS = ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"];

interface Given {
  /** Rows of the sheet "Bilans", where there is one. */
  readonly bilans?: readonly (readonly Cell[])[];
  readonly tables?: readonly TableSurvey[];
  readonly sheets?: Sheets;
}

function workbook({ bilans, tables = [], sheets = {} }: Given): { readonly register: Register; readonly survey: WorkbookSurvey } {
  const all: Sheets = { Marchés: MARCHES, Saisies: SAISIES, ...(bilans ? { Bilans: bilans } : {}), ...sheets };
  const plain = surveyOf(all);
  const survey = { ...plain, sheets: plain.sheets.map((sheet) => (sheet.name === "Bilans" ? { ...sheet, tables } : sheet)) };
  const recognition = recogniseTables(survey, referentiel);
  const data = columnsToRead(recognition.tables, referentiel).map((request) => ({ request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => all[request.sheet]?.[request.firstRow + row]?.[column] ?? null)) }));
  return { survey, register: buildRegister(survey, recognition, data, referentiel) };
}

function arret(given: Given = {}, options: Partial<ConformiteOptions> = {}) {
  const { register, survey } = workbook(given);
  return planArret(checkConformite(register, SCHEMA, { periode: { debut: 2024, fin: 2024 }, ...options }, []), { register, survey, referentiel }, "2025-06-30");
}
function plan(given: Given = {}, options?: Partial<ConformiteOptions>): PlanArret {
  const found = arret(given, options);
  if (!found.ok) throw new Error(texteRefus(found.refus));
  return found.plan;
}
function refus(given: Given = {}, options?: Partial<ConformiteOptions>): RefusArret {
  const found = arret(given, options);
  if (found.ok) throw new Error("planned");
  return found.refus;
}
const cells = (edits: readonly Edit[]) => edits.flatMap((edit) => (edit.kind === "setCells" ? [edit] : []));
const shown = (edits: readonly Edit[]) => cells(edits).flatMap(({ contents }) => contents.map((row) => row.map((content) => (content === null ? null : content.type === "vide" ? "vide" : content.value))));

const LINES = [["essai", 2024, "P", 1 / 3, 1, 3, "2025-06-30"], ["essai", 2024, "E", 3234.5, null, null, "2025-06-30"], ["essai", 2024, "K.a", 3, null, null, "2025-06-30"]];

describe("what is stored", () => {
  test("one line a code that has a figure, a share as a fraction; the rest is told, and is no zero", () => {
    const { chiffres, laisses } = plan();
    expect(chiffres).toEqual([
      { code: "P", libelle: "Exemple", unite: "%", valeur: 1 / 3, numerateur: 1, denominateur: 3 }, { code: "E", libelle: "Exemple", unite: "€ HT", valeur: 3234.5, numerateur: null, denominateur: null },
      { code: "K.a", libelle: "a", unite: "marchés", valeur: 3, numerateur: null, denominateur: null },
    ]);
    expect(laisses.map(({ code, motif }) => [code, motif])).toEqual([["V", "nonMesurable"], ["G", "ouiNon"], ["M", "texte"], ["K.b", "nonMesurable"]]);
  });
  test("types: a year is a number, two are a text, a day is a date, and each figure has the format of its unit", () => {
    expect(cells(plan({ bilans: [BILANS] }).edits)[0]?.contents[0]).toEqual([
      { type: "texte", value: "essai" }, { type: "nombre", value: 2024, format: "0" }, { type: "texte", value: "P" }, { type: "nombre", value: 1 / 3, format: "0.0%" },
      { type: "nombre", value: 1, format: "#,##0" }, { type: "nombre", value: 3, format: "#,##0" }, { type: "date", value: "2025-06-30", format: "dd/mm/yyyy" },
    ]);
    expect(cells(plan({ bilans: [BILANS] }, { periode: { debut: 2023, fin: 2024 } }).edits)[0]?.contents[0]?.[1]).toEqual({ type: "texte", value: "2023-2024" });
  });
});

describe("a workbook without the table", () => {
  test("gets a sheet of it, with the headers of the catalogue, as an Excel table", () => {
    const { feuille, creee, lignes, edits } = plan();
    expect([feuille, creee, lignes]).toEqual(["Bilans arrêtés", true, { debut: 2, fin: 4 }]);
    expect([...new Set(edits.map(({ kind }) => kind))]).toEqual(["addSheet", "setCells", "setStyle", "setColumnWidths", "addTable", "setNumberFormat", "setPrompt", "freezeRows"]);
    expect(shown(edits)).toEqual([BILANS, ...LINES]);
    expect(edits).toContainEqual({ kind: "addTable", sheet: "Bilans arrêtés", area: { row: 0, column: 0, rowCount: 4, columnCount: 7 }, name: "BilansArretes" });
  });
  test("takes another name where a sheet that isn't the table has it", () => {
    expect(plan({ sheets: { "bilans arretes": [["Notes"]] } }).feuille).toBe("Bilans arrêtés 2");
  });
});

describe("a workbook that has it", () => {
  test("as a plain range: below its last line, by its own columns wherever they are, the others left alone", () => {
    const { feuille, creee, lignes, edits, sansColonne } = plan({ bilans: [["Nos bilans"], [], ["Valeur", "À nous", "Indicateur", "Schéma", "Période", "Date du vote"], [0.2, "gardé", "P", "essai", 2023, null]] });
    expect([feuille, creee, lignes, sansColonne]).toEqual(["Bilans", false, { debut: 5, fin: 7 }, ["Numérateur", "Dénominateur"]]);
    expect(edits.map((edit) => edit.kind === "setCells" && [edit.row, edit.column])).toEqual([[4, 0]]);
    expect(shown(edits)[0]).toEqual([1 / 3, null, "P", "essai", 2024, "2025-06-30"]);
  });
  test("an absent column that nothing needs isn't missed", () => {
    expect(plan({ bilans: [["Schéma", "Période", "Indicateur", "Valeur", "Date"]] }).sansColonne).toEqual(["Numérateur", "Dénominateur"]);
    expect(plan({ bilans: [BILANS] }).sansColonne).toEqual([]);
  });
  const excel = (rowCount: number): TableSurvey => ({ name: "Votes", area: { row: 0, column: 0, rowCount, columnCount: 7 }, headers: BILANS });
  test("as an Excel table: it grows first, then receives the lines", () => {
    const { edits, lignes } = plan({ bilans: [BILANS, ["essai", 2023, "P", 0.2, null, null, null]], tables: [excel(2)] });
    expect(edits.map((edit) => (edit.kind === "resizeTable" ? [edit.kind, edit.sheet, edit.name, edit.rowCount] : edit.kind === "setCells" ? [edit.kind, edit.row] : []))).toEqual([["resizeTable", "Bilans", "Votes", 5], ["setCells", 2]]);
    expect(lignes).toEqual({ debut: 3, fin: 5 });
  });
  test("the blank rows that a table was given are used first", () => {
    const blank = new Array<Cell>(7).fill(null);
    expect(plan({ bilans: [BILANS, blank], tables: [excel(2)] }).edits).toMatchObject([{ kind: "resizeTable", rowCount: 4 }, { kind: "setCells", row: 1 }]);
    expect(plan({ bilans: [BILANS, ...new Array<Cell[]>(9).fill(blank)], tables: [excel(10)] }).edits).toMatchObject([{ kind: "setCells", row: 1 }]);
  });
  test("a bilan of two years beside those of each year", () => {
    expect(plan({ bilans: [BILANS, ["essai", 2024, "P", 0.2, null, null, null]] }, { periode: { debut: 2023, fin: 2024 } }).chiffres).toHaveLength(3);
  });
  test("that of another schema is no obstacle", () => {
    expect(plan({ bilans: [BILANS, ["landes", 2024, "P", 0.2, null, null, null]] }).lignes).toEqual({ debut: 3, fin: 5 });
  });
});

describe("refused", () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  test("a second vote for the same period: which, and where, be it under another spelling or without a figure", () => {
    const found = refus({ bilans: [BILANS, ["Essai ", "2024", "P", 0.2, null, null, null], ["essai", 2023, "P", 0.2, null, null, null], ["essai", 2024, "Z", null, null, null, null]] });
    expect(found).toEqual({ motif: "dejaArrete", schema: "essai", periode: { debut: 2024, fin: 2024 }, feuille: "Bilans", lignes: [2, 4] });
    expect(plain(texteRefus(found))).toBe("Le bilan 2024 de « essai » est déjà arrêté : feuille « Bilans », lignes 2 et 4. Ce qui a été voté n'est pas remplacé : pour l'arrêter à nouveau, supprimez d'abord ces lignes.");
  });
  test("one direction: a bilan is of the whole", () => {
    expect(refus({}, { direction: "Routes" })).toEqual({ motif: "direction", direction: "Routes" });
  });
  test("nothing to store", () => {
    expect(refus({}, { periode: { debut: 2019, fin: 2019 } })).toEqual({ motif: "aucunChiffre", periode: { debut: 2019, fin: 2019 } });
  });
  test("another table stands right below a plain range", () => {
    const below: TableSurvey = { name: "Notes", area: { row: 4, column: 2, rowCount: 3, columnCount: 2 }, headers: ["x", "y"] };
    const rows = [BILANS, ["essai", 2023, "P", 0.2, null, null, null], [], [], [null, null, "x", "y"]];
    expect(refus({ bilans: rows, tables: [below] })).toEqual({ motif: "sansPlace", feuille: "Bilans", ligne: 5 });
    expect(plan({ bilans: [...rows.slice(0, 4), [], rows[4]!], tables: [{ ...below, area: { ...below.area, row: 5 } }] }).lignes).toEqual({ debut: 3, fin: 5 });
    expect(plan({ bilans: rows, tables: [{ ...below, area: { ...below.area, column: 9 } }] }).lignes).toEqual({ debut: 3, fin: 5 });
  });
  test.each<[RefusArret, RegExp]>([
    [{ motif: "direction", direction: "Routes" }, /direction Routes est choisie/], [{ motif: "aucunChiffre", periode: { debut: 2023, fin: 2024 } }, /en 2023-2024/], [{ motif: "sansPlace", feuille: "Bilans", ligne: 5 }, /ligne 5 de la feuille « Bilans »/],
  ])("%j is said with what to do", (one, expected) => expect(texteRefus(one)).toMatch(expected));
  test.each<[readonly number[], string]>([[[], ""], [[2], "ligne 2"], [[2, 3, 4], "lignes 2 à 4"], [[2, 5, 9], "lignes 2, 5 et 9"], [[1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23], "lignes 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 et 2 autres"]])("rows %j", (lignes, expected) => expect(texteLignes(lignes)).toBe(expected));
});
