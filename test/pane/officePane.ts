import type { HostOptions } from "../../src/atelier/host";
import type { WorkbookSeed } from "../../src/atelier/model/snapshot";
import { createController } from "../../src/taskpane/app/controller";
import { createStore } from "../../src/taskpane/app/store";
import { CATALOGUE, TODAY } from "../../src/taskpane/flows/testing/catalogue";
import type { PaneHost } from "../../src/taskpane/host";
import { openExcelWorkbook } from "../../src/workbook/excel/openExcelWorkbook";
import { PATIENCE } from "../../src/workbook/excel/patience";
import { dump } from "../contract/excelDump";
import { installGlobals, startWorkbook, type StartedOffice } from "../host/startOffice";

/** One workbook on the real Office.js for each test of a `describe`, taken down after it. */
export function officeOfEachTest(): (seed: WorkbookSeed, options?: Omit<HostOptions, "model">) => Promise<StartedOffice> {
  let office: StartedOffice | null = null;
  let restore: () => void = () => undefined;
  afterEach(() => {
    restore();
    office?.stop();
    office = null;
  });
  return async (seed, options) => {
    office = await startWorkbook(seed, options);
    restore = installGlobals(office);
    await office.host.whenReady();
    return office;
  };
}

/** The pane without its screens on a started workbook, which it has read; nothing can be selected there. */
export async function openPaneOn(catalogue = CATALOGUE, patience = PATIENCE) {
  const host: PaneHost = {
    workbook: openExcelWorkbook(patience), today: () => TODAY, environment: "test", deliver: () => Promise.resolve("downloaded"),
    select: () => Promise.reject(new Error("nothing is selected here")),
  };
  const store = createStore();
  const controller = createController(host, catalogue, store);
  await controller.open();
  return { store, controller, host };
}

/** The whole workbook, once calculated: cells, formats, names, tables. */
export async function lookAt({ host, model }: StartedOffice) {
  await host.settled();
  return dump(model);
}
