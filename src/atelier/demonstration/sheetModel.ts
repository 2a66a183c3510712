import type { CellContent, CellStyle } from "../../core/bilan/edit";
import { DAY_FORMAT, WHOLE_FORMAT } from "../../core/bilan/numberFormats";
import type { Area } from "../../core/register/survey";

/** One sheet of the demonstration workbook, before it is made into a file. Positions are 0-based. */
export interface DemonstrationSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellContent | null)[])[];
  readonly widths: readonly number[];
  readonly frozenRows?: number;
  readonly tables?: readonly { readonly name: string; readonly area: Area }[];
  readonly merges?: readonly Area[];
  readonly styles?: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Choices offered in the cells of an area. */
  readonly lists?: readonly { readonly area: Area; readonly values: readonly string[] }[];
}

export const texte = (value: string | null): CellContent | null => (value === null || value === "" ? null : { type: "texte", value });
export const nombre = (value: number | null, format?: string): CellContent | null => (value === null ? null : { type: "nombre", value, format });
export const date = (value: string | null): CellContent | null => (value === null ? null : { type: "date", value, format: DAY_FORMAT });
export const booleen = (value: boolean): CellContent => ({ type: "booleen", value });
export const formule = (value: string, format?: string): CellContent => ({ type: "formule", value, format });
/** `oui`, `non`, or blank when nobody filled it in. */
export const ouiNon = (value: boolean | null): CellContent | null => (value === null ? null : texte(value ? "oui" : "non"));

export const EUROS = '#,##0.00 "€"';
export const ENTIER = WHOLE_FORMAT;

/** One column of a table sheet: its header, its width in characters, and the cell that it takes from a record. */
export interface TableColumn<T> {
  readonly label: string;
  readonly width: number;
  readonly cell: (record: T) => CellContent | null;
  readonly choices?: readonly string[];
}

/** A sheet that is one Excel table from A1 on, header row frozen. */
export function tableSheet<T>(name: string, table: string, columns: readonly TableColumn<T>[], records: readonly T[]): DemonstrationSheet {
  const area = { row: 0, column: 0, rowCount: records.length + 1, columnCount: columns.length };
  return {
    name,
    rows: [columns.map(({ label }) => texte(label)), ...records.map((record) => columns.map(({ cell }) => cell(record)))],
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    tables: [{ name: table, area }],
    styles: [{ area: { ...area, rowCount: 1 }, style: { bold: true, wrap: true, vertical: "center" } }],
    lists: columns.flatMap(({ choices }, column) => (choices === undefined ? [] : [{ area: { row: 1, column, rowCount: records.length, columnCount: 1 }, values: choices }])),
  };
}
