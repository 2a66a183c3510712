import { MemoryWorkbook } from "./testing/memoryWorkbook";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";
import { openRegister } from "./openRegister";

describe("opening a register", () => {
  it("recognises the tables and proposes the years and directions found", async () => {
    const opened = await openRegister(flowOn(registre({ bilan: true })));
    expect(opened.recognition.tables.map(({ table, sheet, tableName }) => [table, sheet, tableName])).toEqual([["marches", "Marchés", "Marches"]]);
    expect(opened.annees).toEqual([2023, 2024]);
    expect(opened.directions).toEqual(["Collèges", "Routes"]);
    expect(opened.feuillesDuBilan).toEqual(["Bilan"]);
  });

  it("reads the identity, the dates and the directions, and no other column", async () => {
    const workbook = registre();
    await openRegister(flowOn(workbook));
    expect(workbook.requests.map(({ columns }) => columns)).toEqual([[0, 1, 2]]);
  });

  it("proposes no year of the future", async () => {
    const opened = await openRegister(flowOn(registre({ marches: [["M1", "Routes", "2090-01-01", 1_000, null, null, null, null]] })));
    expect(opened.annees).toEqual([]);
  });

  it.each([
    ["an empty workbook", []],
    ["an empty sheet", [{ name: "Feuil1", rows: [] }]],
    ["a sheet without a register", [{ name: "Notes", rows: [["bonjour"], ["à faire"]] }]],
  ])("opens %s with nothing recognised", async (_name, sheets) => {
    const opened = await openRegister(flowOn(new MemoryWorkbook(sheets)));
    expect(opened.recognition.tables).toEqual([]);
    expect(opened.annees).toEqual([]);
    expect(opened.feuillesDuBilan).toEqual([]);
  });
});
