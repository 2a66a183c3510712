import type { Conformite } from "../../compliance/conformite";
import { textePeriode } from "../../indicators/textes";
import { text } from "../chiffres/content";
import type { CellStyle, Edit } from "../edit";
import { COLUMNS, HEADER_ROW } from "./columns";
import type { Line } from "./lines";

const STYLES: Readonly<Record<Line["kind"], CellStyle>> = {
  axe: { bold: true, fontSize: 14, color: "#FFFFFF", fill: "#17614A", vertical: "center", wrap: true },
  objectif: { bold: true, fontSize: 12, color: "#17614A", fill: "#E3F1EB", vertical: "center", wrap: true },
  action: { bold: true, fill: "#F3F6F5", vertical: "top", wrap: true },
  recit: { italic: true, fill: "#FFFBEA", vertical: "top", wrap: true },
  indicateur: { vertical: "top", wrap: true, border: "#C9D3CF" },
};
const HINT = "Les cadres clairs « Récit » et la colonne « Commentaire » sont à vous : le remplissage n'y touche jamais.";
const POINTS_PER_LINE = 15;
const RECIT_LINES = 4;
/** A bold or larger face takes more room than the default font that widths are counted in. */
const FACE: Readonly<Record<Line["kind"], number>> = { axe: 1.4, objectif: 1.2, action: 1.1, recit: 1.05, indicateur: 1 };

/** The edits that lay a bilan out on its sheet. Rows × columns: a line a row, below the header. */
export function layout(sheet: string, lines: readonly Line[], { schema, periode, direction }: Pick<Conformite, "schema" | "periode" | "direction">): Edit[] {
  const first = HEADER_ROW + 1;
  const columnCount = COLUMNS.length;
  const across = (row: number, from = 0) => ({ row, column: from, rowCount: 1, columnCount: columnCount - from });
  const subject = `${schema.libelle}, ${schema.acheteur}${direction === null ? "" : `, direction ${direction}`}`;
  return [
    { kind: "setCells", sheet, row: 0, column: 0, contents: [[text(`Bilan ${textePeriode(periode)}`)], [text(subject)], [text(HINT)]] },
    { kind: "setCells", sheet, row: HEADER_ROW, column: 0, contents: [COLUMNS.map(({ header }) => text(header)), ...lines.map(({ contents }) => contents)] },
    { kind: "setColumnWidths", sheet, column: 0, widths: COLUMNS.map(({ width }) => width) },
    { kind: "setStyle", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 18, color: "#17614A" } },
    { kind: "setStyle", sheet, area: { row: 2, column: 0, rowCount: 1, columnCount: 1 }, style: { italic: true, color: "#4A5753" } },
    { kind: "setStyle", sheet, area: across(HEADER_ROW), style: { bold: true, fill: "#DDE6E2", vertical: "center", wrap: true, border: "#9FB0AA" } },
    ...runs(lines).flatMap(({ kind, from, count }): Edit[] => [{ kind: "setStyle", sheet, area: { ...across(first + from), rowCount: count }, style: STYLES[kind] }]),
    ...lines.flatMap((line, index): Edit[] => merges(line).map((merged) => ({ kind: "mergeCells", sheet, area: { row: first + index, column: merged.column, rowCount: 1, columnCount: merged.columnCount } }))),
    ...lines.flatMap((line, index): Edit[] => (line.kind === "indicateur" ? [] : [{ kind: "setRowHeights", sheet, row: first + index, heights: [heightOf(line)] }])),
    { kind: "freezeRows", sheet, rows: HEADER_ROW + 1 },
    { kind: "setPageLayout", sheet, orientation: "landscape", titleRows: HEADER_ROW + 1 },
  ];
}

/** Lines of one kind that follow each other are styled together. */
function runs(lines: readonly Line[]): { readonly kind: Line["kind"]; readonly from: number; readonly count: number }[] {
  const found: { kind: Line["kind"]; from: number; count: number }[] = [];
  lines.forEach(({ kind }, index) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.count++;
    else found.push({ kind, from: index, count: 1 });
  });
  return found;
}

/** Titles and frames run across the sheet; an action leaves room for where it stands. */
function merges({ kind }: Line): { readonly column: number; readonly columnCount: number }[] {
  const phrase = COLUMNS.findIndex(({ demande }) => demande?.role === "phrase");
  switch (kind) {
    case "indicateur": return [];
    case "action": return [{ column: 1, columnCount: phrase - 1 }, { column: phrase, columnCount: COLUMNS.length - phrase }];
    case "axe": case "objectif": case "recit": return [{ column: 1, columnCount: COLUMNS.length - 1 }];
  }
}

/** Excel fits no row to a merged cell: its height is reckoned from the text and the widths, in points. */
function heightOf(line: Line): number {
  const needed = merges(line).map(({ column, columnCount }) => {
    const content = line.contents[column];
    const width = COLUMNS.slice(column, column + columnCount).reduce((sum, each) => sum + each.width, 0);
    const words = content?.type === "texte" ? content.value : "";
    return words.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * FACE[line.kind]) / width)), 0);
  });
  const rows = Math.max(line.kind === "recit" ? RECIT_LINES : 1, ...needed);
  return Math.min(400, rows * POINTS_PER_LINE * (line.kind === "axe" ? 1.3 : 1) + 6);
}
