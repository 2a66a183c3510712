import type { Conformite } from "../compliance/conformite";
import { textePeriode, texteValeur } from "../indicators/textes";
import { cellText, isBlank, type Cell } from "../register/cell";
import { foldText } from "../register/fold";
import type { ColumnsData, WorkbookSurvey } from "../register/survey";
import { columnName } from "./address";
import type { CellContent, Edit } from "./edit";
import { FILLED, type BilanPlace, type Role } from "./place";
import { reportLines, type ReportLine } from "./report";
import { planSheet } from "./planSheet";

/** One cell that a fill will change, for the preview. */
export interface Change {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
  readonly code: string;
  readonly role: Role;
  readonly avant: string;
  readonly apres: string;
}

/** What a fill would do. Applying it is the adapter's work; nothing is written before. */
export interface FillPlan {
  readonly sheet: string;
  /** True when the sheet doesn't exist and will be made from the scheme. */
  readonly created: boolean;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  /** Codes of the scheme that the template has no line for. */
  readonly sansLigne: readonly string[];
  /** Codes of the template that the scheme doesn't know: left as they are. */
  readonly inconnus: readonly string[];
  /** Codes that stand on several lines of the template: all are filled. */
  readonly enDouble: readonly string[];
}

/** Plans a bilan: in the place found in the workbook, or in a new sheet made from the scheme. */
export function planFill(conformite: Conformite, survey: WorkbookSurvey, place: BilanPlace | null, current: ColumnsData | null): FillPlan {
  const lines = reportLines(conformite);
  return place && current ? planInPlace(lines, place, current) : planCreation(conformite, lines, survey);
}

function planInPlace(lines: readonly ReportLine[], place: BilanPlace, current: ColumnsData): FillPlan {
  const byCode = new Map(lines.map((line) => [foldText(line.code), line]));
  const codes = columnCells(current, place.columns.code).map((cell) => (isBlank(cell) ? "" : cellText(cell).trim()));
  const roles = FILLED.flatMap((role) => {
    const column = place.columns[role];
    return column === undefined ? [] : [{ role, column }];
  });
  const firstColumn = Math.min(...roles.map(({ column }) => column));
  const lastColumn = Math.max(...roles.map(({ column }) => column));
  const changes: Change[] = [];
  const contents = codes.map((code, index): (CellContent | null)[] => {
    const row: (CellContent | null)[] = new Array<CellContent | null>(lastColumn - firstColumn + 1).fill(null);
    const line = byCode.get(foldText(code));
    if (code === "" || !line) return row;
    for (const { role, column } of roles) {
      const content = line.contents[role];
      const before = columnCells(current, column)[index] ?? null;
      if (!content || (isGiven(role) && !isBlank(before)) || isSame(before, content)) continue;
      row[column - firstColumn] = content;
      changes.push({
        sheet: place.sheet, address: `${columnName(column)}${place.firstRow + index + 1}`, code: line.code, role,
        avant: cellText(before), apres: contentText(content, line, role),
      });
    }
    return row;
  });
  const used = contents.flatMap((row, index) => (row.some((content) => content !== null) ? [index] : []));
  const first = used[0];
  const last = used.at(-1);
  const edits: Edit[] = first === undefined || last === undefined ? [] : [
    { kind: "setCells", sheet: place.sheet, row: place.firstRow + first, column: firstColumn, contents: contents.slice(first, last + 1) },
  ];
  const filled = codes.filter((code) => code !== "");
  const folded = filled.map(foldText);
  return {
    sheet: place.sheet, created: false, edits, changes,
    sansLigne: lines.filter((line) => !folded.includes(foldText(line.code))).map(({ code }) => code),
    inconnus: filled.filter((code) => !byCode.has(foldText(code))),
    enDouble: [...new Set(filled.filter((code, index) => folded.indexOf(foldText(code)) !== index))],
  };
}

/** What the person wrote is theirs: words and unit are given only where the cell is blank. */
function isGiven(role: Role): boolean {
  return role === "libelle" || role === "unite";
}

function columnCells(data: ColumnsData, column: number): readonly Cell[] {
  return data.cells[data.request.columns.indexOf(column)] ?? [];
}

function isSame(before: Cell, content: CellContent): boolean {
  switch (content.type) {
    case "vide": return before === null;
    case "texte": case "nombre": case "booleen": return before === content.value;
    case "date": case "formule": return false;
  }
}

function contentText(content: CellContent, line: ReportLine, role: Role): string {
  switch (content.type) {
    case "vide": return "";
    case "booleen": return content.value ? "oui" : "non";
    case "nombre": return texteValeur(content.value, uniteOf(content.format, line, role));
    case "texte": case "date": case "formule": return content.value;
  }
}

function uniteOf(format: string | undefined, line: ReportLine, role: Role): string {
  if (format?.includes("%")) return "%";
  const composante = line.juge.composantes.find(({ composante: { code } }) => code === line.code)?.composante;
  const unite = composante?.unite ?? line.juge.indicateur.unite;
  return role === "valeur" || unite !== "%" ? unite : "%";
}

function planCreation(conformite: Conformite, lines: readonly ReportLine[], survey: WorkbookSurvey): FillPlan {
  const names = new Set(survey.sheets.map(({ name }) => foldText(name)));
  const tables = new Set(survey.sheets.flatMap(({ tables: found }) => found.map(({ name }) => foldText(name))));
  const sheet = freeName("Bilan", " ", names);
  const planned = planSheet(lines, {
    sheet, tableName: freeName("Bilan", "_", tables),
    titre: `Bilan ${textePeriode(conformite.periode)}`,
    sousTitre: `${conformite.schema.libelle}, ${conformite.schema.acheteur}${conformite.direction === null ? "" : `, direction ${conformite.direction}`}`,
  });
  const changes = planned.places.map(({ line, role, address }): Change => ({ sheet, address, code: line.code, role, avant: "", apres: contentText(line.contents[role]!, line, role) }));
  return { sheet, created: true, edits: planned.edits, changes, sansLigne: [], inconnus: [], enDouble: [] };
}

function freeName(base: string, separator: string, taken: ReadonlySet<string>): string {
  for (let rank = 1; ; rank++) {
    const name = rank === 1 ? base : `${base}${separator}${rank}`;
    if (!taken.has(foldText(name))) return name;
  }
}
