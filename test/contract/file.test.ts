import { contains } from "../../src/workbook/file/xlsx/cell/address";
import { readGrid } from "../../src/workbook/file/xlsx/grid/readGrid";
import { XlsxWorkbook } from "../../src/workbook/file/xlsx/xlsxWorkbook";
import { lookAt } from "./fileLook";
import { xlsxOfSeed } from "./fileSeed";
import { listsContract } from "./listsContract";
import { templatesContract } from "./templatesContract";
import { workbookContract, type ContractSeed } from "./workbookContract";

const open = (seed: ContractSeed): XlsxWorkbook => XlsxWorkbook.open(xlsxOfSeed(seed, "contrat.xlsx"), "contrat.xlsx");

workbookContract("file", async (seed) => open(seed));

listsContract("file", async (seed) => {
  const workbook = open(seed);
  const validationAt = (sheet: string, row: number, column: number) => {
    const validations = readGrid(workbook.bytes()).sheets.find(({ name }) => name === sheet)?.validations ?? [];
    const found = validations.filter(({ areas }) => areas.some((area) => contains(area, row, column)));
    expect(found.length).toBeLessThan(2);
    return found[0];
  };
  return {
    workbook,
    formatAt: lookAt(() => workbook.bytes()).formatAt,
    async promptAt(sheet, row, column) {
      const validation = validationAt(sheet, row, column);
      return validation?.prompt === undefined ? null : { title: validation.promptTitle ?? "", message: validation.prompt };
    },
    async listAt(sheet, row, column) {
      const validation = validationAt(sheet, row, column);
      if (validation?.type !== "list") return null;
      const inline = /^"(.*)"$/s.exec(validation.formula1)?.[1];
      return {
        source: inline ?? `=${validation.formula1}`,
        style: validation.errorStyle === "warning" ? "Warning" : "Stop",
        title: validation.errorTitle ?? "",
        message: validation.error ?? "",
      };
    },
  };
});

it("has no active cell to enter a formula in", async () => {
  await expect(open({ sheets: [{ name: "Libre", rows: [] }] }).enterFormula()).rejects.toMatchObject({ code: "unsupported", unchanged: true });
});

it("has no cell that a person is on", async () => {
  expect(await open({ sheets: [{ name: "Libre", rows: [] }] }).selection()).toBeNull();
});

templatesContract("file", async (seed) => {
  const workbook = open(seed);
  return { workbook, ...lookAt(() => workbook.bytes()) };
});
