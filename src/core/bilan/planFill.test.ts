import { registerOf, surveyOf } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite } from "../compliance/conformite";
import type { Cell } from "../register/cell";
import type { ColumnsData } from "../register/survey";
import { columnName } from "./address";
import { bilanHtml } from "./html";
import { bilanRequest, findBilan } from "./place";
import { planFill } from "./planFill";

const register = registerOf({ Marches: [
  ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Nature"],
  ["M1", "2024-01-01", 30000, "Clause sociale", "Marché"], ["M2", "2024-01-01", 40000, "Critère social", "Marché"], ["<b>M3</b>", "2024-01-01", 50000, null, "Marché"], ["M4", "2024-01-01", 25000, "Clause sociale", "Marché"],
] }, referentiel);
const conformite = checkConformite(register, schemas.get("landes")!, { periode: { debut: 2024, fin: 2024 } }, []);

/** A template as a contrôleur keeps it: titles above, own columns between, a code that the scheme doesn't know. */
const template: Cell[][] = [
  ["Bilan du SPASER"], [null],
  ["Rubrique", "Code", "Libellé", "N-1", "Valeur", "Observation libre", "Cible", "Écart", "Statut", "Commentaire", "Source"],
  ["Social", "A1", "Mes mots à moi", 12, 3, "à moi", null, null, null, "Très bien", null],
  ["Social", "Z9", "Indicateur local", 1, 2, null, null, null, null, "gardé", null],
  ["Social", null, "Sous-total", null, 5, null, null, null, null, null, null],
  ["Social", "c4", null, null, null, null, null, null, null, null, null],
];
const survey = surveyOf({ Marches: [], Bilan: template });
const place = findBilan(survey)!;
const request = bilanRequest(place);
const current: ColumnsData = { request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => template[request.firstRow + row]?.[column] ?? null)) };

describe("filling a template in place", () => {
  const plan = planFill(conformite, survey, place, current);

  test("the template is found by its headers, wherever it stands", () => {
    expect(place).toMatchObject({ sheet: "Bilan", headerRow: 2, firstRow: 3, rowCount: 4, columns: { code: 1, libelle: 2, anterieure: 3, valeur: 4, cible: 6, ecart: 7, statut: 8, commentaire: 9, source: 10 } });
    expect(findBilan(surveyOf({ Marches: [["N° marché", "Montant HT"]], Saisies: [["Indicateur", "Année", "Valeur"]] }))).toBeNull();
  });

  test("each known code receives its figures; nothing else is touched", () => {
    const [edit, ...others] = plan.edits;
    expect(others).toEqual([]);
    expect(edit).toMatchObject({ kind: "setCells", sheet: "Bilan", row: 3, column: 2 });
    if (edit?.kind !== "setCells") throw new Error("not a setCells");
    const cell = (row: number, column: number) => edit.contents[row]?.[column - edit.column] ?? null;
    expect(cell(0, 2)).toBeNull(); // the person's own words
    expect(cell(0, 3)).toBeNull(); // N-1
    expect(cell(0, 4)).toEqual({ type: "nombre", value: 1, format: "#,##0" });
    expect(cell(0, 5)).toBeNull(); // a column of theirs
    expect(cell(0, 6)).toEqual({ type: "nombre", value: 0.3, format: "0.0%" });
    expect(cell(0, 7)).toMatchObject({ type: "nombre", value: expect.closeTo(1 / 3 - 0.3, 12), format: "0.0%" });
    expect(cell(0, 8)).toEqual({ type: "texte", value: "✔ Atteinte" });
    expect(cell(0, 9)).toBeNull(); // the commentary
    expect(edit.contents[1]?.every((content) => content === null)).toBe(true); // Z9
    expect(edit.contents[2]?.every((content) => content === null)).toBe(true); // a line without a code
    expect(cell(3, 2)).toMatchObject({ type: "texte", value: expect.stringMatching(/critères sociaux/) }); // a blank libellé is given
    expect(cell(3, 4)).toMatchObject({ value: 1 });
  });

  test("the preview names each cell, before and after", () => {
    expect(plan.changes).toContainEqual({ sheet: "Bilan", address: "E4", code: "A1", role: "valeur", avant: "3", apres: "1 marché" });
    expect(plan.changes).toContainEqual({ sheet: "Bilan", address: "G4", code: "A1", role: "cible", avant: "", apres: "30,0\u00a0%" });
    expect(plan.inconnus).toEqual(["Z9"]);
    expect(plan.sansLigne).toContain("T1");
    expect(plan.sansLigne).not.toContain("C4");
  });

  test("what is already right is not written again", () => {
    const filled = template.map((row) => [...row]);
    for (const edit of plan.edits) if (edit.kind === "setCells") edit.contents.forEach((contents, row) => contents.forEach((content, column) => { if (content && "value" in content) filled[edit.row + row]![edit.column + column] = content.value; }));
    const again: ColumnsData = { request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => filled[request.firstRow + row]?.[column] ?? null)) };
    expect(planFill(conformite, survey, place, again)).toMatchObject({ edits: [], changes: [] });
  });
});

describe("making the sheet from the scheme", () => {
  test("one line an indicator and a value, in the order of the document, under a free name", () => {
    const plan = planFill(conformite, survey, null, null);
    expect(plan).toMatchObject({ created: true, sheet: "Bilan 2" });
    const table = plan.edits.find((edit) => edit.kind === "addTable");
    expect(table).toMatchObject({ name: "Bilan", area: { row: 3, column: 0 } });
    const cells = plan.edits.find((edit) => edit.kind === "setCells" && edit.row === 3);
    if (cells?.kind !== "setCells") throw new Error("no cells");
    const codes = cells.contents.slice(1).map((row) => (row[2]?.type === "texte" ? row[2].value : null));
    expect(codes.slice(0, 3)).toEqual(["A1", "A2", "A3"]);
    expect(codes).toHaveLength(new Set(codes).size);
    expect(cells.contents[1]?.[5]).toEqual({ type: "nombre", value: 1, format: "#,##0" });
    // What is made can be filled again: the next survey finds it.
    const header = cells.contents[0]!.map((content) => (content?.type === "texte" ? content.value : null));
    expect(findBilan(surveyOf({ Bilan: [["Bilan 2024"], ["Landes"], [], header] }))?.columns).toMatchObject({ code: 2, valeur: 5, phrase: 10, commentaire: 12 });
  });

  test("the address of each change is that of its cell", () => {
    const plan = planFill(conformite, surveyOf({}), null, null);
    expect(plan.changes.find(({ code, role }) => code === "A1" && role === "valeur")).toMatchObject({ address: "F5", apres: "1 marché" });
  });
});

test("columns are lettered as in a spreadsheet", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
});

test("the printed report escapes what comes from the register, and holds no script", () => {
  const html = bilanHtml(checkConformite(register, { ...schemas.get("landes")!, libelle: "<script>alert(1)</script>" }, { periode: { debut: 2024, fin: 2024 }, direction: "<img onerror=x>" }, []));
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain("&lt;script&gt;");
});
