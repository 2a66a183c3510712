import { cellText, type Cell } from "../../core/register/cell";
import { openFile } from "../../workbook/file/open";
import { WorkbookError } from "../../workbook/port";
import { exportReport } from "./exportReport";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };

/** Lines of the exported sheet under its header row, by code, each a map from header to value. */
async function linesOf(bytes: Uint8Array): Promise<Map<string, Map<string, Cell>>> {
  const workbook = openFile("bilan.xlsx", bytes);
  const { sheets } = await workbook.survey();
  const { name, head, used } = sheets[0]!;
  const headerRow = head.findIndex((row) => row.includes("Code"));
  const headers = head[headerRow]!;
  const [data] = await workbook.readColumns([{ sheet: name, firstRow: used.row + headerRow + 1, rowCount: used.rowCount - headerRow - 1, columns: headers.map((_, column) => used.column + column) }]);
  const column = (header: string) => data!.cells[headers.indexOf(header)]!;
  return new Map(column("Code").map((code, row) => [cellText(code), new Map(headers.map((header) => [cellText(header), column(cellText(header))[row] ?? null]))]));
}

describe("exporting the report", () => {
  it("makes a workbook of values that reads back, with a line for each indicator", async () => {
    const { file, verification } = await exportReport(flowOn(registre()), CHOIX);
    expect(file.name).toBe("Bilan essai 2024.xlsx");
    const lines = await linesOf(file.bytes);
    expect([...lines.keys()]).toEqual(["", "Action 1.1.1", "Récit 1.1.1", "S1", "S2", "Action 2.1.1", "Récit 2.1.1", "V1", "V2", "V3", "V3.1", "V3.2"]);
    expect(lines.get("S1")?.get("Valeur")).toBe(0.5);
    expect(lines.get("S2")?.get("Valeur")).toBe(120_000);
    expect(lines.get("V1")?.get("Valeur")).toBe("non mesurable");
    expect(verification.conformite.indicateurs).toHaveLength(5);
  });

  it("takes the person's comments and former figures along, as texts and numbers and never as formulas", async () => {
    const workbook = registre({ bilan: true });
    const { file } = await exportReport(flowOn(workbook), CHOIX);
    const lines = await linesOf(file.bytes);
    expect(lines.get("S1")?.get("Commentaire")).toBe("=à compléter avec les directions");
    expect(lines.get("S1")?.get("N-1")).toBe(0.1);
    expect(lines.get("S2")?.get("Commentaire")).toBe("ok");
    expect(lines.get("V1")?.get("Commentaire")).toBeNull();
    expect(workbook.calls).not.toContain("apply");
  });

  it("leaves everything as it was when reading fails", async () => {
    const workbook = registre({ bilan: true });
    workbook.failNext("readColumns", new WorkbookError("tooLarge", ""));
    await expect(exportReport(flowOn(workbook), CHOIX)).rejects.toMatchObject({ code: "tooLarge" });
    expect(workbook.calls).not.toContain("apply");
  });
});
