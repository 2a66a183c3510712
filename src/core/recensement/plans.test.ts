import { referentiel, schemas } from "../../catalogue";
import { clausier } from "../../catalogue/clausier";
import type { Edit } from "../bilan/edit";
import type { Cell } from "../register/cell";
import { recogniseTables } from "../register/recognise";
import type { WorkbookSurvey } from "../register/survey";
import { drain } from "../steps";
import { ENTETES_RECENSEMENT, ligneRecensement, recensementOf, type BesoinDonne } from "../../../test/recensementOf";
import { registerOf, surveyOf, type Sheets } from "../../../test/registerOf";
import { lireBesoins } from "./besoin";
import { feuillesDeRouteSteps } from "./feuilleDeRoute";
import { planFeuilles } from "./planFeuilles";
import { planPropositions } from "./planPropositions";
import { planRecensement } from "./planRecensement";
import { proposer } from "./propositions";

const BESOINS: readonly BesoinDonne[] = [
  { besoin: "Nettoyage", famille: "nettoyage", direction: "Collèges", montant: 10 }, { besoin: "Inconnu", famille: "assurances", direction: "Routes" }, { besoin: "=Jeux", famille: "jouets", envisagees: "Aucune" },
  { besoin: "Déjà", famille: "nettoyage", possibles: "les mots d'une personne" },
];

/** A Recensement of some columns, and how the workbook looks. */
function workbook(rows: readonly (readonly Cell[])[], more: { readonly sheets?: Sheets; readonly table?: boolean } = {}) {
  const sheets: Sheets = { Recensement: rows, ...more.sheets };
  const survey: WorkbookSurvey = surveyOf(sheets);
  const shown = more.table ? { ...survey, sheets: survey.sheets.map((sheet) => (sheet.name === "Recensement" ? { ...sheet, tables: [{ name: "Recensement", area: sheet.used, headers: (rows[0] ?? []).map(String) }] } : sheet)) } : survey;
  const table = registerOf(sheets, referentiel).tables.get("recensement")!;
  const own = more.table ? { ...table, mapping: { ...table.mapping, tableName: "Recensement" } } : table;
  return { survey: shown, table: own, lignes: proposer(clausier, lireBesoins(table, 2025).besoins) };
}
const plan = (found: ReturnType<typeof workbook>) => planPropositions(found.lignes, 2025, clausier, found);
const cells = (edits: readonly Edit[]) => edits.flatMap((edit) => (edit.kind === "setCells" ? [edit] : []));
const FULL = [[...ENTETES_RECENSEMENT], ...BESOINS.map(ligneRecensement)];
const COURT = FULL.map((row) => row.slice(0, -1));

describe("planPropositions", () => {
  it("fills the blank cells of the column, and no other", () => {
    const { lieu, edits, ecrites, laissees, dejaInscrites, sansProposition } = plan(workbook(FULL));
    expect([lieu, dejaInscrites, sansProposition, laissees]).toEqual([{ genre: "colonne", feuille: "Recensement", colonne: "J" }, 0, 1, [{ ligne: 5, nom: "Déjà" }]]);
    expect(ecrites.map(({ ligne, nom }) => [ligne, nom])).toEqual([[2, "Nettoyage"], [4, "=Jeux"]]);
    expect(edits.map(({ kind }) => kind)).toEqual(["setCells"]);
    const [{ row, column, contents }] = cells(edits) as [ReturnType<typeof cells>[number]];
    expect([row, column, contents.length, contents[1]]).toEqual([1, 9, 3, [null]]);
    expect(contents[0]?.[0]).toMatchObject({ type: "texte", value: expect.stringMatching(/^Clause d'insertion/) as string });
  });

  it("has nothing to write a second time", () => {
    const first = plan(workbook(FULL));
    const filled = FULL.map((row, index) => [...row.slice(0, 9), first.ecrites.find(({ ligne }) => ligne === index + 1)?.texte ?? row[9] ?? null]);
    expect(plan(workbook(filled))).toMatchObject({ ecrites: [], edits: [], dejaInscrites: 2, laissees: [{ ligne: 5 }] });
  });

  it("adds the column beside a plain range, where the sheet holds nothing", () => {
    const { lieu, edits } = plan(workbook(COURT));
    expect(lieu).toEqual({ genre: "aCote", feuille: "Recensement", colonne: "J" });
    expect(cells(edits).map(({ row, column }) => [row, column])).toEqual([[0, 9], [1, 9]]);
    expect(cells(edits)[0]?.contents).toEqual([[{ type: "texte", value: "Considérations possibles" }]]);
  });

  it.each<[string, ReturnType<typeof workbook>]>([
    ["an Excel table without the column", workbook(COURT, { table: true })],
    ["a plain range with something further right", workbook([...COURT.slice(0, -1), [...COURT.at(-1)!, null, "Total"]])],
  ])("lists them in a sheet for %s", (_what, found) => {
    const { lieu, edits, ecrites } = plan(found);
    expect(lieu).toEqual({ genre: "feuille", feuille: "Propositions 2025" });
    expect(edits[0]).toEqual({ kind: "addSheet", sheet: "Propositions 2025" });
    expect(ecrites).toHaveLength(3);
    const rows = cells(edits)[0]!.contents.slice(1).map((row) => row.map((cell) => (cell && "value" in cell ? cell.value : null)));
    expect(rows.find((row) => row[1] === "Inconnu")?.[4]).toMatch(/^Rien de proposé : famille inconnue : « assurances », proches : /);
    expect(rows.find((row) => String(row[4]).startsWith("Clause d'insertion"))).toMatchObject([2, "Nettoyage", "Collèges", "Nettoyage et entretien des locaux", expect.anything(), "clause", "insertion", expect.stringMatching(/réalisation d'heures/), expect.stringMatching(/Landes, SPASER 2023-2029, Axe 1, Mission 1/)]);
    expect(rows.some((row) => row[1] === "=Jeux")).toBe(true);
  });

  it("takes a free name", () => {
    expect(plan(workbook(COURT, { table: true, sheets: { "propositions 2025": [["x"]] } })).lieu.feuille).toBe("Propositions 2025 2");
  });
});

/** The rows of the sheet that edits add, as cells. */
function sheetOf(edits: readonly Edit[]): Cell[][] {
  return cells(edits)[0]!.contents.map((row) => row.map((cell): Cell => (cell && "value" in cell ? cell.value : null)));
}

describe("sheets that are added", () => {
  const { register, lignes } = recensementOf(BESOINS);
  const feuilles = drain(feuillesDeRouteSteps(lignes, { schema: schemas.get("landes")!, register, referentiel, annee: 2025 }));
  const base = workbook(COURT, { table: true });
  const route = planFeuilles(feuilles, "Notre SPASER", base.survey);

  it.each<[string, readonly Edit[]]>([["Propositions", plan(base).edits], ["Feuille de route", route.edits]])("%s is never taken for a table of the register", (_name, edits) => {
    const sheets = { Recensement: FULL, Ajout: sheetOf(edits) };
    const { tables, ecartes, incompletes } = recogniseTables(surveyOf(sheets), referentiel);
    expect([tables.map(({ table, sheet }) => [table, sheet]), ecartes, incompletes]).toEqual([[["recensement", "Recensement"]], [], []]);
    // Nor is any of its lines, whatever stands above it.
    for (let from = 0; from < sheets.Ajout.length; from++) expect(recogniseTables(surveyOf({ Ajout: sheets.Ajout.slice(from) }), referentiel).tables).toEqual([]);
  });

  it("prints a feuille de route a direction, with its needs", () => {
    const rows = sheetOf(route.edits);
    expect(route.feuille).toBe("Feuille de route 2025");
    expect(rows.map(([first]) => first)).toEqual(expect.arrayContaining(["Collèges", "Routes"]));
    expect(rows.find((row) => row[1] === "Inconnu")).toMatchObject({ 6: "Rien de proposé" });
    expect(rows.every((row) => row.length === 7)).toBe(true);
    expect(route.edits.at(-1)).toMatchObject({ kind: "setPageLayout", orientation: "landscape" });
    expect(rows.some(([first]) => typeof first === "string" && first.includes("2 achats prévus n'ont pas de direction"))).toBe(true);
  });

  it("makes an empty Recensement that is recognised", () => {
    const edits = planRecensement(referentiel.get("recensement")!, surveyOf({ Recensement: [["autre chose"]] }));
    expect(edits[0]).toEqual({ kind: "addSheet", sheet: "Recensement 2" });
    const { tables } = recogniseTables(surveyOf({ Ajout: sheetOf(edits) }), referentiel);
    expect(tables.map(({ table, columns }) => [table, columns.length])).toEqual([["recensement", referentiel.get("recensement")!.champs.length]]);
    const lists = edits.flatMap((edit) => (edit.kind === "setListValidation" ? [edit] : []));
    expect(lists.map(({ area }) => referentiel.get("recensement")!.champs[area.column]?.id)).toEqual(expect.arrayContaining(["typeBesoin", "categorie", "considerations", "publie"]));
    expect(lists.every(({ message, prompt, area }) => message !== undefined && prompt !== undefined && area.rowCount > 1_000)).toBe(true);
  });
});
