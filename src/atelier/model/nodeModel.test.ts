import { between } from "./area";
import { CellError } from "./cellContent";
import type { Change } from "./change";
import type { Model } from "./model";
import { createNodeModel } from "./nodeModel";

jest.setTimeout(60_000);

describe("the model over Univer", () => {
  let model: Model;
  let changes: Change[];
  const sheet = (name = "Marchés"): string => model.sheets.idOf(name) ?? "";
  beforeEach(async () => {
    model = createNodeModel({
      sheets: [
        { name: "Marchés", rows: [["Montant", "Clause"], [10, true], [0, null], [null, "x"]], tables: [{ name: "Marches", area: "A1:B4" }], formulas: { D1: "=SUM(Marches[Montant])", D2: "=1/0", F1: "=SEQUENCE(2,2)" } },
        { name: "Bilan", rows: [["a"]], hiddenRows: [2], merges: ["A5:B6"] },
      ],
      names: { Seuil: "='Marchés'!$A$2" },
    });
    changes = [];
    model.onChange((change) => changes.push(change));
    await model.calculation.settled();
  });
  afterEach(() => model.dispose());

  it("calculates at opening, spills, and tells errors from texts and blanks from 0", () => {
    expect(model.cells.contents(sheet(), between(0, 0, 3, 1))).toEqual([["Montant", "Clause"], [10, true], [0, null], [null, "x"]]);
    expect(model.cells.contents(sheet(), between(0, 3, 1, 6))).toEqual([[10, null, 1, 2], [new CellError("#DIV/0!"), null, 3, 4]]);
    expect(model.cells.spill(sheet(), 1, 6)).toEqual(between(0, 5, 1, 6));
    expect(model.cells.used(sheet(), true)).toEqual(between(0, 0, 3, 6));
  });

  it("can be closed while it calculates: nothing of the engine speaks afterwards", async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => [row]);
    const formulas = Object.fromEntries(rows.map((_, row) => [`B${row + 1}`, `=SUM(A1:A${row + 1})`]));
    const closing = createNodeModel({ sheets: [{ name: "Calcul", rows, formulas }] });
    // The opening calculation has begun and is far from its end.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(closing.calculation.pending()).toBe(true);
    closing.dispose();
    // Univer's own timers last a second: a throw from one of them would end the process.
    await new Promise((resolve) => setTimeout(resolve, 1300));
  });

  it("moves tables, names and formulas with inserted rows", () => {
    model.asHost(() => model.structure.insertRows(sheet(), 1, 2));
    expect(model.tables.find("marches")?.area).toEqual(between(0, 0, 5, 1));
    expect(model.names.find("seuil", null)?.formula.replace(/'/g, "")).toBe("=Marchés!$A$4");
    expect(changes.filter((change) => change.kind === "rowsInserted" || change.kind === "cells")).toEqual([{ kind: "rowsInserted", sheetId: sheet(), area: expect.objectContaining({ row: 1, rows: 2 }) as unknown, source: "host" }]);
  });

  it("follows a header that changes in structured references", async () => {
    model.asHost(() => model.cells.write(sheet(), 0, 0, [[{ kind: "value", value: "Montant HT" }]]));
    model.asHost(() => model.cells.write(sheet(), 4, 3, [[{ kind: "formula", formula: "=SUM(Marches[Montant HT])" }]]));
    await model.calculation.settled();
    expect(model.cells.contents(sheet(), between(4, 3, 4, 3))).toEqual([[10]]);
  });

  it("writes beyond the grid that the engine was given", () => {
    model.asHost(() => model.cells.write(sheet("Bilan"), 5000, 200, [[{ kind: "value", value: "loin" }]]));
    expect(model.cells.used(sheet("Bilan"), true)).toEqual(between(0, 0, 5000, 200));
  });

  it("moves the cells of a sheet that isn't the active one, and leaves the active one so", () => {
    model.asHost(() => model.structure.insertCells(sheet("Bilan"), between(0, 0, 0, 0), "down"));
    expect(model.cells.contents(sheet("Bilan"), between(0, 0, 1, 0))).toEqual([[null], ["a"]]);
    expect(model.sheets.active()).toBe(sheet());
    expect(changes.map((change) => change.kind).filter((kind) => kind !== "calculated")).toEqual(["cellsInserted"]);
  });

  it("reads what the seed says of rows and merges", () => {
    expect([model.structure.rowHidden(sheet("Bilan"), 2), model.structure.rowHidden(sheet("Bilan"), 3)]).toEqual([true, false]);
    expect(model.structure.merges(sheet("Bilan"))).toEqual([between(4, 0, 5, 1)]);
  });

  it("tells a person's entry from the host's and from calculated results", async () => {
    model.typed(sheet(), 1, 0, 30);
    model.asHost(() => model.cells.write(sheet(), 2, 0, [[{ kind: "value", value: 5 }]]));
    await model.calculation.settled();
    expect(model.cells.contents(sheet(), between(0, 3, 0, 3))).toEqual([[35]]);
    expect(changes.filter((change) => change.kind === "cells").map((change) => change.source)).toEqual(["person", "host"]);
  });

  it("keeps stored values in the workbook's own data", () => {
    model.stored.write("essai", { a: 1 });
    expect(model.stored.read("essai")).toEqual({ a: 1 });
    expect(changes).toContainEqual({ kind: "stored", topic: "essai" });
  });
});
