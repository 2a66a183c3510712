import { between } from "../area";
import type { Model } from "../model";
import { createNodeModel } from "../nodeModel";

describe("columns whose name has an apostrophe", () => {
  let model: Model;
  const sheet = (): string => model.sheets.active();
  beforeEach(async () => {
    model = createNodeModel({ sheets: [{ name: "Contrats", rows: [["Heures d'insertion", "Sexe"], [300, "F"], [20, "H"]], tables: [{ name: "Contrats", area: "A1:B3" }], formulas: { D1: "=SUM(Contrats[Heures d''insertion])" } }] });
    await model.calculation.settled();
  });
  afterEach(() => model.dispose());

  async function calculated(formula: string): Promise<unknown> {
    model.asHost(() => model.cells.write(sheet(), 5, 5, [[{ kind: "formula", formula }]]));
    await model.calculation.settled();
    return model.cells.contents(sheet(), between(5, 5, 5, 5))[0]?.[0];
  }

  it("are found by the formulas of a workbook that is opened", async () => {
    expect(model.cells.contents(sheet(), between(0, 3, 0, 3))).toEqual([[320]]);
  });

  it.each([
    ["=SUM(Contrats[[#Data],[Heures d''insertion]])", 320],
    ["=SUM(Contrats[[Heures d''insertion]:[Sexe]])", 320],
    ["=COUNTA(Contrats[Sexe])", 2],
  ])("%s is %j", async (formula, expected) => expect(await calculated(formula)).toBe(expected));

  it("are found once a header, or a table, has one", async () => {
    model.asHost(() => model.cells.write(sheet(), 0, 1, [[{ kind: "value", value: "L'un ou l'autre" }]]));
    expect(await calculated("=COUNTA(Contrats[L''un ou l''autre])")).toBe(2);
    model.asHost(() => {
      model.cells.write(sheet(), 10, 0, [[{ kind: "value", value: "Date d'effet" }], [{ kind: "value", value: 7 }]]);
      model.tables.add(sheet(), between(10, 0, 11, 0), true, "Autre");
    });
    expect(await calculated("=SUM(Autre[Date d''effet])")).toBe(7);
  });
});
