import { surveyOf, type Sheets } from "../../../../test/registerOf";
import type { CellContent, Edit } from "../../bilan/edit";
import type { Cell } from "../../register/cell";
import type { Referentiel } from "../../register/champ";
import { dayOfIso, serialOfDay } from "../../register/day";
import { finDeTable } from "../../register/importation/lieu";
import { recogniseTables } from "../../register/recognise";
import { buildRegister, columnsToRead } from "../../register/register";
import type { ColumnsData, ColumnsRequest, TableSurvey } from "../../register/survey";
import { TABLE_SAISIES, TABLE_SUIVI, type ClasseurSaisies, type TableOuverte } from "../classeur";

export interface Donnees {
  readonly sheets: Sheets;
  /** Excel tables, by sheet. */
  readonly tables?: Readonly<Record<string, readonly TableSurvey[]>>;
  /** Cells that are formulas: `Saisies!2,3` (row and column, 0-based). */
  readonly formules?: readonly string[];
}

const ROWS = 50;

/** A workbook of plain cells opened as the pane opens one. */
export function ouvrir({ sheets, tables = {}, formules = [] }: Donnees, referentiel: Referentiel): ClasseurSaisies {
  const plain = surveyOf(sheets);
  const survey = { ...plain, sheets: plain.sheets.map((sheet) => ({ ...sheet, tables: tables[sheet.name] ?? [] })) };
  const read = (request: ColumnsRequest): ColumnsData => {
    const columns = <T>(at: (row: number, column: number) => T) => request.columns.map((column) => Array.from({ length: request.rowCount }, (_, index) => at(request.firstRow + index, column)));
    return { request, cells: columns((row, column) => sheets[request.sheet]?.[row]?.[column] ?? null), formulas: columns((row, column) => formules.includes(`${request.sheet}!${row},${column}`)) };
  };
  const recognition = recogniseTables(survey, referentiel);
  const data = columnsToRead(recognition.tables, referentiel).map(read);
  const register = buildRegister(survey, recognition, data, referentiel);
  const opened = [TABLE_SAISIES, TABLE_SUIVI].flatMap((id): [typeof TABLE_SAISIES | typeof TABLE_SUIVI, TableOuverte][] => {
    const table = register.tables.get(id);
    const own = data[recognition.tables.findIndex((mapping) => mapping.table === id)];
    if (!table || !own) return [];
    const end = finDeTable(survey, table, ROWS);
    return [[id as typeof TABLE_SAISIES, { table, data: own, fin: end && read(end) }]];
  });
  return { survey, register, tables: new Map(opened), referentiel };
}

/** The sheets once written; a table that grows is the survey's affair. */
export function ecrites(sheets: Sheets, edits: readonly Edit[]): Sheets {
  return edits.reduce((before, edit): Sheets => {
    if (edit.kind === "addSheet") return { ...before, [edit.sheet]: [] };
    if (edit.kind !== "setCells") return before;
    const rows = (before[edit.sheet] ?? []).map((row) => [...row]);
    edit.contents.forEach((contents, down) => contents.forEach((content, right) => {
      while (rows.length <= edit.row + down) rows.push([]);
      const row = rows[edit.row + down]!;
      while (row.length <= edit.column + right) row.push(null);
      if (content) row[edit.column + right] = cellOf(content);
    }));
    return { ...before, [edit.sheet]: rows };
  }, sheets);
}

function cellOf(content: CellContent): Cell {
  switch (content.type) {
    case "vide": case "formule": return null;
    case "date": return serialOfDay(dayOfIso(content.value), 1900);
    // Excel keeps 15 digits.
    case "nombre": return Number(content.value.toPrecision(15));
    case "texte": case "booleen": return content.value;
  }
}
