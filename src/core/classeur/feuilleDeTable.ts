import type { CellContent, Edit, Prompt } from "../bilan/edit";
import { freeName } from "../bilan/freeName";
import type { Champ, TableDefinition } from "../register/champ";
import type { Area, WorkbookSurvey } from "../register/survey";
import { colonneDe, type Colonne } from "./colonne";

/** A row that a new table begins with: what its fields hold, and what is said beside the cells of some of them. */
export interface Ligne {
  readonly contenus: Readonly<Partial<Record<string, CellContent | null>>>;
  readonly message?: Prompt | null;
}

/** A table of the catalogue to be made, and what differs from a bare one. */
export interface TableAFaire {
  readonly definition: TableDefinition;
  /** Its columns, in their order; all those of the catalogue when left out. */
  readonly champs?: readonly Champ[];
  readonly lignes?: readonly Ligne[];
  /** Blank rows below the lines, with the formats of the columns; a table has one row at least. */
  readonly vides?: number;
  /** By field: completes what the catalogue says of it. */
  readonly aides?: Readonly<Partial<Record<string, string>>>;
  /** Fields beside which the message of each line is shown; they stand side by side. */
  readonly nommees?: readonly string[];
}

export interface FeuilleDeTable {
  readonly sheet: string;
  /** Of the Excel table. */
  readonly tableName: string;
  readonly colonnes: readonly Colonne[];
  readonly edits: readonly Edit[];
}

/** A table grows by typing, and Excel carries formats, lists and messages along: a few rows to begin with. */
export const LIGNES_VIDES = 5;
/** Rows below the table that have lists and messages too, for what is pasted there: one area a column, whatever its height. */
const AU_DELA = 1_000;

/**
 * A new sheet with one table: headers, lines, widths, formats, lists of choices and messages, first row frozen. Names that
 * are taken get a rank (« Saisies 2 », « Saisies_2 »). Its lists may be too long for their cells: the whole of the edits
 * goes through `placeLists`, once.
 */
export function feuilleDeTable({ definition, champs = definition.champs, lignes = [], vides = 0, aides = {}, nommees = [] }: TableAFaire, survey: WorkbookSurvey): FeuilleDeTable {
  const sheet = freeName(definition.libelle, " ", survey.sheets.map(({ name }) => name));
  const tableName = freeName(`${definition.id.charAt(0).toUpperCase()}${definition.id.slice(1)}`, "_", [...survey.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...survey.names.map(({ name }) => name)]);
  const colonnes = champs.map((champ) => colonneDe(champ, { table: definition.id, aide: aides[champ.id] }));
  const rowCount = Math.max(lignes.length + vides, 1);
  const whole: Area = { row: 0, column: 0, rowCount: rowCount + 1, columnCount: champs.length };
  const body = (column: number): Area => ({ row: 1, column, rowCount, columnCount: 1 });
  const named = champs.flatMap(({ id }, column) => (nommees.includes(id) ? [column] : []));
  const blocs = named.length === 0 ? [] : blocsDe(lignes);
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [champs.map(({ libelle }) => ({ type: "texte", value: libelle })), ...lignes.map((ligne) => cellulesDe(ligne, champs))] },
    { kind: "setStyle", sheet, area: { ...whole, rowCount: 1 }, style: { wrap: true, vertical: "center" } },
    { kind: "setColumnWidths", sheet, column: 0, widths: colonnes.map(({ largeur }) => largeur) },
    { kind: "addTable", sheet, area: whole, name: tableName },
    ...colonnes.flatMap(({ format }, column): Edit[] => (format === null ? [] : [{ kind: "setNumberFormat", sheet, area: body(column), format }])),
    ...colonnes.flatMap((colonne, column) => {
      const all = { ...body(column), rowCount: rowCount + AU_DELA };
      return (named.includes(column) ? entre(all, blocs) : [all]).flatMap((area) => validation(sheet, area, colonne));
    }),
    ...blocs.map(({ row, rowCount: height, prompt }): Edit => ({ kind: "setPrompt", sheet, area: { row, column: Math.min(...named), rowCount: height, columnCount: named.length }, prompt })),
    { kind: "freezeRows", sheet, rows: 1 },
  ];
  return { sheet, tableName, colonnes, edits };
}

/** Cells of a row, in the order of the columns; what it doesn't say is left blank. */
function cellulesDe({ contenus }: Ligne, champs: readonly Champ[]): (CellContent | null)[] {
  return champs.map(({ id }) => {
    const content = contenus[id];
    return content == null || content.type === "vide" ? null : content;
  });
}

function validation(sheet: string, area: Area, { liste, message }: Colonne): Edit[] {
  if (liste) return [{ kind: "setListValidation", sheet, area, values: liste.valeurs, message: liste.horsListe, ...(message ? { prompt: message } : {}) }];
  return message ? [{ kind: "setPrompt", sheet, area, prompt: message }] : [];
}

/** Rows of the sheet that say one thing. */
interface Bloc {
  readonly row: number;
  readonly rowCount: number;
  readonly prompt: Prompt;
}

/** Rows that follow each other and say the same are one. */
function blocsDe(lignes: readonly Ligne[]): Bloc[] {
  const blocs: Bloc[] = [];
  lignes.forEach(({ message }, rank) => {
    if (!message) return;
    const before = blocs.at(-1);
    if (before && before.row + before.rowCount === rank + 1 && JSON.stringify(before.prompt) === JSON.stringify(message)) blocs[blocs.length - 1] = { ...before, rowCount: before.rowCount + 1 };
    else blocs.push({ row: rank + 1, rowCount: 1, prompt: message });
  });
  return blocs;
}

/** What the rows leave of a column: two validations on a cell would be asked again cell by cell. */
function entre(area: Area, blocs: readonly Bloc[]): Area[] {
  const starts = [area.row, ...blocs.map(({ row, rowCount }) => row + rowCount)];
  const ends = [...blocs.map(({ row }) => row), area.row + area.rowCount];
  return starts.flatMap((row, rank) => (ends[rank]! > row ? [{ ...area, row, rowCount: ends[rank]! - row }] : []));
}
