import { createXlsx } from "../../src/workbook/file/xlsx/grid/saveGrid";
import { XlsxWorkbook } from "../../src/workbook/file/xlsx/xlsxWorkbook";
import { gridOfSeed } from "./fileSeed";
import { workbookContract } from "./workbookContract";

workbookContract("file", async (seed) => XlsxWorkbook.open(createXlsx(gridOfSeed(seed), "contrat.xlsx"), "contrat.xlsx"));
