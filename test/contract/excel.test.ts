import { closeExcel, openExcel } from "./excelOffice";
import { lookedAt } from "./excelLook";
import { listsContract } from "./listsContract";
import { templatesContract } from "./templatesContract";
import { workbookContract } from "./workbookContract";

afterEach(closeExcel);

workbookContract("excel", async (seed) => (await openExcel(seed)).workbook);

templatesContract("excel", async (seed) => lookedAt(await openExcel(seed)));

listsContract("excel", async (seed) => {
  const { workbook, office: { model } } = await openExcel(seed);
  return {
    workbook,
    async listAt(sheet, row, column) {
      const sheetId = model.sheets.idOf(sheet);
      const rule = sheetId === null ? null : model.lists.at(sheetId, row, column);
      return rule?.kind !== "list" ? null : { source: rule.source, style: rule.alert.style, title: rule.alert.title, message: rule.alert.message };
    },
    async promptAt(sheet, row, column) {
      const sheetId = model.sheets.idOf(sheet);
      const prompt = sheetId === null ? null : (model.lists.at(sheetId, row, column)?.prompt ?? null);
      return prompt?.shown === true && prompt.message !== "" ? { title: prompt.title, message: prompt.message } : null;
    },
    formatAt: async (sheet, row, column) => model.styles.numberFormats(model.sheets.idOf(sheet) ?? "", { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "",
  };
});
