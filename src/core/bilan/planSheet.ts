import { cellAddress } from "./address";
import type { CellContent, Edit } from "./edit";
import type { Role } from "./place";
import { text, type ReportLine } from "./report";

/** Columns of a bilan made from a scheme: what each receives and how wide it is, in characters. */
const COLUMNS: readonly { readonly header: string; readonly width: number; readonly role: Role | "axe" | "action" }[] = [
  { header: "Axe", width: 26, role: "axe" },
  { header: "Action", width: 34, role: "action" },
  { header: "Code", width: 15, role: "code" },
  { header: "Libellé", width: 48, role: "libelle" },
  { header: "N-1", width: 10, role: "anterieure" },
  { header: "Valeur", width: 14, role: "valeur" },
  { header: "Unité", width: 12, role: "unite" },
  { header: "Cible", width: 12, role: "cible" },
  { header: "Écart", width: 12, role: "ecart" },
  { header: "Statut", width: 18, role: "statut" },
  { header: "Synthèse", width: 54, role: "phrase" },
  { header: "Source", width: 54, role: "source" },
  { header: "Commentaire", width: 40, role: "commentaire" },
];
const HEADER_ROW = 3;
const ACTION_LENGTH = 90;
const TEXT_COLUMNS = new Set<string>(["axe", "action", "libelle", "phrase", "source", "commentaire"]);

export interface SheetNames {
  readonly sheet: string;
  readonly tableName: string;
  readonly titre: string;
  readonly sousTitre: string;
}

/** The edits that make a bilan sheet, and where each figure goes. Rows × columns: a line of the report a row. */
export function planSheet(lines: readonly ReportLine[], names: SheetNames): { readonly edits: readonly Edit[]; readonly places: readonly { readonly line: ReportLine; readonly role: Role; readonly address: string }[] } {
  const { sheet } = names;
  const rows = lines.map((line) => COLUMNS.map(({ role }) => cellOf(line, role)));
  const body = { row: HEADER_ROW + 1, column: 0, rowCount: lines.length, columnCount: COLUMNS.length };
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [[text(names.titre)], [text(names.sousTitre)]] },
    { kind: "setCells", sheet, row: HEADER_ROW, column: 0, contents: [COLUMNS.map(({ header }) => text(header)), ...rows] },
    { kind: "setStyle", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 16 } },
    { kind: "setStyle", sheet, area: body, style: { vertical: "top" } },
    ...COLUMNS.flatMap(({ role }, column): Edit[] =>
      TEXT_COLUMNS.has(role) ? [{ kind: "setStyle", sheet, area: { ...body, column, columnCount: 1 }, style: { wrap: true } }] : []),
    { kind: "setColumnWidths", sheet, column: 0, widths: COLUMNS.map(({ width }) => width) },
    { kind: "addTable", sheet, area: { ...body, row: HEADER_ROW, rowCount: lines.length + 1 }, name: names.tableName },
    { kind: "freezeRows", sheet, rows: HEADER_ROW + 1 },
  ];
  const places = lines.flatMap((line, index) =>
    COLUMNS.flatMap(({ role }, column) =>
      role === "valeur" || role === "cible" || role === "ecart" || role === "statut" || role === "phrase" || role === "source"
        ? line.contents[role] === undefined || line.contents[role].type === "vide" ? [] : [{ line, role, address: cellAddress(body.row + index, column) }]
        : [],
    ),
  );
  return { edits, places };
}

/** An action's words can fill a page: its code and its beginning are enough to find it in the document. */
function shortened(words: string): string {
  return words.length <= ACTION_LENGTH ? words : `${words.slice(0, ACTION_LENGTH - 1).trimEnd()}…`;
}

function cellOf(line: ReportLine, role: (typeof COLUMNS)[number]["role"]): CellContent | null {
  const { axe, action, objectif } = line.juge.chemin;
  if (role === "axe") return text(axe?.libelle ?? "Ensemble du schéma");
  if (role === "action") return text(shortened(action ? `${action.code} ${action.libelle}` : objectif ? `${objectif.code} ${objectif.libelle}` : ""));
  const content = line.contents[role];
  return content === undefined || content.type === "vide" ? null : content;
}
