import { cellText, type Cell } from "./cell";
import type { Champ, Referentiel, TableDefinition } from "./champ";
import { foldHeader } from "./fold";
import type { SheetSurvey, WorkbookSurvey } from "./survey";

/** Where a table of the register stands in the workbook, and which column feeds which field. Positions are 0-based. */
export interface TableMapping {
  readonly table: string;
  readonly sheet: string;
  /** Name of the Excel table, or null for a plain range. */
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly ColumnMapping[];
  /** Headers that match no field: kept out, shown to the person. */
  readonly ignored: readonly IgnoredColumn[];
}

export interface ColumnMapping {
  readonly champ: string;
  readonly column: number;
  /** The header as it stands in the sheet. */
  readonly entete: string;
}

export interface IgnoredColumn {
  readonly column: number;
  readonly entete: string;
  /** `doublon`: another column already feeds the same field. */
  readonly motif: "inconnu" | "doublon";
}

export interface Recognition {
  readonly tables: readonly TableMapping[];
  /** Places that look like a table already found elsewhere, and are not read. */
  readonly ecartes: readonly { readonly table: string; readonly sheet: string; readonly tableName: string | null }[];
}

/**
 * Finds the tables of a register in a workbook by their headers: an Excel table, or a plain range whose header row
 * lies within the first 30 rows of the sheet. Case, accents, spaces, order and extra columns don't count. For each
 * table the place that feeds most fields is kept (visible sheets and Excel tables first on a tie).
 */
export function recogniseTables(survey: WorkbookSurvey, referentiel: Referentiel): Recognition {
  const matchers = new Map([...referentiel].map(([id, table]) => [id, headerMatcher(table)] as const));
  const candidates = survey.sheets.flatMap((sheet) => placesOf(sheet)).flatMap((place) =>
    [...matchers].flatMap(([id, match]) => {
      const mapping = mapPlace(place, id, match, referentiel.get(id)!);
      return mapping ? [{ mapping, visible: place.visible }] : [];
    }),
  );
  const tables: TableMapping[] = [];
  const ecartes: Recognition["ecartes"][number][] = [];
  const taken = new Set<string>();
  const ranked = candidates.map((candidate, rank) => ({ ...candidate, rank })).sort((a, b) => score(b) - score(a) || a.rank - b.rank);
  for (const { mapping } of ranked) {
    const place = `${mapping.sheet}\n${mapping.headerRow}\n${mapping.tableName ?? ""}`;
    if (taken.has(place)) continue;
    if (tables.some((table) => table.table === mapping.table)) {
      ecartes.push({ table: mapping.table, sheet: mapping.sheet, tableName: mapping.tableName });
      continue;
    }
    taken.add(place);
    tables.push(mapping);
  }
  return { tables, ecartes };

  function score(candidate: { mapping: TableMapping; visible: boolean }): number {
    return candidate.mapping.columns.length * 4 + (candidate.visible ? 2 : 0) + (candidate.mapping.tableName ? 1 : 0);
  }
}

/** A header row with the rows below it. */
interface Place {
  readonly sheet: string;
  readonly visible: boolean;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly headers: readonly string[];
}

function placesOf(sheet: SheetSurvey): Place[] {
  const tables = sheet.tables.map((table): Place => ({
    sheet: sheet.name, visible: sheet.visible, tableName: table.name, headerRow: table.area.row,
    firstColumn: table.area.column, rowCount: table.area.rowCount - 1, headers: table.headers,
  }));
  const { used } = sheet;
  const ranges = sheet.head.flatMap((cells: readonly Cell[], index): Place[] => {
    const row = used.row + index;
    if (sheet.tables.some(({ area }) => row >= area.row && row < area.row + area.rowCount)) return [];
    const nextTable = Math.min(...sheet.tables.map(({ area }) => area.row).filter((start) => start > row), used.row + used.rowCount);
    return [{ sheet: sheet.name, visible: sheet.visible, tableName: null, headerRow: row, firstColumn: used.column, rowCount: nextTable - row - 1, headers: cells.map(cellText) }];
  });
  return [...tables, ...ranges];
}

type HeaderMatch = (header: string) => Champ | null;

function headerMatcher(table: TableDefinition): HeaderMatch {
  const byHeader = new Map<string, Champ>();
  // Labels first, so that a synonym of one field never takes the label of another.
  for (const champ of table.champs) byHeader.set(foldHeader(champ.libelle), champ);
  for (const champ of table.champs) {
    // The bare id of an identifier ("acheteur") is more often the header of a column of names.
    for (const name of champ.type === "siret" ? champ.synonymes : [champ.id, ...champ.synonymes]) {
      const folded = foldHeader(name);
      if (!byHeader.has(folded)) byHeader.set(folded, champ);
    }
  }
  return (header) => byHeader.get(foldHeader(header)) ?? null;
}

function mapPlace(place: Place, id: string, match: HeaderMatch, table: TableDefinition): TableMapping | null {
  const columns: ColumnMapping[] = [];
  const ignored: IgnoredColumn[] = [];
  place.headers.forEach((entete, index) => {
    if (entete.trim() === "") return;
    const column = place.firstColumn + index;
    const champ = match(entete);
    if (!champ) ignored.push({ column, entete, motif: "inconnu" });
    else if (columns.some((other) => other.champ === champ.id)) ignored.push({ column, entete, motif: "doublon" });
    else columns.push({ champ: champ.id, column, entete });
  });
  const present = new Set(columns.map((column) => column.champ));
  if (!table.reconnaissance.some((set) => set.every((champ) => present.has(champ)))) return null;
  return { table: id, sheet: place.sheet, tableName: place.tableName, headerRow: place.headerRow, firstRow: place.headerRow + 1, rowCount: Math.max(0, place.rowCount), columns, ignored };
}
