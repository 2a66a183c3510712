import { cellAddress } from "../bilan/address";
import type { Referentiel } from "../register/champ";
import type { Recognition, TableMapping } from "../register/recognise";
import { mappingExemple, valeurExemple, type TableExemple, type ValeurExemple } from "./tableExemple";
import { formulaTokens, type FormulaToken } from "./tokens";

/** An example's formula made for a person's workbook. */
export interface ExempleAdapte {
  /** English, as Excel stores it. */
  readonly formule: string;
  /** Columns that the workbook lacks; the example's own values stand for them. */
  readonly sansColonne: readonly string[];
  /** Tables that it lacks, or that have no row, by their label. */
  readonly sansTable: readonly string[];
}

interface Classeur {
  readonly recognition: Recognition;
  readonly referentiel: Referentiel;
}

/** A reference to a table of the examples, at a place of the tokens. `colonne` is null for the whole table, headers included. */
interface Reference {
  readonly at: number;
  readonly exemple: TableExemple;
  readonly colonne: string | null;
}

/**
 * Points an example at the workbook's own register: each column becomes the one that feeds the same field, by its name in
 * an Excel table and by its address elsewhere. Columns of one table must have the same height: when the workbook lacks
 * one of them, all those of that table become the example's own values. Pure.
 */
export function adapterExemple(formule: string, exemples: readonly TableExemple[], classeur: Classeur): ExempleAdapte {
  const tokens = formulaTokens(formule, ".");
  const references = referencesIn(tokens, exemples);
  const texts = tokens.map(({ text }) => text);
  const sansColonne = new Set<string>();
  const sansTable = new Set<string>();
  for (const exemple of new Set(references.map((reference) => reference.exemple))) {
    const own = references.filter((reference) => reference.exemple === exemple);
    const place = placeOf(exemple, classeur);
    const found = own.map((reference) => ({ reference, text: place && textOf(reference, place) }));
    const lacking = found.filter(({ text }) => text === null);
    for (const { reference: { colonne } } of lacking) if (place && colonne !== null) sansColonne.add(colonne);
    if (!place) sansTable.add(labelOf(exemple, classeur.referentiel));
    for (const { reference, text } of found) {
      texts[reference.at] = text !== null && lacking.length === 0 ? text : constantOf(reference);
      texts[reference.at + 1] = "";
    }
  }
  return { formule: texts.join(""), sansColonne: [...sansColonne], sansTable: [...sansTable] };
}

function referencesIn(tokens: readonly FormulaToken[], exemples: readonly TableExemple[]): Reference[] {
  return tokens.flatMap((token, at): Reference[] => {
    const [exemple, next] = [exemples.find(({ nom }) => token.kind === "name" && nom === token.text), tokens[at + 1]];
    if (!exemple || next?.kind !== "brackets") return [];
    const inside = next.text.slice(1, -1).replace(/^\[([^]*)\]$/, "$1");
    if (inside === "#All") return [{ at, exemple, colonne: null }];
    const entete = inside.replace(/'(.)/g, "$1");
    return exemple.colonnes.some((colonne) => colonne.entete === entete) ? [{ at, exemple, colonne: entete }] : [];
  });
}

function labelOf(exemple: TableExemple, referentiel: Referentiel): string {
  return referentiel.get(mappingExemple(exemple, referentiel)?.table ?? "")?.libelle ?? exemple.nom;
}

interface Place {
  readonly mapping: TableMapping;
  readonly exemple: TableMapping;
}

/** Where the workbook has the table that an example's is; null when it has none, or no row in it. */
function placeOf(table: TableExemple, { recognition, referentiel }: Classeur): Place | null {
  const exemple = mappingExemple(table, referentiel);
  const mapping = exemple && recognition.tables.find((one) => one.table === exemple.table);
  return exemple && mapping && mapping.rowCount > 0 ? { mapping, exemple } : null;
}

/** The reference in the workbook; null when it lacks the column. */
function textOf({ colonne, exemple: { colonnes } }: Reference, { mapping, exemple }: Place): string | null {
  if (colonne === null) return mapping.tableName === null ? wholeRange(mapping) : `${mapping.tableName}[#All]`;
  const rank = colonnes.findIndex(({ entete }) => entete === colonne);
  const champ = exemple.columns.find(({ column }) => column === rank)?.champ;
  const column = champ === undefined ? undefined : mapping.columns.find((one) => one.champ === champ);
  // A function reads the cells that it is given as one field's.
  if (!column || column.avec) return null;
  const { tableName, sheet, firstRow, rowCount } = mapping;
  return tableName !== null && NAMED.test(column.entete)
    ? `${tableName}[${column.entete.replaceAll("'", "''")}]`
    : range(sheet, [firstRow, column.column], [firstRow + rowCount - 1, column.column]);
}

/** Headers that a structured reference holds with nothing to escape but the apostrophe; others are told by their address. */
const NAMED = /^[\p{L}\p{N}°_](?:[\p{L}\p{N}°_ ']*[\p{L}\p{N}°_])?$/u;

/** From the first header to the last one, whatever they feed. */
function wholeRange({ sheet, headerRow, firstRow, rowCount, columns, ignored }: TableMapping): string {
  const all = [...columns, ...ignored].map(({ column }) => column);
  return range(sheet, [headerRow, Math.min(...all)], [firstRow + rowCount - 1, Math.max(...all)]);
}

function range(sheet: string, [top, left]: readonly [number, number], [bottom, right]: readonly [number, number]): string {
  const absolute = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `'${sheet.replaceAll("'", "''")}'!${absolute(top, left)}:${absolute(bottom, right)}`;
}

/** The example's own values as an array constant, one row after the other. It can't hold a blank: an empty text stands for it. */
function constantOf({ exemple: { colonnes, lignes }, colonne }: Reference): string {
  const ranks = colonnes.flatMap(({ entete }, rank) => (colonne === null || entete === colonne ? [rank] : []));
  const header = colonne === null ? [colonnes.map(({ entete }) => literal(entete)).join(",")] : [];
  const rows = lignes.map((ligne) => ranks.map((rank) => literal(valeurExemple(ligne[rank] ?? null, colonnes[rank]!.type))).join(","));
  return `{${[...header, ...rows].join(";")}}`;
}

function literal(value: ValeurExemple): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${(value ?? "").replaceAll('"', '""')}"`;
}
