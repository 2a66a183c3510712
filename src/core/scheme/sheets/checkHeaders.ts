import { isBlank } from "../../register/cell";
import type { TableDefinition } from "../../register/champ";
import { foldHeader, foldText } from "../../register/fold";
import type { Register, Table } from "../../register/register";
import type { SheetSurvey, WorkbookSurvey } from "../../register/survey";
import { cellAddress } from "../../bilan/address";
import { closest } from "../closest";
import type { SchemaProblem } from "../readSchema";
import { texte } from "./messages";
import { sheetProblem } from "./rows";

/** What Excel puts over a column of a table whose header was emptied. */
const NAMELESS = /^(colonne|column)\s*\d+$/i;

/**
 * Headers that would make a column count for nothing, in silence: nearly one of ours, emptied, or there twice. A column
 * of notes has a name of its own, and is let be.
 */
export function checkHeaders({ mapping, definition }: Table, survey: WorkbookSurvey): SchemaProblem[] {
  const found = new Map(mapping.columns.map(({ champ, column }) => [champ, column]));
  const missing = definition.champs.filter(({ id }) => !found.has(id)).map(({ libelle }) => libelle);
  const say = (column: number, message: string): SchemaProblem => ({ fichier: mapping.sheet, cle: cellAddress(mapping.headerRow, column), message });
  const named = mapping.ignored.flatMap(({ column, entete, motif }) => {
    if (motif === "doublon") return [say(column, texte.enTeteDouble(entete, firstOf(entete, definition, found, mapping.headerRow)))];
    if (missing.length > 0 && NAMELESS.test(entete.trim())) return [say(column, texte.enTetePerdu(entete, missing))];
    const near = closest(entete, missing, 4);
    return near === null ? [] : [say(column, texte.enTeteProche(entete, near))];
  });
  const blank = missing.length === 0 || mapping.tableName !== null ? [] : blankHeaders(mapping.headerRow, [...found.values()], survey.sheets.find(({ name }) => name === mapping.sheet));
  return [...named, ...blank.map((column) => say(column, texte.enTetePerdu("", missing)))];
}

function firstOf(entete: string, { champs }: TableDefinition, found: ReadonlyMap<string, number>, headerRow: number): string {
  const champ = champs.find((one) => namesOf(one).has(foldHeader(entete)));
  return cellAddress(headerRow, (champ && found.get(champ.id)) ?? 0);
}

/** Columns among ours that hold something and have no header, as far as the first rows tell. */
function blankHeaders(headerRow: number, columns: readonly number[], sheet: SheetSurvey | undefined): number[] {
  if (!sheet) return [];
  const { head, used } = sheet;
  const rows = head.slice(headerRow - used.row);
  const inside = Array.from({ length: used.columnCount }, (_, index) => used.column + index).filter((column) => column > Math.min(...columns) && column < Math.max(...columns));
  return inside.filter((column) => {
    const [header, ...cells] = rows.map((row) => row[column - used.column] ?? null);
    return isBlank(header ?? null) && cells.some((cell) => !isBlank(cell));
  });
}

/** Another sheet, seen by everyone, that could as well be this table: which one is worked in? */
export function checkTwins(table: Table, { ecartes }: Register, survey: WorkbookSurvey): SchemaProblem[] {
  const { id, libelle } = table.definition;
  const visible = new Set(survey.sheets.filter((sheet) => sheet.visible).map(({ name }) => name));
  return ecartes
    .filter((other) => other.table === id && other.sheet !== table.mapping.sheet && visible.has(other.sheet))
    .map(({ sheet }) => sheetProblem(table, texte.deuxFeuilles(libelle, table.mapping.sheet, sheet)));
}

/** Headers of ours that a sheet must hold to be taken for a table that isn't recognised: fewer where its name says it. */
const ENOUGH = 10;
const ENOUGH_NAMED = 3;

/**
 * A sheet that was, or was meant to be, a table which the workbook is not found to hold: a header that recognises it is
 * gone or renamed. Says which ones, at its header row; null when no sheet looks like it.
 */
export function findLost(definition: TableDefinition, survey: WorkbookSurvey): SchemaProblem | null {
  const label = foldText(definition.libelle);
  const isNamed = (name: string) => foldText(name).startsWith(label);
  const places = survey.sheets.filter(({ visible }) => visible).flatMap((sheet) => [
    ...sheet.tables.map(({ name, area, headers }) => ({ sheet: sheet.name, row: area.row, column: area.column, headers, named: isNamed(sheet.name) || isNamed(name) })),
    ...sheet.head.map((cells, index) => ({ sheet: sheet.name, row: sheet.used.row + index, column: sheet.used.column, headers: cells.map((cell) => (typeof cell === "string" ? cell : "")), named: isNamed(sheet.name) })),
  ]);
  const counted = places.map((place) => ({ ...place, present: presentIn(place.headers, definition) })).filter(({ named, present }) => present.size >= (named ? ENOUGH_NAMED : ENOUGH));
  const best = counted.sort((a, b) => b.present.size - a.present.size)[0];
  if (!best) return null;
  const lacking = definition.reconnaissance.map((set) => set.filter((id) => !best.present.has(id))).sort((a, b) => a.length - b.length)[0] ?? [];
  const labels = definition.champs.filter(({ id }) => lacking.includes(id)).map(({ libelle }) => libelle);
  return { fichier: best.sheet, cle: cellAddress(best.row, best.column), message: texte.colonnesManquantes(definition.libelle, labels) };
}

function presentIn(headers: readonly string[], { champs }: TableDefinition): ReadonlySet<string> {
  const folded = new Set(headers.map(foldHeader));
  return new Set(champs.filter((champ) => [...namesOf(champ)].some((name) => folded.has(name))).map(({ id }) => id));
}

function namesOf({ id, libelle, synonymes }: TableDefinition["champs"][number]): ReadonlySet<string> {
  return new Set([libelle, id, ...synonymes].map(foldHeader));
}
