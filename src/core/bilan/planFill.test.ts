import { registerOf, surveyOf } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite } from "../compliance/conformite";
import { cellText, type Cell } from "../register/cell";
import { recogniseTables } from "../register/recognise";
import type { ColumnsData, NameSurvey, TextFound, WorkbookSurvey } from "../register/survey";
import { columnName } from "./address";
import { createRapport } from "./chiffres/rapport";
import type { Edit } from "./edit";
import { findGabarit, gabaritRequests } from "./lieux/gabarit";
import { planFill, type FillPlan } from "./planFill";

const MARCHES: Cell[][] = [
  ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Nature"],
  ["M1", "2024-01-01", 30000, "Clause sociale", "Marché"], ["M2", "2024-01-01", 40000, "Critère social", "Marché"], ["<b>M3</b>", "2024-01-01", 50000, null, "Marché"], ["M4", "2024-01-01", 25000, "Clause sociale", "Marché"],
  ["M5", "2023-01-01", 30000, "Clause sociale", "Marché"], ["M6", "2023-01-01", 30000, "Clause sociale", "Marché"],
];
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A workbook as far as a fill needs one: cells, names, formulas; edits are applied as an adapter would. */
function workbook(sheets: Sheets, names: readonly NameSurvey[] = [], formulas: ReadonlySet<string> = new Set()) {
  const cells = new Map(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  const defined = new Map(names.map((name) => [name.name, name]));
  const survey = (): WorkbookSurvey => ({ ...surveyOf(Object.fromEntries(cells)), names: [...defined.values()] });
  const found = (): TextFound[] => [...cells].flatMap(([sheet, rows]) => rows.flatMap((row, at) => row.flatMap((text, column) => (typeof text === "string" && text.includes("{{") ? [{ sheet, row: at, column, text }] : []))));
  return {
    cell: (sheet: string, row: number, column: number): Cell => cells.get(sheet)?.[row]?.[column] ?? null,
    set: (sheet: string, row: number, column: number, value: Cell) => void (cells.get(sheet)![row]![column] = value),
    insertRow: (sheet: string, row: number) => {
      cells.get(sheet)!.splice(row, 0, []);
      for (const [key, name] of defined) if (name.value.type === "cellules" && name.value.sheet === sheet && name.value.area.row >= row) defined.set(key, { ...name, value: { ...name.value, area: { ...name.value.area, row: name.value.area.row + 1 } } });
    },
    sheetNames: () => [...cells.keys()],
    plan(annee: number, annexes = false): FillPlan {
      const marches = registerOf({ Marches: MARCHES }, referentiel);
      const conformite = checkConformite(marches, schemas.get("landes")!, { periode: { debut: annee, fin: annee }, annees: [2022, 2023, 2024] }, []);
      const now = survey();
      const gabarit = findGabarit(now, recogniseTables(now, referentiel), found());
      const current = gabaritRequests(gabarit).map((request): ColumnsData => {
        const shape = <T>(make: (row: number, column: number) => T) => request.columns.map((column) => Array.from({ length: request.rowCount }, (_, down) => make(request.firstRow + down, column)));
        return { request, cells: shape((row, column) => cells.get(request.sheet)?.[row]?.[column] ?? null), formulas: shape((row, column) => formulas.has(`${request.sheet}!${columnName(column)}${row + 1}`)) };
      });
      return planFill(createRapport({ conformite, register: marches, referentiel, jour: "2025-03-04" }), now, gabarit, current, { annexes });
    },
    apply(edits: readonly Edit[]): void {
      for (const edit of edits) {
        if (edit.kind === "addSheet") cells.set(edit.sheet, []);
        if (edit.kind === "setName") defined.set(edit.name, { name: edit.name, hidden: edit.hidden, value: edit.value.type === "texte" ? edit.value : { ...edit.value, sheet: edit.sheet } });
        if (edit.kind !== "setCells") continue;
        const rows = cells.get(edit.sheet)!;
        edit.contents.forEach((contents, down) => contents.forEach((content, right) => {
          if (!content) return;
          while (rows.length <= edit.row + down) rows.push([]);
          const row = rows[edit.row + down]!;
          while (row.length <= edit.column + right) row.push(null);
          row[edit.column + right] = content.type === "vide" ? null : content.type === "date" ? 45_720 : content.value;
        }));
      }
    },
  };
}

/** A template as a contrôleur keeps it: titles above, own columns between, a code that the scheme doesn't know. */
const TEMPLATE: Cell[][] = [
  ["Bilan du SPASER"], [null],
  ["Rubrique", "Code", "Libellé", "N-1", "Valeur", "Observation libre", "Cible", "Écart", "Statut", "Commentaire", "Source"],
  ["Social", "A1", "Mes mots à moi", 12, 3, "à moi", null, null, null, "Très bien {{A1.valeur}}", null],
  ["Social", "Z9", "Indicateur local", 1, 2, null, null, null, null, "gardé", null],
  ["Social", null, "Sous-total", null, 5, null, null, null, null, null, null],
  ["Social", "c4", null, null, null, null, null, null, null, null, null],
];
const at = (plan: FillPlan, address: string) => plan.changes.find((change) => change.address === address)?.apres;

describe("a table with a column of codes", () => {
  const open = () => workbook({ Marches: MARCHES, Bilan: TEMPLATE });

  test("each known code receives its figures; nothing else is touched", () => {
    const book = open();
    const plan = book.plan(2024);
    expect(plan).toMatchObject({ created: false, sheets: ["Bilan"], inconnus: ["Z9"], enDouble: [], laissees: [] });
    expect(plan.sansLigne).toContain("T1");
    expect(plan.sansLigne).not.toContain("C4");
    expect(plan.changes).toContainEqual({ sheet: "Bilan", address: "E4", code: "A1", role: "valeur", avant: "3", apres: "1 marché" });
    expect(plan.changes).toContainEqual({ sheet: "Bilan", address: "G4", code: "A1", role: "cible", avant: "", apres: "30,0\u00a0%" });
    book.apply(plan.edits);
    expect(book.cell("Bilan", 3, 4)).toBe(1);
    expect(book.cell("Bilan", 3, 7)).toBeCloseTo(1 / 3 - 0.3, 12);
    expect(book.cell("Bilan", 3, 8)).toBe("✔ Atteinte");
    for (const [row, cells] of TEMPLATE.entries()) for (const column of [0, 1, 5, 9]) expect(book.cell("Bilan", row, column)).toBe(cells[column] ?? null);
    expect(book.cell("Bilan", 3, 2)).toBe("Mes mots à moi");
    expect(book.cell("Bilan", 3, 3)).toBe(12); // typed by the person, for this same year
    expect(book.cell("Bilan", 6, 2)).toMatch(/critères sociaux/);
    expect([4, 5].flatMap((row) => [3, 4, 6, 7, 8, 10].map((column) => book.cell("Bilan", row, column)))).toEqual([1, 2, null, null, null, null, null, 5, null, null, null, null]);
  });

  test("what is already right is not written again", () => {
    const book = open();
    book.apply(book.plan(2024).edits);
    expect(book.plan(2024)).toMatchObject({ edits: [], changes: [] });
  });

  test("another year: the figure of the year before takes the place of the former one", () => {
    const book = open();
    book.apply(book.plan(2023).edits);
    expect([book.cell("Bilan", 3, 3), book.cell("Bilan", 3, 4)]).toEqual([12, 2]);
    book.apply(book.plan(2024).edits);
    expect([book.cell("Bilan", 3, 3), book.cell("Bilan", 3, 4)]).toEqual([2, 1]);
  });

  test("a formula of the template is left, and told", () => {
    const plan = workbook({ Marches: MARCHES, Bilan: TEMPLATE }, [], new Set(["Bilan!H4"])).plan(2024);
    expect(at(plan, "H4")).toBeUndefined();
    expect(plan.laissees).toEqual([{ sheet: "Bilan", address: "H4", code: "A1", motif: "formule" }]);
  });

  test("columns of other years, of parts and of the action", () => {
    const book = workbook({
      Marches: MARCHES,
      Bilan: [["Code", "Valeur", "Valeur 2023", "Cible 2025", "Part", "Numérateur", "Sur", "Tendance", "Statut", "État", "Pilote"], ["A1", null, null, null, null, null, null, null, null, "à dire", null]],
    });
    book.apply(book.plan(2024).edits);
    expect([1, 2, 3, 4, 5, 6].map((column) => book.cell("Bilan", 1, column))).toEqual([1, 2, 0.5, 1 / 3, 1, 3]);
    expect(book.cell("Bilan", 1, 7)).toMatch(/^↘ en baisse de 66,7 points par rapport à 2023/);
    expect([book.cell("Bilan", 1, 8), book.cell("Bilan", 1, 9)]).toEqual(["✔ Atteinte", "à dire"]);
  });

  test("several tables are all filled; those of the register are none", () => {
    const book = workbook({
      Marches: MARCHES,
      "Bilan A": [["Code", "Valeur", "Cible"], ["A1", null, null], [null, null, null], ["Code", "Valeur", "Statut"], ["C4", null, null]],
      Saisies: [["Indicateur", "Année", "Valeur", "Commentaire"], ["A1", 2024, 5, "x"]],
      "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur"], ["landes", "2022", "A1", 7]],
      Cibles: [["Indicateur", "Année", "Forme", "Valeur"], ["A1", "2024", "au moins", "30 %"]],
    });
    const plan = book.plan(2024);
    expect(plan.changes.map(({ sheet, address, code }) => [sheet, address, code])).toEqual([["Bilan A", "B2", "A1"], ["Bilan A", "C2", "A1"], ["Bilan A", "B5", "C4"], ["Bilan A", "C5", "C4"]]);
  });
});

describe("named cells", () => {
  const name = (text: string, row: number): NameSurvey => ({ name: text, hidden: false, value: { type: "cellules", sheet: "Page", area: { row, column: 1, rowCount: 1, columnCount: 1 } } });

  test("each receives what its name says; an unknown code is told", () => {
    const book = workbook({ Marches: MARCHES, Page: [[null], [null], [null], [null], [null]] }, [name("SPASER_A1_valeur", 0), name("SPASER_A1_cible_2025", 1), name("SPASER_annee", 2), name("SPASER_ZZ_valeur", 3), name("SPASER_acheteur", 4)]);
    const plan = book.plan(2024);
    book.apply(plan.edits);
    expect([0, 1, 2, 3, 4].map((row) => book.cell("Page", row, 1))).toEqual([1, 0.5, 2024, null, "Département des Landes"]);
    expect(plan).toMatchObject({ inconnus: ["SPASER_ZZ_valeur"], sansLigne: [] });
    expect(book.plan(2024).edits).toEqual([]);
  });

  test("a cell marked by a name and by a table is written once", () => {
    const book = workbook({ Marches: MARCHES, Page: [["Code", "Valeur", "Cible"], ["A1", null, null]] }, [name("SPASER_A1_part", 1)]);
    const plan = book.plan(2024);
    expect(plan.changes.filter(({ address }) => address === "B2")).toHaveLength(1);
    expect(plan.edits.filter((edit) => edit.kind === "setCells")).toHaveLength(1);
  });
});

describe("placeholders in text", () => {
  const open = () => workbook({
    Marches: [...MARCHES, ["{{A1.valeur}}", "2022-01-01", 1, null, "Marché"]],
    Page: [["En {{annee}}, {{acheteur}} a passé {{A1.valeur}}, soit {{A1.valeur|%}} ({{A1.ecart}})."], ["{{A1.valeur}}"], ["{{A1.valeur|%}}"], ["{{ZZ.valeur}} et {{A1.valeur|0,00}}"], ["{{date}}"], ["{{bidon}}"]],
  });

  test("a sentence gets words, a whole cell the figure itself; unknown ones are left and told", () => {
    const book = open();
    const plan = book.plan(2024);
    book.apply(plan.edits);
    expect(book.cell("Page", 0, 0)).toBe("En 2024, Département des Landes a passé 1 marché, soit 33,3\u00a0% (+3,3 points).");
    expect([1, 2, 3, 5].map((row) => book.cell("Page", row, 0))).toEqual([1, 1 / 3, "{{ZZ.valeur}} et 1,00", "{{bidon}}"]);
    expect(plan.inconnus).toEqual(["{{ZZ.valeur}}", "{{bidon}}"]);
    expect(book.cell("Marches", MARCHES.length, 0)).toBe("{{A1.valeur}}"); // what a register holds is data
  });

  test("a second fill, for another year, finds them, also where rows were inserted above", () => {
    const book = open();
    book.apply(book.plan(2024).edits);
    book.insertRow("Page", 0);
    const plan = book.plan(2023);
    book.apply(plan.edits);
    expect(book.cell("Page", 1, 0)).toBe("En 2023, Département des Landes a passé 2 marchés, soit 100,0\u00a0% (+75,0 points).");
    expect([2, 3].map((row) => book.cell("Page", row, 0))).toEqual([2, 1]);
    expect(book.plan(2023)).toMatchObject({ edits: [], laissees: [] });
  });

  test("a sentence that someone has reworded since is theirs; a new placeholder there is followed", () => {
    const book = open();
    book.apply(book.plan(2024).edits);
    book.set("Page", 0, 0, "Nous avons passé un marché.");
    book.set("Page", 1, 0, "Désormais : {{A1.cible}}");
    const plan = book.plan(2023);
    expect(plan.laissees).toEqual([{ sheet: "Page", address: "A1", code: "annee", motif: "modifiee" }]);
    book.apply(plan.edits);
    expect(book.cell("Page", 0, 0)).toBe("Nous avons passé un marché.");
    expect(book.cell("Page", 1, 0)).toBe("Désormais : 25,0\u00a0%");
  });
});

describe("a bilan made from the scheme", () => {
  test("axis, objectif, action, frame, indicators; found again and filled by the next fill, the person's words kept", () => {
    const book = workbook({ Marches: MARCHES, Bilan: [["à moi"]] });
    const plan = book.plan(2023);
    expect(plan).toMatchObject({ created: true, sheets: ["Bilan 2"], inconnus: [] });
    book.apply(plan.edits);
    const column = (index: number) => Array.from({ length: 120 }, (_, row) => book.cell("Bilan 2", row, index));
    expect(column(0).filter((code) => code !== null).slice(3, 9)).toEqual(["Code", "Action 1.1.1", "Récit 1.1.1", "A1", "A2", "A3"]);
    expect(column(1).slice(4, 7)).toEqual(["Indicateur", "Axe 1 : Une commande publique socialement responsable", expect.stringMatching(/^1\.1 /)]);
    const a1 = column(0).indexOf("A1");
    book.set("Bilan 2", a1 - 1, 1, "Notre récit.");
    book.set("Bilan 2", a1, 9, "Notre commentaire.");
    const again = book.plan(2024);
    expect(again).toMatchObject({ created: false, sheets: ["Bilan 2"], inconnus: [], sansLigne: [], laissees: [] });
    book.apply(again.edits);
    expect([2, 3, 9].map((index) => book.cell("Bilan 2", a1, index))).toEqual([2, 1, "Notre commentaire."]);
    expect(book.cell("Bilan 2", a1 - 1, 1)).toBe("Notre récit.");
    expect(book.plan(2024).edits).toEqual([]);
  });

  test("the address of each change is that of its cell", () => {
    const book = workbook({ Marches: MARCHES });
    const plan = book.plan(2024);
    book.apply(plan.edits);
    const value = plan.changes.find(({ code, role }) => code === "A1" && role === "valeur")!;
    expect(value.apres).toBe("1 marché");
    expect(book.cell("Bilan", Number(value.address.slice(1)) - 1, 3)).toBe(1);
  });
});

describe("the sheets behind a bilan", () => {
  test("sources and charts are added, then brought up to date in place", () => {
    const book = workbook({ Marches: MARCHES, Bilan: TEMPLATE, Sources: [["à moi"]] });
    const plan = book.plan(2023, true);
    book.apply(plan.edits);
    expect(book.sheetNames()).toEqual(["Marches", "Bilan", "Sources", "Sources 2", "Graphiques"]);
    const sources = () => Array.from({ length: 60 }, (_, row) => row).find((row) => book.cell("Sources 2", row, 0) === "A1")!;
    expect([2, 5, 6].map((column) => book.cell("Sources 2", sources(), column))).toEqual(["2 marchés (100,0\u00a0%)", 2, "Marchés, lignes 6, 7"]);
    const charts = plan.edits.filter((edit) => edit.kind === "addChart");
    expect(charts.map(({ type }) => type)).toEqual(["barresEmpilees", ...new Array<string>(charts.length - 1).fill("courbes")]);
    expect(charts.length).toBeGreaterThan(4);
    for (const chart of charts) for (const area of [chart.categories, ...chart.series.map(({ values }) => values)]) {
      expect(book.cell("Graphiques", area.row - 1, area.column)).not.toBeNull();
      expect(book.cell("Graphiques", area.row, chart.categories.column)).not.toBeNull();
    }
    const again = book.plan(2024, true);
    expect(again.edits.some((edit) => edit.kind === "addSheet" || edit.kind === "addChart")).toBe(false);
    book.apply(again.edits);
    expect(book.cell("Sources 2", sources(), 6)).toBe("Marchés, ligne 2");
    expect(book.cell("Sources", 0, 0)).toBe("à moi");
    expect(book.plan(2024, true).edits).toEqual([]);
  });

  test("the way to a target: milestones joined by lines, values where they are known", () => {
    const book = workbook({ Marches: MARCHES });
    book.apply(book.plan(2024, true).edits);
    const first = Array.from({ length: 200 }, (_, row) => row).find((row) => cellText(book.cell("Graphiques", row, 0)).startsWith("A1 "))!;
    const block = Array.from({ length: 7 }, (_, down) => [0, 1, 2].map((column) => book.cell("Graphiques", first + 2 + down, column)));
    expect(block.map(([annee]) => annee)).toEqual(["2023", "2024", "2025", "2026", "2027", "2028", "2029"]);
    expect(block.map(([, valeur]) => valeur)).toEqual([1, 1 / 3, null, null, null, null, null]);
    expect(block.map(([, , cible]) => cible)).toEqual([0.25, 0.3, 0.5, expect.closeTo(0.575, 12), 0.65, 0.65, 0.65]);
  });
});

test("columns are lettered as in a spreadsheet", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
});
