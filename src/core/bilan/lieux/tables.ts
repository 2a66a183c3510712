import { cellText } from "../../register/cell";
import { foldHeader, foldText } from "../../register/fold";
import type { Recognition } from "../../register/recognise";
import type { SheetSurvey, WorkbookSurvey } from "../../register/survey";
import { demandeOfHeader, keyOf, type Demande } from "../chiffres/role";
import { BILAN, remembered } from "./memory";

/** A table of a workbook that a bilan fills: a column of codes, a column of values, a column of targets or of statuses. Positions are 0-based. */
export interface BilanTable {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly code: number;
  readonly columns: readonly BilanColumn[];
  /** The person's own words, line by line: never written. */
  readonly commentaire: number | null;
  /** What the last fill left in mind; null before the first. */
  readonly memoire: { readonly rang: number; readonly schema: string; readonly periode: string } | null;
}
export interface BilanColumn {
  readonly column: number;
  readonly demande: Demande;
}

const CODES = new Set(["code", "code indicateur", "code de l indicateur", "indicateur code", "n", "numero", "numerotation"]);
const COMMENTAIRES = new Set(["commentaire", "commentaires", "observation", "observations"]);
/** "État" alone is the status of the figure in most templates; beside a column Statut it is that of the action. */
const ETAT = "etat";

/**
 * Every table of the workbook that is a bilan, sheets whose name says so first. A table of the register (Saisies, Bilans
 * arrêtés, Cibles) has a code and a value too: it is none.
 */
export function findBilans(survey: WorkbookSurvey, recognition: Pick<Recognition, "tables" | "ecartes">): BilanTable[] {
  const register = new Set(recognition.tables.map(({ sheet, headerRow }) => `${sheet}\u0000${headerRow}`));
  const aside = new Set(recognition.ecartes.flatMap(({ tableName }) => (tableName === null ? [] : [tableName])));
  const memories = remembered(survey, BILAN);
  const named = ({ name }: SheetSurvey) => (foldHeader(name).includes("bilan") ? 0 : 1);
  return [...survey.sheets].sort((a, b) => named(a) - named(b)).flatMap(tablesIn)
    .filter(({ sheet, headerRow, tableName }) => !register.has(`${sheet}\u0000${headerRow}`) && !(tableName !== null && aside.has(tableName)))
    .map((table) => {
      const kept = memories.find(({ place }) => place.sheet === table.sheet && place.row === table.headerRow && place.column === table.code);
      return kept ? { ...table, memoire: { rang: kept.rang, ...kept.value } } : table;
    });
}

function tablesIn(sheet: SheetSurvey): BilanTable[] {
  const tables = sheet.tables.flatMap(({ name, area, headers }) => tableOf(sheet.name, name, area.row, area.column, area.rowCount - 1, headers));
  const ranges = sheet.head.flatMap((cells, index) => {
    const row = sheet.used.row + index;
    if (sheet.tables.some(({ area }) => row >= area.row && row < area.row + area.rowCount)) return [];
    const next = Math.min(sheet.used.row + sheet.used.rowCount, ...sheet.tables.map(({ area }) => area.row).filter((start) => start > row));
    return tableOf(sheet.name, null, row, sheet.used.column, next - row - 1, cells.map(cellText));
  });
  // A second header row further down ends the range above it.
  const cut = ranges.map((range, index) => ({ ...range, rowCount: Math.min(range.rowCount, (ranges[index + 1]?.headerRow ?? Number.POSITIVE_INFINITY) - range.firstRow) }));
  return [...tables, ...cut];
}

function tableOf(sheet: string, tableName: string | null, headerRow: number, firstColumn: number, rowCount: number, headers: readonly string[]): BilanTable[] {
  const folded = headers.map(foldHeader);
  const at = (words: ReadonlySet<string>) => folded.findIndex((header) => words.has(header));
  const [code, commentaire] = [at(CODES), at(COMMENTAIRES)];
  const taken = new Set<string>();
  const columns = headers.flatMap((header, index): BilanColumn[] => {
    const demande = index === code ? null : folded[index] === ETAT ? etatOf(folded) : demandeOfHeader(header);
    if (!demande || taken.has(keyOf(demande))) return [];
    taken.add(keyOf(demande));
    return [{ column: firstColumn + index, demande }];
  });
  const has = (...roles: readonly string[]) => columns.some(({ demande }) => roles.includes(demande.role));
  if (code < 0 || rowCount < 1 || !has("valeur") || !has("cible", "statut")) return [];
  return [{ sheet, tableName, headerRow, firstRow: headerRow + 1, rowCount, code: firstColumn + code, columns, commentaire: commentaire < 0 ? null : firstColumn + commentaire, memoire: null }];
}

function etatOf(headers: readonly string[]): Demande {
  return { role: headers.some((header) => header === "statut" || header === "atteinte") ? "etat" : "statut", annee: null };
}

/** The codes of a bilan's first rows, as far as the survey shows them: enough to know whose bilan it is. */
export function codesShown(survey: WorkbookSurvey, { sheet: name, firstRow, code }: BilanTable): string[] {
  const sheet = survey.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return [];
  return sheet.head.slice(Math.max(0, firstRow - sheet.used.row)).map((row) => cellText(row[code - sheet.used.column] ?? null).trim()).filter((text) => text !== "" && !isRubrique(text));
}

/** "Action 22" heads the lines of an action, "Récit 22" is where a person tells it: neither is an indicator. */
export const ACTION = "Action";
export const RECIT = "Récit";
export function isRubrique(code: string): boolean {
  return /^(action|recit) ./.test(foldText(code));
}
