import type { Conformite } from "../../compliance/conformite";
import { text } from "../chiffres/content";
import type { CellContent, Edit } from "../edit";
import { COLUMNS } from "./columns";
import { layout } from "./layout";
import type { Line } from "./lines";

const subject = (direction: string | null = null) => ({ schema: { libelle: "Notre schéma", acheteur: "Département d'essai" }, periode: { debut: 2023, fin: 2024 }, direction }) as unknown as Conformite;
const PHRASE = COLUMNS.findIndex(({ demande }) => demande?.role === "phrase");

function line(kind: Line["kind"], words: string, others: Readonly<Record<number, string>> = {}): Line {
  return { kind, code: "", titre: words, ligne: null, contents: COLUMNS.map((_, column): CellContent | null => (column === 1 ? text(words) : others[column] === undefined ? null : text(others[column]))) };
}

const LINES = [line("axe", "Axe 1"), line("objectif", "1.1 Objectif"), line("action", "Clauses", { [PHRASE]: "Réalisée" }), line("recit", "Récit"), line("indicateur", "Part"), line("indicateur", "Montant"), line("axe", "Axe 2")];
const edits = layout("Bilan", LINES, subject());
const of = <K extends Edit["kind"]>(kind: K) => edits.filter((edit): edit is Extract<Edit, { readonly kind: K }> => edit.kind === kind);
const wordsOf = (contents: readonly (readonly (CellContent | null)[])[]) => contents.map((row) => row.map((content) => (content?.type === "texte" ? content.value : null)));

describe("the sheet of a bilan made from a scheme", () => {
  it("says what it is about above its header, and how to use it", () => {
    const [titles, table] = of("setCells");
    expect(titles).toMatchObject({ sheet: "Bilan", row: 0, column: 0 });
    expect(wordsOf(titles!.contents)).toEqual([["Bilan 2023-2024"], ["Notre schéma, Département d'essai"], ["Les cadres clairs « Récit » et la colonne « Commentaire » sont à vous : le remplissage n'y touche jamais."]]);
    expect(table).toMatchObject({ row: 4, column: 0 });
    expect(wordsOf(table!.contents)[0]).toEqual(["Code", "Indicateur", "N-1", "Valeur", "Cible", "Écart", "Statut", "Tendance", "Synthèse", "Commentaire"]);
    expect(table!.contents.slice(1)).toEqual(LINES.map(({ contents }) => contents));
    const [ofDirection] = layout("Bilan", [], subject("Routes"));
    expect(ofDirection?.kind === "setCells" && wordsOf(ofDirection.contents)[1]).toEqual(["Notre schéma, Département d'essai, direction Routes"]);
  });

  it("looks as its lines are: each run of one kind is styled once, across the table", () => {
    const styles = of("setStyle").map(({ area, style }) => [area.row, area.rowCount, area.columnCount, style]);
    const wide = COLUMNS.length;
    const axe = { bold: true, fontSize: 14, color: "#FFFFFF", fill: "#17614A", vertical: "center", wrap: true };
    expect(styles).toEqual([
      [0, 1, 1, { bold: true, fontSize: 18, color: "#17614A" }],
      [2, 1, 1, { italic: true, color: "#4A5753" }],
      [4, 1, wide, { bold: true, fill: "#DDE6E2", vertical: "center", wrap: true, border: "#9FB0AA" }],
      [5, 1, wide, axe],
      [6, 1, wide, { bold: true, fontSize: 12, color: "#17614A", fill: "#E3F1EB", vertical: "center", wrap: true }],
      [7, 1, wide, { bold: true, fill: "#F3F6F5", vertical: "top", wrap: true }],
      [8, 1, wide, { italic: true, fill: "#FFFBEA", vertical: "top", wrap: true }],
      [9, 2, wide, { vertical: "top", wrap: true, border: "#C9D3CF" }],
      [11, 1, wide, axe],
    ]);
  });

  it("merges titles and frames across the sheet, and leaves an action room for where it stands", () => {
    expect(of("mergeCells").map(({ area }) => area)).toEqual([
      { row: 5, column: 1, rowCount: 1, columnCount: 9 }, { row: 6, column: 1, rowCount: 1, columnCount: 9 },
      { row: 7, column: 1, rowCount: 1, columnCount: PHRASE - 1 }, { row: 7, column: PHRASE, rowCount: 1, columnCount: 10 - PHRASE },
      { row: 8, column: 1, rowCount: 1, columnCount: 9 }, { row: 11, column: 1, rowCount: 1, columnCount: 9 },
    ]);
  });

  it("freezes its header, and prints it on each page", () => {
    expect(of("freezeRows")).toEqual([{ kind: "freezeRows", sheet: "Bilan", rows: 5 }]);
    expect(of("setPageLayout")).toEqual([{ kind: "setPageLayout", sheet: "Bilan", orientation: "landscape", titleRows: 5 }]);
    expect(of("setColumnWidths")).toEqual([{ kind: "setColumnWidths", sheet: "Bilan", column: 0, widths: COLUMNS.map(({ width }) => width) }]);
  });

  /** Room for a text that runs over the columns 1 to 9 (223 characters wide), or before and from the phrase (135 and 88). */
  it.each<[string, Line, number]>([
    ["a title", line("axe", "Axe 1"), 15 * 1.3 + 6],
    ["a title on two lines: 14 points take more room", line("axe", "x".repeat(160)), 30 * 1.3 + 6],
    ["an objectif", line("objectif", "x".repeat(185)), 21],
    ["an objectif on two lines", line("objectif", "x".repeat(186)), 36],
    ["an action, by its libellé", line("action", "x".repeat(130), { [PHRASE]: "Réalisée" }), 36],
    ["an action, by where it stands", line("action", "Court", { [PHRASE]: "y".repeat(170) }), 15 * 3 + 6],
    ["a frame to write in", line("recit", ""), 66],
    ["a frame with six lines", line("recit", "a\nb\n\nd\ne\nf"), 96],
    ["as high as a row can be", line("recit", "mot\n".repeat(60)), 400],
  ])("%s has the height that its text takes", (_what, one, height) => {
    const [edit] = layout("Bilan", [one], subject()).filter(({ kind }) => kind === "setRowHeights");
    expect(edit).toEqual({ kind: "setRowHeights", sheet: "Bilan", row: 5, heights: [height] });
  });

  it("leaves the height of indicators to Excel, which fits it", () => {
    expect(of("setRowHeights").map(({ row }) => row)).toEqual([5, 6, 7, 8, 11]);
  });
});
