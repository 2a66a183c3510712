import type { WorkbookSeed } from "../../src/atelier/model/snapshot";
import { openExcelWorkbook } from "../../src/workbook/excel/openExcelWorkbook";
import type { Workbook } from "../../src/workbook/port";
import { installGlobals, startWorkbook, type StartedOffice } from "../host/startOffice";
import type { ContractSeed } from "./contractSeed";
import { toWorkbookSeed } from "./excelSeed";

export interface OpenedExcel {
  readonly workbook: Workbook;
  readonly office: StartedOffice;
}

const toClose: (() => void)[] = [];

/** The adapter over the real Office.js, over the Atelier's host, over the seed. The last one opened has the globals. */
export async function openExcel(seed: ContractSeed | WorkbookSeed): Promise<OpenedExcel> {
  const office = await startWorkbook(isContractSeed(seed) ? toWorkbookSeed(seed) : seed);
  const uninstall = installGlobals(office);
  toClose.push(() => {
    uninstall();
    office.stop();
  });
  await office.host.settled();
  return { workbook: openExcelWorkbook(), office };
}

/** The person clicks on a cell, or draws over a range. */
export async function goTo({ office }: OpenedExcel, sheet: string, address: string): Promise<void> {
  await office.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** To be called after each test. */
export function closeExcel(): void {
  for (const close of toClose.splice(0).reverse()) close();
}

/** Formulas are a list in a contract's seed, by address in the model's. */
function isContractSeed(seed: ContractSeed | WorkbookSeed): seed is ContractSeed {
  return seed.sheets.every((sheet) => !("visibility" in sheet) && !("numberFormats" in sheet) && (!("formulas" in sheet) || Array.isArray(sheet.formulas))) && !("name" in seed);
}
