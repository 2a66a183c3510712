import { champsDe, cleDecision, sameLieu, type Correspondance, type Decision, type Lieu, type TableCorrespondance } from "./correspondance";
import { ENTETE_MAX, headersOf, type Header } from "./headers";
import { findPlace, lieuOf, type Place } from "./places";
import type { TableMapping } from "./recognise";
import type { WorkbookSurvey } from "./survey";

/** What a person says of one column: the field that it feeds (and others too), that it isn't read (null), or nothing any more. */
export type Voeu = { readonly champ: string | null; readonly aussi?: readonly string[] } | "automatique";

/**
 * The decisions with one more. The place of the table is kept with it: a column left out there must not make another
 * sheet the register. A field that a person had given to another column leaves it.
 */
export function decide(correspondance: Correspondance, mapping: Pick<TableMapping, "table" | "sheet" | "tableName" | "headerRow">, header: Pick<Header, "entete" | "rang">, voeu: Voeu): Correspondance {
  const { entete, rang } = header;
  const made: Decision[] = voeu === "automatique" ? [] : [{ entete: entete.slice(0, ENTETE_MAX), ...(rang > 1 ? { rang } : {}), champ: voeu.champ, ...(voeu.aussi?.length ? { aussi: [...voeu.aussi] } : {}) }];
  const isOf = (decision: Decision) => cleDecision(decision) === cleDecision(header);
  const taken = new Set(made.flatMap(champsDe));
  return change(correspondance, mapping.table, ({ colonnes }) => ({
    lieu: lieuOf(mapping),
    // A decision made again keeps its place among the others: what is the same is written the same.
    colonnes: [...colonnes.flatMap((other) => (isOf(other) ? made : without(other, taken))), ...(colonnes.some(isOf) ? [] : made)],
  }));
}

/** The decisions, with the place of a table: its header row is there. Another table that was said to be there is not any more. */
export function placeTable(correspondance: Correspondance, table: string, place: Place): Correspondance {
  return change(correspondance, table, ({ colonnes }) => ({ lieu: lieuOf(place), colonnes }));
}

/** Nothing is decided any more of a table, or of any. */
export function forget({ version, tables }: Correspondance, table: string | null): Correspondance {
  return { version, tables: table === null ? [] : tables.filter((other) => other.table !== table) };
}

/** What a person decided of a column; undefined when it is left to the catalogue. */
export function decisionOf({ tables }: Correspondance, table: string, header: Pick<Header, "entete" | "rang">): Decision | undefined {
  return tables.find((other) => other.table === table)?.colonnes.find((decision) => cleDecision(decision) === cleDecision(header));
}

/** A profile made on another workbook, for this one: the places that aren't in it are left to recognition. */
export function fitTo({ version, tables }: Correspondance, survey: WorkbookSurvey): Correspondance {
  return { version, tables: tables.map((table) => (table.lieu && findPlace(survey, table.lieu) ? table : withoutLieu(table))) };
}

/** A decision without the fields that another column now feeds; none where it fed nothing else. */
function without(decision: Decision, taken: ReadonlySet<string>): Decision[] {
  const { entete, rang } = decision;
  if (!champsDe(decision).some((id) => taken.has(id))) return [decision];
  const [first, ...rest] = champsDe(decision).filter((id) => !taken.has(id));
  return first === undefined ? [] : [{ entete, ...(rang === undefined ? {} : { rang }), champ: first, ...(rest.length > 0 ? { aussi: rest } : {}) }];
}

/** The headers of a mapping's columns, fed or ignored, from the left; one that feeds several fields is one header. */
export function headersOfMapping({ columns, ignored }: Pick<TableMapping, "columns" | "ignored">): Header[] {
  const byColumn = new Map([...columns, ...ignored].map((one) => [one.column, one] as const));
  const sorted = [...byColumn.values()].sort((a, b) => a.column - b.column);
  const ranked = headersOf(sorted.map(({ entete }) => entete), 0);
  return ranked.map(({ column: index, entete, rang }) => ({ column: sorted[index]!.column, entete, rang }));
}

function change({ version, tables }: Correspondance, id: string, made: (table: TableCorrespondance) => { readonly lieu: Lieu; readonly colonnes: Decision[] }): Correspondance {
  const present = tables.find(({ table }) => table === id) ?? { table: id, colonnes: [] };
  const { lieu, colonnes } = made(present);
  const next = { table: id, lieu, colonnes };
  // One place is one table's.
  const others = tables.map((other) => (other === present ? next : other.lieu && sameLieu(other.lieu, lieu) ? withoutLieu(other) : other));
  return { version, tables: [...others, ...(tables.includes(present) ? [] : [next])].filter((table) => table.lieu !== undefined || table.colonnes.length > 0) };
}

function withoutLieu({ table, colonnes }: TableCorrespondance): TableCorrespondance {
  return { table, colonnes };
}
