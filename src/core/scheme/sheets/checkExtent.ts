import { isBlank, type Cell } from "../../register/cell";
import { cellAddress } from "../../bilan/address";
import { foldText } from "../../register/fold";
import type { Table } from "../../register/register";
import type { WorkbookSurvey } from "../../register/survey";
import type { SchemaProblem } from "../readSchema";
import { texte } from "./messages";

/**
 * Rows written under an Excel table that did not grow with them (another program than Excel wrote them): they would
 * count for nothing, in silence. A total row is none of them.
 */
export function checkExtent({ mapping, definition }: Table, survey: WorkbookSurvey): SchemaProblem[] {
  const sheet = survey.sheets.find(({ name }) => name === mapping.sheet);
  const end = mapping.firstRow + mapping.rowCount;
  if (!sheet || mapping.tableName === null || sheet.tables.some(({ area }) => area.row >= end)) return [];
  const { used, head } = sheet;
  const below = used.row + used.rowCount - end;
  if (below <= 0) return [];
  const key = mapping.columns.find(({ champ }) => champ === definition.identite)?.column ?? used.column;
  const seen = head.slice(end - used.row).map((row) => row[key - used.column] ?? null);
  // Beyond the first rows the cells are not known; a total is one row.
  const filled = seen.length === below ? seen.some((cell, rank) => !isBlank(cell) && !(rank === 0 && isTotal(cell))) : below > 1;
  return filled ? [{ fichier: mapping.sheet, cle: cellAddress(end, key), message: texte.sousLeTableau(mapping.tableName) }] : [];
}

function isTotal(cell: Cell): boolean {
  return typeof cell === "string" && foldText(cell).startsWith("total");
}
