import { cellText, isBlank, type Cell } from "./cell";
import { calculatedColumns } from "./calculated";
import { EXECUTION, sourcesOf, type Champ, type Referentiel, type TableDefinition } from "./champ";
import { buildColumn, VALUE_CELL, type Column } from "./column";
import { lignesDessous, type LignesDessous } from "./lignesDessous";
import type { AvisReconnaissance, Recognition, TableMapping } from "./recognise";
import type { ColumnsData, ColumnsRequest, WorkbookSurvey } from "./survey";
import { between, drain, type Steps } from "../steps";

/** A register read: its tables, typed. */
export interface Register {
  readonly name: string;
  readonly tables: ReadonlyMap<string, Table>;
  readonly ecartes: Recognition["ecartes"];
  /** Labels of all the tables of the catalogue, to name one that the workbook lacks. */
  readonly libelles: ReadonlyMap<string, string>;
  /** What a person decided of the headers, and that doesn't stand. */
  readonly avis?: readonly AvisReconnaissance[];
}

/** A table read: columns by field, and the place of each row in the sheet. Wholly blank rows are not rows. */
export interface Table {
  readonly definition: TableDefinition;
  readonly mapping: TableMapping;
  readonly rowCount: number;
  /** Row number in the file, 1-based, of each row. */
  readonly lignes: Int32Array;
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns made of others: no cell of the sheet holds them. */
  readonly calculees: ReadonlyMap<string, Column>;
  /** Rows typed right below an Excel table that didn't grow: they are in no column. */
  readonly dessous?: LignesDessous;
}

/**
 * What must be read from the workbook: the mapped columns, all of them or only the fields that are needed. The
 * identity and period fields always come; so do the rows just below an Excel table, to see that nothing was left there.
 */
export function columnsToRead(mappings: readonly TableMapping[], referentiel: Referentiel, needed?: ReadonlyMap<string, ReadonlySet<string>>): ColumnsRequest[] {
  return mappings.map((mapping) => ({
    sheet: mapping.sheet,
    firstRow: mapping.firstRow,
    rowCount: mapping.below ? mapping.below.firstRow + mapping.below.rowCount - mapping.firstRow : mapping.rowCount,
    columns: [...new Set(wantedColumns(mapping, referentiel, needed?.get(mapping.table)).map(({ column }) => column))].sort((a, b) => a - b),
  }));
}

/** The fields that `columnsToRead` reads a column for. */
export function champsLus(mapping: TableMapping, referentiel: Referentiel, needed: ReadonlySet<string>): Set<string> {
  return new Set(wantedColumns(mapping, referentiel, needed).map(({ champ }) => champ));
}

function wantedColumns(mapping: TableMapping, referentiel: Referentiel, needed: ReadonlySet<string> | undefined) {
  if (!needed) return mapping.columns;
  const definition = referentiel.get(mapping.table);
  const execution = needed.has(EXECUTION) && definition?.execution ? [definition.execution.debut, definition.execution.fin] : [];
  const asked = new Set([...needed, ...execution]);
  const sources = new Set((definition?.calcules ?? []).filter(({ id }) => asked.has(id)).flatMap(sourcesOf));
  return mapping.columns.filter(({ champ }) => asked.has(champ) || sources.has(champ) || champ === definition?.identite || champ === definition?.periode);
}

type Recognised = Pick<Recognition, "tables" | "ecartes"> & Partial<Recognition>;

/** Builds the register from what was read. `data[i]` answers the request made for `mappings[i]`. */
export function buildRegister(survey: WorkbookSurvey, recognition: Recognised, data: readonly ColumnsData[], referentiel: Referentiel): Register {
  return drain(registerSteps(survey, recognition, data, referentiel));
}

/** The same, a step a column: a column of 100 000 cells takes its time. */
export function* registerSteps(survey: WorkbookSurvey, recognition: Recognised, data: readonly ColumnsData[], referentiel: Referentiel): Steps<Register> {
  const tables = new Map<string, Table>();
  const total = recognition.tables.reduce((sum, { columns }) => sum + columns.length, 0);
  let done = 0;
  for (const [index, mapping] of recognition.tables.entries()) {
    const definition = referentiel.get(mapping.table);
    const read = data[index];
    if (!definition || !read) continue;
    const after = done + mapping.columns.length;
    tables.set(mapping.table, yield* between(done / total, after / total, tableSteps(survey, definition, mapping, read)));
    done = after;
  }
  const libelles = new Map([...referentiel].map(([id, { libelle }]) => [id, libelle] as const));
  return { name: survey.name, tables, ecartes: recognition.ecartes, libelles, ...(recognition.avis?.length ? { avis: recognition.avis } : {}) };
}

function* tableSteps(survey: WorkbookSurvey, definition: TableDefinition, mapping: TableMapping, { request, cells }: ColumnsData): Steps<Table> {
  const kept = filledRows(cells, mapping.rowCount);
  const ranked = survey.sheets.find((sheet) => sheet.name === mapping.sheet)?.lines === "rang";
  const lignes = Int32Array.from(kept, (row) => (ranked ? row + 1 : request.firstRow + row + 1));
  const columns = new Map<string, Column>();
  const champOf = (id: string): Champ | undefined => definition.champs.find((candidate) => candidate.id === id);
  for (const [rank, { champ: id, column, entete, avec = [] }] of mapping.columns.entries()) {
    const champ = champOf(id);
    const read = cells[request.columns.indexOf(column)];
    if (!champ || !read) continue;
    const values = kept.map((row): Cell => read[row] ?? null);
    columns.set(id, buildColumn(values, champ, entete, survey.dateSystem, avec.flatMap((other) => champOf(other) ?? [])));
    yield (rank + 1) / mapping.columns.length;
  }
  const calculees = new Map(calculatedColumns(definition, columns).map((column) => [column.champ.id, column] as const));
  const dessous = lignesDessous(definition, mapping, { request, cells });
  return { definition, mapping, rowCount: kept.length, lignes, columns, calculees, ...(dessous ? { dessous } : {}) };
}

function filledRows(cells: readonly (readonly Cell[])[], rowCount: number): number[] {
  const kept: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (cells.some((column) => !isBlank(column[row] ?? null))) kept.push(row);
  }
  return kept;
}

/** The name of a row in a list: its identity, or its place ("ligne 12"). */
export function rowName(table: Table, row: number): string {
  const column = table.definition.identite === null ? undefined : table.columns.get(table.definition.identite);
  if (column && column.state[row] === VALUE_CELL) {
    if (column.kind === "texte" || column.kind === "liste") return column.entries[column.values[row]!]!.text;
    return cellText(column.values[row]!);
  }
  return `ligne ${table.lignes[row]}`;
}
