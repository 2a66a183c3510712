import type { Referentiel, TableDefinition } from "./champ";
import { champsDe, cleDecision, type Correspondance, type CorrespondanceProblem, type Decision, type Lieu, type TableCorrespondance } from "./correspondance";
import { keptCorrespondance } from "./correspondanceGardee";
import { foldingOnce, headerMatcher, headersOf, type Header, type HeaderMatch } from "./headers";
import { isAt, placesOf, type Below, type Place } from "./places";
import type { WorkbookSurvey } from "./survey";

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
  /** Headers that feed no field: kept out, shown to the person. */
  readonly ignored: readonly IgnoredColumn[];
  /** Rows right below the Excel table, to look at: what is there isn't read. */
  readonly below?: Below;
}

export interface ColumnMapping {
  readonly champ: string;
  readonly column: number;
  /** The header as it stands in the sheet. */
  readonly entete: string;
  /** Other fields that the column feeds too, by a person's decision: nothing may be written there for one of them alone. */
  readonly avec?: readonly string[];
}

export interface IgnoredColumn {
  readonly column: number;
  readonly entete: string;
  /**
   * `doublon`: another column already feeds the same field. By a person's decision: `remplace`, its field was given to
   * another column; `ecarte`, it is not to be read.
   */
  readonly motif: "inconnu" | "doublon" | "remplace" | "ecarte";
}

export interface Recognition {
  readonly tables: readonly TableMapping[];
  /** Places that look like a table already found elsewhere, and are not read. */
  readonly ecartes: readonly { readonly table: string; readonly sheet: string; readonly tableName: string | null }[];
  /** Places that a person named, where a table still lacks the fields that make it one: nothing is read there. */
  readonly incompletes: readonly TableMapping[];
  /** What a person decided and that doesn't stand. */
  readonly avis: readonly AvisReconnaissance[];
}

export type AvisReconnaissance =
  /** What the workbook keeps of a person's decisions can't be read: headers are recognised without it. */
  | { readonly genre: "correspondance"; readonly problem: CorrespondanceProblem }
  /** The table isn't read where the person said: the place isn't there any more, or lacks fields. `lue`: the sheet where it is read; null when it is not. */
  | { readonly genre: "lieu"; readonly table: string; readonly lieu: Lieu; readonly motif: "introuvable" | "incomplet"; readonly lue: string | null };

/**
 * Finds the tables of a register in a workbook by their headers: an Excel table, or a plain range whose header row
 * lies within the first 30 rows of the sheet. Case, accents, spaces, order and extra columns don't count. For each
 * table the place that feeds most fields is kept (visible sheets and Excel tables first on a tie).
 *
 * What a person decided comes first: by default, what the workbook itself keeps of it, so that no reader can forget it.
 */
export function recogniseTables(survey: WorkbookSurvey, referentiel: Referentiel, correspondance?: Correspondance): Recognition {
  const kept = correspondance ? ({ ok: true, correspondance } as const) : keptCorrespondance(survey, referentiel);
  const decided = new Map((kept.ok ? kept.correspondance.tables : []).map((table) => [table.table, table] as const));
  const places = survey.sheets.flatMap(placesOf);
  const fold = foldingOnce();
  const readers = [...referentiel].map(([id, definition]) => readerOf(definition, decided.get(id), fold));
  const mapped = places.flatMap((place) => {
    const headers = headersOf(place.headers, place.firstColumn, fold);
    return readers.flatMap((reader) => {
      const { tier } = rankOf(place, reader);
      return tier === NAMED || mayBe(headers, reader) ? [{ place, mapping: mapPlace(place, headers, reader), tier, reader }] : [];
    });
  });
  const whole = mapped.filter(({ mapping, reader }) => isComplete(mapping, reader.definition));
  const others = new Set(whole.filter(({ reader }) => !reader.definition.seule).map(({ place }) => place));
  const complete = whole.filter(({ place, tier, reader }) => !reader.definition.seule || tier === NAMED || !others.has(place)).map((candidate, rank) => ({ ...candidate, rank }));

  const tables: TableMapping[] = [];
  const ecartes: Recognition["ecartes"][number][] = [];
  const taken = new Set<Place>();
  for (const { place, mapping } of complete.sort((a, b) => a.tier - b.tier || score(b) - score(a) || a.rank - b.rank)) {
    if (taken.has(place)) continue;
    if (tables.some(({ table }) => table === mapping.table)) {
      ecartes.push({ table: mapping.table, sheet: mapping.sheet, tableName: mapping.tableName });
      continue;
    }
    taken.add(place);
    tables.push(mapping);
  }
  const named = mapped.filter(({ tier }) => tier === NAMED).map(({ mapping }) => mapping);
  // Two Excel tables may begin on the row that was named: one that is read is enough, and the first is the one to complete.
  const incompletes = named.filter((mapping, rank) => !named.some((other, before) => other.table === mapping.table && (tables.includes(other) || before < rank)));
  const avis = [...(kept.ok ? [] : kept.problems.slice(0, 1).map((problem) => ({ genre: "correspondance", problem }) as const)), ...[...decided.values()].flatMap(lieuPerdu)];
  return { tables, ecartes, incompletes, avis };

  /** Within the sheet that was named, a table that moved is no news. */
  function lieuPerdu({ table, lieu }: TableCorrespondance): AvisReconnaissance[] {
    if (!lieu) return [];
    const lue = tables.find((mapping) => mapping.table === table)?.sheet ?? null;
    if (lue?.toLowerCase() === lieu.feuille.toLowerCase()) return [];
    return [{ genre: "lieu", table, lieu, motif: named.some((mapping) => mapping.table === table) ? "incomplet" : "introuvable", lue }];
  }
}

/** The fields that a place still lacks to be the table: those of the nearest set that recognises it; none when it is one. */
export function champsManquants({ columns }: Pick<TableMapping, "columns">, { reconnaissance }: TableDefinition): string[] {
  const present = new Set(columns.map(({ champ }) => champ));
  const missing = reconnaissance.map((set) => set.filter((champ) => !present.has(champ)));
  return missing.reduce((least, set) => (set.length < least.length ? set : least));
}

function isComplete(mapping: TableMapping, definition: TableDefinition): boolean {
  return champsManquants(mapping, definition).length === 0;
}

/** How a table is looked for: by its headers, and by what a person decided of them. */
interface Reader {
  readonly definition: TableDefinition;
  readonly match: HeaderMatch;
  readonly lieu: Lieu | null;
  /** By `cleDecision`. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Most rows are no header row: without one field there, nothing needs to be mapped. */
function mayBe(headers: readonly Header[], { match, decisions }: Reader): boolean {
  return decisions.size > 0 || headers.some(({ entete }) => match(entete) !== null);
}

function readerOf(definition: TableDefinition, decided: TableCorrespondance | undefined, fold: ReturnType<typeof foldingOnce>): Reader {
  const decisions = new Map((decided?.colonnes ?? []).map((decision) => [cleDecision(decision), decision] as const));
  return { definition, match: headerMatcher(definition, fold), lieu: decided?.lieu ?? null, decisions };
}

/** The place that a person named comes before all others; then its sheet, where rows may have been added above. */
const [NAMED, SAME_SHEET, ANYWHERE] = [0, 1, 2] as const;

function rankOf(place: Place, { lieu }: Reader): { readonly tier: number } {
  if (!lieu) return { tier: ANYWHERE };
  return { tier: isAt(place, lieu) ? NAMED : place.sheet.toLowerCase() === lieu.feuille.toLowerCase() ? SAME_SHEET : ANYWHERE };
}

function score({ place, mapping }: { readonly place: Place; readonly mapping: TableMapping }): number {
  return mapping.columns.length * 4 + (place.visible ? 2 : 0) + (place.tableName === null ? 0 : 1);
}

function mapPlace(place: Place, headers: readonly Header[], { definition, match, decisions }: Reader): TableMapping {
  const decisionOf = (header: Header) => (decisions.size > 0 ? decisions.get(cleDecision(header)) : undefined);
  const given = new Set(headers.flatMap((header) => champsDe(decisionOf(header) ?? { champ: null })));
  const columns: ColumnMapping[] = [];
  const ignored: IgnoredColumn[] = [];
  /** Fields that the catalogue alone has found a column for. */
  const known = new Set<string>();
  for (const header of headers) {
    const { column, entete } = header;
    const found = match(entete)?.id ?? null;
    const first = found !== null && !known.has(found);
    if (found !== null) known.add(found);
    const decision = decisionOf(header);
    const wanted = decision ? champsDe(decision) : found !== null && !given.has(found) ? [found] : [];
    const champs = wanted.filter((champ) => !columns.some((other) => other.champ === champ));
    for (const champ of champs) columns.push({ champ, column, entete, ...(champs.length > 1 ? { avec: champs.filter((other) => other !== champ) } : {}) });
    if (champs.length > 0) continue;
    if (found === null) ignored.push({ column, entete, motif: "inconnu" });
    else if (decision?.champ === null) ignored.push({ column, entete, motif: "ecarte" });
    else ignored.push({ column, entete, motif: first ? "remplace" : "doublon" });
  }
  return {
    table: definition.id, sheet: place.sheet, tableName: place.tableName, headerRow: place.headerRow, firstRow: place.headerRow + 1,
    rowCount: Math.max(0, place.rowCount), columns, ignored, ...(place.below ? { below: place.below } : {}),
  };
}
