import type { CellContent } from "../../src/core/bilan/edit";
import { selectRows } from "../../src/workbook/excel/select";
import { closeExcel, openExcel, type OpenedExcel } from "./excelOffice";
import { FILL, FILL_SEED } from "./excelFill";

afterEach(closeExcel);

/** Requests that reach the host during some work, clean-up after it included; Office.js's own telemetry is left out. */
async function requestsDuring({ office }: OpenedExcel, work: () => Promise<unknown>): Promise<number> {
  const requests = new Set<number>();
  office.host.faults.beforeAction = ({ member }, { request }) => {
    if (!member.includes("Telemetry")) requests.add(request);
    return undefined;
  };
  await work();
  await new Promise((resolve) => setTimeout(resolve, 20));
  office.host.faults.beforeAction = null;
  return requests.size;
}

/** The fill without its list, which takes cells of another. */
const UNIFORM = FILL.filter(({ kind }) => kind !== "setListValidation");

const texte = (value: string): CellContent => ({ type: "texte", value });

describe("round trips", () => {
  it("surveys twelve sheets with tables in three", async () => {
    const sheets = Array.from({ length: 12 }, (_, index) => ({
      name: `Feuille ${index + 1}`,
      rows: [["Code", "Valeur"], ["A1", index]],
      tables: [{ name: `Table_${index + 1}`, area: { row: 0, column: 0, rowCount: 2, columnCount: 2 } }],
    }));
    const excel = await openExcel({ sheets });
    expect(await requestsDuring(excel, () => excel.workbook.survey())).toBe(3);
  });

  it("finds texts in three and formulas in five, whatever the number of sheets", async () => {
    const sheets = Array.from({ length: 12 }, (_, index) => ({ name: `Feuille ${index + 1}`, rows: [[`{{A${index}}}`, index], [null, null], ["{{B}}", "x"]], formulas: { D1: "=SUM(B1:B3)", D3: "=TRANSPOSE(B1:B3)" } }));
    const excel = await openExcel({ name: "F.xlsx", sheets: [...sheets, { name: "Cachée", rows: [["{{C}}"]], visibility: "Hidden" }] });
    let texts = 0;
    expect(await requestsDuring(excel, async () => { texts = (await excel.workbook.findTexts("{{")).length; })).toBe(3);
    let formulas = 0;
    // The sheets, their formulas, those formulas' texts, how far they spill, what they show there.
    expect(await requestsDuring(excel, async () => { formulas = (await excel.workbook.findFormulas("TRANS", "classeur")).length; })).toBe(5);
    expect([texts, formulas]).toEqual([25, 12]);
  });

  it("reads no cell of a register in which it looks for a text, but those where the text is", async () => {
    const excel = await openExcel({ sheets: [{ name: "Registre", rows: Array.from({ length: 2_000 }, (_, row) => [`marché ${row}`, row, row === 1_500 ? "{{annee}}" : "x"]) }] });
    const before = excel.office.host.traffic.cellsRead;
    expect(await excel.workbook.findTexts("{{")).toEqual([{ sheet: "Registre", row: 1_500, column: 2, text: "{{annee}}" }]);
    expect(excel.office.host.traffic.cellsRead - before).toBeLessThan(10);
  });

  it("applies a whole fill, reading back included, in four, and undoes it in few", async () => {
    const excel = await openExcel(FILL_SEED);
    let undo: Awaited<ReturnType<typeof excel.workbook.apply>> | undefined;
    expect(await requestsDuring(excel, async () => { undo = await excel.workbook.apply(UNIFORM); })).toBe(4);
    expect(await requestsDuring(excel, async () => undo && excel.workbook.undo(undo))).toBeLessThanOrEqual(5);
    // Cells that had different validations are asked one by one.
    expect(await requestsDuring(excel, async () => { await excel.workbook.apply(FILL); })).toBe(5);
  });

  it("finds what stops a write in two, and writes nothing", async () => {
    const excel = await openExcel(FILL_SEED);
    const written = excel.office.host.traffic.cellsWritten;
    const edits = [{ kind: "setCells", sheet: "Bilan", row: 0, column: 1, contents: [[texte("x")]] }] as const;
    expect(await requestsDuring(excel, () => expect(excel.workbook.apply(edits)).rejects.toMatchObject({ code: "blocked" }))).toBe(2);
    expect(excel.office.host.traffic.cellsWritten).toBe(written);
  });

  it("writes a large detail sheet in pieces that the platform takes", async () => {
    const excel = await openExcel(FILL_SEED);
    const contents = Array.from({ length: 3_000 }, (_, row) => Array.from({ length: 12 }, (__, column) => texte(`Marché ${row} colonne ${column} ${"é".repeat(40)}`)));
    const sizes: number[] = [];
    let former = 0;
    excel.office.host.faults.beforeAction = (_, { action }) => {
      if (action !== 1) return undefined;
      sizes.push(excel.office.host.traffic.bytesIn - former);
      former = excel.office.host.traffic.bytesIn;
      return undefined;
    };
    const undo = await excel.workbook.apply([{ kind: "addSheet", sheet: "Détail" }, { kind: "setCells", sheet: "Détail", row: 0, column: 0, contents }]);
    expect(undo.cells).toBe(36_000);
    expect(Math.max(...sizes)).toBeLessThan(5_000_000);
    expect(sizes.length).toBeGreaterThan(3);
    const [data] = await excel.workbook.readColumns([{ sheet: "Détail", firstRow: 2_999, rowCount: 1, columns: [11] }]);
    expect(data?.cells).toEqual([[`Marché 2999 colonne 11 ${"é".repeat(40)}`]]);
  }, 60_000);
});

describe("reading columns", () => {
  const rows = Array.from({ length: 7_000 }, (_, row) => Array.from({ length: 20 }, (__, column) => (column === 3 ? `objet ${row}` : row * column)));

  it("reads only the columns asked, in chunks, and reports its progress", async () => {
    const excel = await openExcel({ sheets: [{ name: "Registre", rows }] });
    const fractions: number[] = [];
    const before = excel.office.host.traffic.cellsRead;
    const requests = await requestsDuring(excel, async () => {
      const [data] = await excel.workbook.readColumns([{ sheet: "Registre", firstRow: 0, rowCount: 7_000, columns: [0, 1, 2, 3, 5, 7, 8, 9, 10, 11] }], {
        onProgress: (fraction) => fractions.push(fraction),
      });
      expect(data?.cells.map((column) => column[2_999])).toEqual([0, 2_999, 5_998, "objet 2999", 14_995, 20_993, 23_992, 26_991, 29_990, 32_989]);
      expect(data?.cells.every((column) => column.length === 7_000)).toBe(true);
    });
    expect(excel.office.host.traffic.cellsRead - before).toBe(70_000);
    expect(requests).toBe(2);
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.length).toBe(3);
  });

  it("stops between two chunks", async () => {
    const excel = await openExcel({ sheets: [{ name: "Registre", rows }] });
    const stop = new AbortController();
    const reading = excel.workbook.readColumns([{ sheet: "Registre", firstRow: 0, rowCount: 7_000, columns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }], {
      signal: stop.signal,
      onProgress: (fraction) => fraction > 0 && stop.abort(),
    });
    await expect(reading).rejects.toMatchObject({ name: "WorkbookError", code: "aborted" });
  });

  it("asks for less when the host finds a chunk too large", async () => {
    const excel = await openExcel({ sheets: [{ name: "Registre", rows }] });
    let refusals = 0;
    excel.office.host.faults.beforeAction = ({ kind }) => {
      if (kind !== "query" || refusals === 2) return undefined;
      refusals += 1;
      return { code: "ResponsePayloadSizeLimitExceeded", message: "injected" };
    };
    const [data] = await excel.workbook.readColumns([{ sheet: "Registre", firstRow: 0, rowCount: 3_000, columns: [3] }]);
    expect(refusals).toBe(2);
    expect(data?.cells[0]?.[2_999]).toBe("objet 2999");
  });

  it("tells a text that reads like an error from an error", async () => {
    const excel = await openExcel({ name: "x.xlsx", sheets: [{ name: "A", rows: [["#A_VOIR", 1], ["b", null], ["#2", "#x"]], formulas: { B2: "=NA()" } }] });
    const [data] = await excel.workbook.readColumns([{ sheet: "A", firstRow: 0, rowCount: 3, columns: [0, 1] }]);
    expect(data?.cells).toEqual([["#A_VOIR", "b", "#2"], [1, { error: "#N/A" }, "#x"]]);
  });
});

describe("selecting the rows behind a figure", () => {
  it("selects one block after another at the floor of the API, on the right sheet", async () => {
    const excel = await openExcel({ sheets: [{ name: "Bilan", rows: [[1]] }, { name: "Registre", rows: [[1], [2], [3], [4], [5]] }] });
    const columns = { column: 0, columnCount: 3 };
    expect(await selectRows("Registre", [4, 1, 2], columns)).toEqual({ part: 0, parts: 2, rows: 2, total: 3 });
    const { sheets } = excel.office.model;
    expect(sheets.name(sheets.active())).toBe("Registre");
    expect(sheets.selection().areas).toEqual([{ row: 1, column: 0, rows: 2, columns: 3 }]);
    expect(await selectRows("Registre", [4, 1, 2], columns, 1)).toEqual({ part: 1, parts: 2, rows: 1, total: 3 });
    expect(sheets.selection().areas).toEqual([{ row: 4, column: 0, rows: 1, columns: 3 }]);
    expect(await selectRows("Registre", [], columns)).toEqual({ part: 0, parts: 0, rows: 0, total: 0 });
    await expect(selectRows("Absente", [1], columns)).rejects.toMatchObject({ name: "WorkbookError", code: "changed" });
  });
});
