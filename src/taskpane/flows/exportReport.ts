import type { CellContent, Edit, SetCells } from "../../core/bilan/edit";
import { bilanRequest, findBilan, type BilanPlace } from "../../core/bilan/place";
import { planFill } from "../../core/bilan/planFill";
import { textePeriode } from "../../core/indicators/textes";
import { isBlank, isCellError, type Cell } from "../../core/register/cell";
import { foldText } from "../../core/register/fold";
import type { ColumnsData } from "../../core/register/survey";
import type { ReportFile } from "../host";
import { checkConformity, type Verification } from "./checkConformity";
import type { Choix } from "./choix";
import { breathe, type FlowContext } from "./flow";

/** The report as a file, with the check that it comes from. */
export interface Export {
  readonly verification: Verification;
  readonly file: ReportFile;
}

/** Columns that the person fills in the workbook's own bilan: they follow the figures into the file. */
const OWN_COLUMNS = [
  { role: "anterieure", header: "N-1" },
  { role: "commentaire", header: "Commentaire" },
] as const;

/**
 * The report as a workbook of its own: values and no formula, so that it opens anywhere without the add-in. Comments
 * and former figures come from the workbook's bilan. The writer of files is loaded when it is first needed.
 */
export async function exportReport(flow: FlowContext, choix: Choix): Promise<Export> {
  const verification = await checkConformity(flow, choix);
  const { conformite, survey } = verification;
  const planned = planFill(conformite, { name: "", dateSystem: survey.dateSystem, sheets: [] }, null, null).edits;
  const place = findBilan(survey);
  const [current] = place ? await flow.workbook.readColumns([bilanRequest(place)], { signal: flow.signal }) : [];
  const edits = place && current ? [...planned, ...ownColumns(planned, place, current)] : planned;
  await breathe(flow);
  const { newWorkbook } = await import(/* webpackChunkName: "export" */ "../../workbook/file/newWorkbook");
  const name = `Bilan ${conformite.schema.id} ${textePeriode(conformite.periode)}.xlsx`;
  return { verification, file: { name, bytes: await newWorkbook(name, edits) } };
}

/** The person's own columns, line by line under the same code. */
function ownColumns(planned: readonly Edit[], place: BilanPlace, current: ColumnsData): Edit[] {
  const body = planned.find((edit): edit is SetCells => edit.kind === "setCells" && columnOf(edit, "Code") >= 0);
  if (!body) return [];
  const codeColumn = columnOf(body, "Code");
  const cellsOf = (column: number | undefined) => (column === undefined ? [] : (current.cells[current.request.columns.indexOf(column)] ?? []));
  const codes = cellsOf(place.columns.code).map((cell) => (typeof cell === "string" || typeof cell === "number" ? foldText(String(cell)) : ""));
  return OWN_COLUMNS.flatMap(({ role, header }) => {
    const column = columnOf(body, header);
    const cells = cellsOf(place.columns[role]);
    if (column < 0 || cells.length === 0) return [];
    const contents = body.contents.slice(1).map((row): (CellContent | null)[] => {
      const code = row[codeColumn];
      const rank = code?.type === "texte" ? codes.indexOf(foldText(code.value)) : -1;
      return [rank < 0 ? null : contentOf(cells[rank] ?? null)];
    });
    return [{ kind: "setCells", sheet: body.sheet, row: body.row + 1, column: body.column + column, contents }];
  });
}

function columnOf(edit: SetCells, header: string): number {
  return (edit.contents[0] ?? []).findIndex((content) => content?.type === "texte" && content.value === header);
}

function contentOf(cell: Cell): CellContent | null {
  if (cell === null || isBlank(cell)) return null;
  if (isCellError(cell)) return { type: "texte", value: cell.error };
  if (typeof cell === "number") return { type: "nombre", value: cell };
  return typeof cell === "boolean" ? { type: "booleen", value: cell } : { type: "texte", value: cell };
}
