import { isBlank, type Cell } from "../../core/register/cell";
import { calculatedColumns } from "../../core/register/calculated";
import type { Champ, Referentiel } from "../../core/register/champ";
import type { Column } from "../../core/register/column";
import { recogniseTables, type ColumnMapping, type TableMapping } from "../../core/register/recognise";
import { buildRegister, columnsToRead, type Register, type Table } from "../../core/register/register";
import type { WorkbookSurvey } from "../../core/register/survey";
import type { NeededFields } from "../../core/scheme/fields";
import { valueProblem } from "../errors";
import type { GivenTable } from "./givenTable";
import { TABLE_MESSAGES } from "./messages";
import { isTyped, sensDuZero, withBlanks, type SensDuZero, type Zeros } from "./zeros";

/** A table given to a function, recognised; its columns are typed when a figure first needs them, and once. */
export interface TableReading {
  readonly given: GivenTable;
  /** Ids and labels of the tables recognised: one, unless the range holds several. */
  readonly tables: ReadonlyMap<string, string>;
  /** The register that core computes on, with those columns (all of them when null). */
  register(needed: NeededFields | null, zeros: Zeros): Register;
  /** The first cell of these fields whose 0 may be a blank; null when there is none. */
  uncertainZero(fields: NeededFields): Place | null;
}

/** A cell of the table: the line as `register` numbers it, and the header of its column. */
export interface Place {
  readonly ligne: number;
  readonly entete: string;
}

/** Where the range stands: its sheet, and its first row (0-based). Rows are numbered from there. */
export interface Origine {
  readonly feuille: string;
  readonly row: number;
}

/** The range on its own: rows are numbered from 1, its first one. */
export const DANS_LA_PLAGE: Origine = { feuille: "", row: 0 };

/** The header row lies within these first rows, as on a sheet that the pane looks at. */
const HEAD_ROWS = 30;

/** Recognises a table by its headers, as the pane does a range. Throws #VALUE! when no row of headers is known. */
export function readGiven(given: GivenTable, referentiel: Referentiel, origine: Origine = DANS_LA_PLAGE): TableReading {
  const { rows, width } = given;
  const used = { row: origine.row, column: 0, rowCount: rows.length, columnCount: width };
  const survey: WorkbookSurvey = { name: origine.feuille, dateSystem: 1900, names: [], sheets: [{ name: origine.feuille, visible: true, used, head: rows.slice(0, HEAD_ROWS), tables: [] }] };
  const recognition = recogniseTables(survey, referentiel);
  if (recognition.tables.length === 0) throw valueProblem(TABLE_MESSAGES.unrecognised);
  const { libelles } = buildRegister(survey, { tables: [], ecartes: [] }, [], referentiel);
  const readers = recognition.tables.map((mapping) => readerOf(given, survey, mapping, referentiel));

  return {
    given,
    tables: new Map(recognition.tables.map(({ table }) => [table, libelles.get(table) ?? table])),
    register: (needed, zeros) => ({
      name: survey.name, ecartes: recognition.ecartes, libelles,
      tables: new Map(readers.filter(({ mapping }) => !needed || needed.has(mapping.table)).map((reader) => [reader.mapping.table, reader.table(needed, zeros)])),
    }),
    uncertainZero: (fields) => readers.flatMap((reader) => reader.uncertainZero(fields.get(reader.mapping.table) ?? new Set()) ?? [])[0] ?? null,
  };
}

interface TableReader {
  readonly mapping: TableMapping;
  table(needed: NeededFields | null, zeros: Zeros): Table;
  uncertainZero(champs: ReadonlySet<string>): Place | null;
}

function readerOf({ rows, width, tellsBlanks }: GivenTable, survey: WorkbookSurvey, mapping: TableMapping, referentiel: Referentiel): TableReader {
  const definition = referentiel.get(mapping.table)!;
  const lines = rows.slice(mapping.firstRow - survey.sheets[0]!.used.row).slice(0, mapping.rowCount);
  const champOf = (id: string): Champ => definition.champs.find((champ) => champ.id === id)!;
  const marks = markRows(lines, mapping.columns.map(({ column, champ }) => ({ column, zeros: isTyped(mapping.table, champOf(champ), tellsBlanks) })));
  const bare = build([], []);
  const raw = new Map<string, RawColumn>();
  const typed = new Map<string, Column>();

  /**
   * A table of these columns, read by core. What is a row doesn't depend on the columns that are read: one more, beyond
   * those of the range, is filled in where the row holds something.
   */
  function build(columns: readonly ColumnMapping[], cells: readonly (readonly Cell[])[]): Table {
    const request = { sheet: mapping.sheet, firstRow: mapping.firstRow, rowCount: mapping.rowCount, columns: [...columns.map(({ column }) => column), width] };
    const register = buildRegister(survey, { tables: [{ ...mapping, columns }], ecartes: [] }, [{ request, cells: [...cells, marks] }], referentiel);
    return register.tables.get(mapping.table)!;
  }

  function rawColumn({ champ, column }: ColumnMapping): RawColumn {
    const known = raw.get(champ);
    if (known) return known;
    const cells = lines.map((line) => line[column] ?? null);
    const made: RawColumn = { cells, sens: sensDuZero(mapping.table, champOf(champ), cells, tellsBlanks) };
    raw.set(champ, made);
    return made;
  }

  function typedColumn(mapped: ColumnMapping, zeros: Zeros): Column {
    const { cells, sens } = rawColumn(mapped);
    const key = sens === "incertain" ? `${mapped.champ} ${zeros}` : mapped.champ;
    const known = typed.get(key) ?? build([mapped], [withBlanks(cells, sens, zeros)]).columns.get(mapped.champ)!;
    typed.set(key, known);
    return known;
  }

  return {
    mapping,
    table(needed, zeros) {
      const wanted = new Set(columnsToRead([mapping], referentiel, needed ?? undefined)[0]!.columns);
      const columns = new Map(mapping.columns.filter(({ column }) => wanted.has(column)).map((mapped) => [mapped.champ, typedColumn(mapped, zeros)]));
      return { ...bare, mapping, columns, calculees: new Map(calculatedColumns(definition, columns).map((column) => [column.champ.id, column])) };
    },
    uncertainZero(champs) {
      const places = mapping.columns.filter(({ champ }) => champs.has(champ)).flatMap((mapped) => {
        const { cells, sens } = rawColumn(mapped);
        return sens === "incertain" ? [{ ligne: mapping.firstRow + cells.indexOf(0) + 1, entete: mapped.entete }] : [];
      });
      return places.sort((a, b) => a.ligne - b.ligne)[0] ?? null;
    },
  };
}

/** The cells of a column, and what a 0 is among them. */
interface RawColumn {
  readonly cells: readonly Cell[];
  readonly sens: SensDuZero;
}

/** TRUE where a line holds something in one of these columns, a 0 that may be a blank excepted. */
function markRows(lines: readonly (readonly Cell[])[], columns: readonly { readonly column: number; readonly zeros: boolean }[]): Cell[] {
  return lines.map((line): Cell => {
    for (const { column, zeros } of columns) {
      const cell = line[column] ?? null;
      if (cell === 0 ? zeros : !isBlank(cell)) return true;
    }
    return null;
  });
}
