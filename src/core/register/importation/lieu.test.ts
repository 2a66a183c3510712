import { referentiel } from "../../../catalogue";
import type { Cell } from "../cell";
import { recogniseTables } from "../recognise";
import { buildRegister, columnsToRead } from "../register";
import type { SheetSurvey, TableSurvey, WorkbookSurvey } from "../survey";
import { finDeTable, lieuImport, refusLieu } from "./lieu";

const HEADERS = ["N° marché", "Date de notification", "Note"];

/** Where rows would go on a sheet that holds these rows from A1 on; `f` marks a formula. */
function placed(rows: readonly (readonly Cell[])[], tables: readonly Omit<TableSurvey, "headers">[] = [], rowsToAdd = 2, formulas: ReadonlySet<string> = new Set()) {
  const used = { row: 0, column: 0, rowCount: rows.length, columnCount: Math.max(...rows.map((row) => row.length)) };
  const sheet: SheetSurvey = { name: "S", visible: true, used, head: rows.slice(0, 30), tables: tables.map((table) => ({ ...table, headers: (rows[table.area.row] ?? []).slice(table.area.column, table.area.column + table.area.columnCount).map(String) })) };
  const survey: WorkbookSurvey = { name: "R", dateSystem: 1900, names: [], sheets: [sheet] };
  const read = (request: ReturnType<typeof columnsToRead>[number]) => {
    const all = <T>(at: (row: number, column: number) => T) => request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => at(request.firstRow + row, column)));
    return { request, cells: all((row, column) => rows[row]?.[column] ?? null), ...(request.formulas ? { formulas: all((row, column) => formulas.has(`${row},${column}`)) } : {}) };
  };
  const recognition = recogniseTables(survey, referentiel);
  const table = buildRegister(survey, recognition, columnsToRead(recognition.tables, referentiel).map(read), referentiel).tables.get("marches")!;
  const request = finDeTable(survey, table, rowsToAdd);
  const lieu = lieuImport(survey, table, request && read(request));
  return { row: lieu.row, formules: [...lieu.formules], refus: refusLieu(lieu, rowsToAdd) };
}

const area = (rowCount: number, columnCount = 3, row = 0, column = 0) => ({ row, column, rowCount, columnCount });
const A = ["A", 45_000, null];
const VIDE = [null, null, null];

it.each<[string, Parameters<typeof placed>, object]>([
  ["a table", [[HEADERS, A, A], [{ name: "T", area: area(3) }]], { row: 3, refus: null }],
  ["its blank rows", [[HEADERS, A, VIDE, VIDE], [{ name: "T", area: area(4) }]], { row: 2, refus: null }],
  ["a blank table", [[HEADERS, VIDE], [{ name: "T", area: area(2) }]], { row: 1, refus: null }],
  ["a blank row between", [[HEADERS, A, VIDE, A, VIDE], [{ name: "T", area: area(5) }]], { row: 4, refus: null }],
  ["a note in an unknown column", [[HEADERS, A, [null, null, "x"], VIDE], [{ name: "T", area: area(4) }]], { row: 3, refus: null }],
  ["rows of formulas only", [[HEADERS, A, [null, null, 0], [null, null, 0]], [{ name: "T", area: area(4) }], 2, new Set(["1,2", "2,2", "3,2"])], { row: 2, formules: [2], refus: null }],
  ["one formula among typed cells", [[HEADERS, ["A", 1, 5], ["B", 2, 6], ["C", 3, 7]], [{ name: "T", area: area(4) }], 2, new Set(["1,2"])], { row: 4, formules: [] }],
  ["a total row in the way", [[HEADERS, A, ["Total", null, null]], [{ name: "T", area: area(2), totals: true }]], { row: 2, refus: { motif: "total", feuille: "S", ligne: 3 } }],
  ["a total row below blank rows enough", [[HEADERS, VIDE, VIDE, ["Total", null, null]], [{ name: "T", area: area(3), totals: true }]], { row: 1, refus: null }],
  ["another table further down", [[HEADERS, A, VIDE, ["X", "Y"], [1, 2]], [{ name: "T", area: area(2) }, { name: "U", area: area(2, 2, 3) }]], { row: 2, refus: { motif: "sansPlace", feuille: "S", ligne: 4 } }],
  ["another table beside", [[[...HEADERS, null, "X"], [...A, null, 1], [null, null, null, null, 2]], [{ name: "T", area: area(2) }, { name: "U", area: area(2, 1, 0, 4) }]], { row: 2, refus: null }],
  ["a formula below", [[HEADERS, A, VIDE, [null, null, ""]], [{ name: "T", area: area(2) }], 2, new Set(["3,2"])], { refus: { motif: "sansPlace", feuille: "S", ligne: 4 } }],
  ["something further down than the rows to add", [[HEADERS, A, VIDE, VIDE, ["x", null, null]], [{ name: "T", area: area(2) }]], { row: 2, refus: null }],
  ["a plain range", [[HEADERS, A, A]], { row: 3, refus: null }],
  ["a plain range under a title", [[["Registre"], [], HEADERS, A]], { row: 4, refus: null }],
  ["a plain range above a table", [[HEADERS, A, VIDE, ["X", "Y"], [1, 2]], [{ name: "U", area: area(2, 2, 3) }]], { row: 2, refus: { motif: "sansPlace", feuille: "S", ligne: 4 } }],
  ["headers alone", [[HEADERS]], { row: 1, refus: null }],
])("%s", (_name, given, expected) => expect(placed(...given)).toMatchObject(expected));

it("finds the end of a long table without looking at all of it", () => {
  const rows = [HEADERS, ...Array.from({ length: 5_000 }, (_, rank) => [`M${rank}`, 45_000, null])];
  expect(placed(rows, [{ name: "T", area: area(5_001) }])).toMatchObject({ row: 5_001, refus: null });
});
