import type { Edit } from "../../src/core/bilan/edit";
import type { Model } from "../../src/atelier/model/model";
import { WorkbookError } from "../../src/workbook/port";
import { texteObstacle } from "../../src/taskpane/textes";
import { groupObstacles } from "../../src/workbook/groupObstacles";
import { dump } from "./excelDump";
import { closeExcel, openExcel, type OpenedExcel } from "./excelOffice";

afterEach(closeExcel);

const SEED = { name: "B.xlsx", sheets: [
  { name: "Bilan", rows: [["Code", "Intitulé", "Valeur"], ["A1", "Part", null], ["A2", "Nombre", null], ["A3", "Somme", 3], [null, null, null], ["Total", null, null]] },
  { name: "Registre", rows: [["N°", "Montant"], ["1", 10], ["2", 20]], tables: [{ name: "Marches", area: "A1:B3" }] },
] };
const FILL: readonly Edit[] = [
  { kind: "setCells", sheet: "Bilan", row: 1, column: 2, contents: [[{ type: "nombre", value: 0.5 }], [{ type: "nombre", value: 41 }], [{ type: "nombre", value: 7 }]] },
];
const IMPORT: readonly Edit[] = [
  { kind: "resizeTable", sheet: "Registre", name: "Marches", rowCount: 4 },
  { kind: "setCells", sheet: "Registre", row: 3, column: 0, contents: [[{ type: "texte", value: "3" }, { type: "nombre", value: 30 }]] },
];

type Gesture = (model: Model, id: string) => void;
const type = (row: number, column: number): Gesture => (model, id) => model.cells.write(id, row, column, [[{ kind: "value", value: "d'un autre" }]]);
const insert = (row: number): Gesture => (model, id) => model.structure.insertRows(id, row, 1);
const remove = (row: number): Gesture => (model, id) => model.structure.deleteRows(id, row, 1);

/** Someone does that before the n-th request from now on. */
function before({ office: { host, model } }: OpenedExcel, n: number, sheet: string, gesture: Gesture): () => boolean {
  const seen = new Set<number>();
  let done = false;
  host.faults.beforeAction = ({ member }, { request }) => {
    if (member.includes("Telemetry")) return undefined;
    seen.add(request);
    if (seen.size === n && !done) {
      done = true;
      gesture(model, model.sheets.idOf(sheet)!);
    }
    return undefined;
  };
  return () => done;
}

/** What the workbook is when that person alone was at work. */
async function alone(sheet: string, gesture: Gesture): Promise<unknown> {
  const { office } = await openExcel(SEED);
  gesture(office.model, office.model.sheets.idOf(sheet)!);
  await office.host.settled();
  return dump(office.model);
}

async function refusal(work: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await work.then(() => null, (error: unknown) => error);
  expect(outcome).toBeInstanceOf(WorkbookError);
  return outcome as WorkbookError;
}

describe("someone at work between the look at the cells and the write", () => {
  it.each<[string, readonly Edit[], string, Gesture, RegExp]>([
    ["types in a cell to be written", FILL, "Bilan", type(2, 2), /Bilan!C3/],
    ["empties a cell to be written over", FILL, "Bilan", (model, id) => model.cells.write(id, 3, 2, [[{ kind: "value", value: "" }]]), /Bilan!C4/],
    ["inserts a row above", FILL, "Bilan", insert(0), /Bilan!A1/],
    ["inserts a row between", FILL, "Bilan", insert(2), /Bilan!A3/],
    ["deletes a row above", FILL, "Bilan", remove(1), /Bilan!A2/],
    ["adds a line under the table to be stretched", IMPORT, "Registre", type(3, 0), /Registre!A4/],
    ["inserts a line in the table to be stretched", IMPORT, "Registre", insert(1), /Registre!A1:B3/],
  ])("%s: refused, with the place, and nothing is written", async (_what, edits, sheet, gesture, place) => {
    const wanted = await alone(sheet, gesture);
    const excel = await openExcel(SEED);
    const done = before(excel, 3, sheet, gesture);
    const error = await refusal(excel.workbook.apply(edits));
    expect([done(), error.code, error.unchanged]).toEqual([true, "changed", true]);
    expect(error.detail).toMatch(place);
    expect(groupObstacles(error.obstacles).map(texteObstacle)[0]).toMatch(new RegExp(`Feuille « ${sheet} », .*plus comme à l'aperçu`));
    await excel.office.host.settled();
    expect(dump(excel.office.model)).toEqual(wanted);
  });

  it("types between the reading of the plan and the write: what was read is what is written over, or nothing is", async () => {
    const gesture = type(1, 2);
    const wanted = await alone("Bilan", gesture);
    const excel = await openExcel(SEED);
    const { model } = excel.office;
    // The plan still holds as far as its reading could see; the cell is typed in right after.
    const still = () => Promise.resolve(gesture(model, model.sheets.idOf("Bilan")!));
    expect(await refusal(excel.workbook.apply(FILL, { still }))).toMatchObject({ code: "changed", unchanged: true });
    expect(dump(model)).toEqual(wanted);
  });

  it("is not minded where it is elsewhere", async () => {
    const excel = await openExcel(SEED);
    before(excel, 3, "Bilan", type(30, 8));
    expect((await excel.workbook.apply(FILL)).cells).toBe(3);
  });
});

describe("a plan that no longer holds", () => {
  it("is not written", async () => {
    const excel = await openExcel(SEED);
    const former = dump(excel.office.model);
    const written = excel.office.host.traffic.cellsWritten;
    expect(await refusal(excel.workbook.apply(FILL, { still: () => Promise.reject(new WorkbookError("changed", "no longer")) }))).toMatchObject({ code: "changed", detail: "no longer", unchanged: true });
    expect([dump(excel.office.model), excel.office.host.traffic.cellsWritten]).toEqual([former, written]);
  });
});

describe("someone at work while a fill is undone", () => {
  const ADDED: readonly Edit[] = [...FILL, { kind: "addSheet", sheet: "Détail" }, { kind: "setCells", sheet: "Détail", row: 0, column: 0, contents: [[{ type: "texte", value: "x" }]] }];

  it.each<[string, string, Gesture, string]>([
    ["types in a cell of the fill", "Bilan", type(1, 2), "Bilan!C2"],
    ["types in the sheet that was added", "Détail", type(0, 0), "Détail!A1"],
    ["types beside, in the sheet that was added", "Détail", type(8, 3), "Détail"],
  ])("%s just before the last look: it is kept, and told", async (_what, sheet, gesture, kept) => {
    const excel = await openExcel(SEED);
    const undo = await excel.workbook.apply(ADDED);
    // The names, how far the added sheets go, then all that the undo decides on.
    const done = before(excel, 3, sheet, gesture);
    const report = await excel.workbook.undo(undo);
    expect([done(), report.kept]).toEqual([true, [kept]]);
    const [data] = await excel.workbook.readColumns([{ sheet, firstRow: 0, rowCount: 9, columns: [0, 2, 3] }]);
    expect(data?.cells.flat()).toContain("d'un autre");
  });
});
