import { closeExcel, openExcel } from "./excelOffice";
import { workbookContract } from "./workbookContract";

afterEach(closeExcel);

workbookContract("excel", async (seed) => (await openExcel(seed)).workbook);
