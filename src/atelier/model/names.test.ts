import { checkDefinedName } from "./definedName";
import { checkSheetName } from "./sheetName";

describe("names that Excel refuses", () => {
  it.each(["deux mots", "1er", "A1", "TVA20", "XFD1", "R1C1", "r", "C", "", "a-b", "x".repeat(256)])("refuses %j for a table or a range", (name) => {
    expect(() => checkDefinedName(name)).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  });

  it.each(["Marches", "Marchés_2024", "_x", "Seuil.HT", "XFE1", "TAUX2024"])("takes %s for a table or a range", (name) => {
    expect(() => checkDefinedName(name)).not.toThrow();
  });

  it.each(["", "a/b", "a:b", "[x]", "'x", "x'", "x".repeat(32), "History"])("refuses %j for a sheet", (name) => {
    expect(() => checkSheetName(name, [])).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  });

  it("refuses a sheet name that another sheet bears, whatever the case", () => {
    expect(() => checkSheetName("BILAN", ["Bilan"])).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }) as Error);
  });
});
