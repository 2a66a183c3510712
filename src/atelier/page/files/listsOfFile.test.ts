import type { GridSheet, GridValidation } from "../../../workbook/file";
import { createNodeModel } from "../../model/nodeModel";
import type { Model } from "../../model/model";
import { addLists, validationsOf, type FileValidation } from "./listsOfFile";

const area = (row: number, column: number, rowCount: number, columnCount = 1) => ({ row, column, rowCount, columnCount });
const OUI_NON: GridValidation = { type: "list", areas: [area(1, 1, 4), area(1, 3, 2)], formula1: "\"Oui,Non\"", allowBlank: true, error: "Oui ou Non" };
const PLAGE: GridValidation = { type: "list", areas: [area(1, 2, 4)], formula1: "Listes!$A$1:$A$3", allowBlank: false, errorStyle: "warning" };
const NOMBRE: GridValidation = { type: "decimal", areas: [area(1, 4, 4)], operator: "greaterThan", formula1: "0", allowBlank: true };
const SHEET: GridSheet = { name: "Feuil1", cells: [], validations: [OUI_NON, NOMBRE, PLAGE] };

describe("lists between a file and the Atelier", () => {
  let model: Model;
  let origins: readonly FileValidation[];
  let sheetId: string;
  beforeEach(() => {
    model = createNodeModel({ sheets: [{ name: "Feuil1" }] });
    sheetId = model.sheets.active();
    origins = addLists(model, sheetId, SHEET);
  });
  afterEach(() => model.dispose());

  it("offers the file's lists, with what they say of other entries", () => {
    expect(model.lists.at(sheetId, 2, 3)).toMatchObject({ kind: "list", source: "Oui,Non", alert: { message: "Oui ou Non", style: "Stop" } });
    expect(model.lists.at(sheetId, 1, 2)).toMatchObject({ source: "=Listes!$A$1:$A$3", ignoreBlanks: false, alert: { style: "Warning" } });
    expect(model.lists.at(sheetId, 1, 4)).toBeNull();
  });

  it("saves what nothing changed as it was, other kinds too", () => {
    expect(validationsOf(model, sheetId, origins)).toEqual([OUI_NON, NOMBRE, PLAGE]);
  });

  it("saves what was moved, cut, taken away and added", () => {
    model.structure.insertRows(sheetId, 0, 1);
    model.lists.set(sheetId, [{ row: 2, column: 1, rows: 2, columns: 1 }, { row: 0, column: 2, rows: 9, columns: 1 }], null);
    model.lists.set(sheetId, [{ row: 20, column: 0, rows: 1, columns: 1 }], {
      kind: "list", source: "a\"b,c", dropDown: true, ignoreBlanks: true, alert: { title: "T", message: "M", shown: true, style: "Information" }, prompt: { title: "", message: "", shown: false },
    });
    expect(validationsOf(model, sheetId, origins)).toEqual([
      { ...OUI_NON, areas: [area(4, 1, 2), area(2, 3, 2)] },
      NOMBRE,
      { type: "list", areas: [area(20, 0, 1)], formula1: "\"a\"\"b,c\"", allowBlank: true, errorStyle: "information", errorTitle: "T", error: "M" },
    ]);
  });
});
