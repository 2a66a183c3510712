import { closeExcel, openExcel } from "./excelOffice";
import { listsContract } from "./listsContract";
import { workbookContract } from "./workbookContract";

afterEach(closeExcel);

workbookContract("excel", async (seed) => (await openExcel(seed)).workbook);

listsContract("excel", async (seed) => {
  const { workbook, office: { model } } = await openExcel(seed);
  return {
    workbook,
    async listAt(sheet, row, column) {
      const sheetId = model.sheets.idOf(sheet);
      const rule = sheetId === null ? null : model.lists.at(sheetId, row, column);
      return rule === null ? null : { source: rule.source, style: rule.alert.style, title: rule.alert.title, message: rule.alert.message };
    },
  };
});
