import type { Edit } from "../core/bilan/edit";
import { contenu } from "../core/register/importation/contenu";
import { planRegistre } from "../core/register/importation/planRegistre";
import type { Table } from "../core/register/register";
import type { ColumnsData } from "../core/register/survey";

/** The edits that make a register workbook from a table that was read whole (header row first in `data`). */
export function planImport(data: ColumnsData, { mapping, definition }: Table): Edit[] {
  const champs = data.request.columns.map((column) => {
    const id = mapping.columns.find((candidate) => candidate.column === column)?.champ;
    return definition.champs.find((champ) => champ.id === id) ?? null;
  });
  const contents = Array.from({ length: data.request.rowCount - 1 }, (_, row) => champs.map((champ, column) => contenu(data.cells[column]?.[row + 1] ?? null, champ)));
  return planRegistre({ labels: data.cells.map((cells) => cells[0] ?? null), champs, contents });
}
