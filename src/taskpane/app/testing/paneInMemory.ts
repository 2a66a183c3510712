import { CATALOGUE, TODAY } from "../../flows/testing/catalogue";
import type { MemoryWorkbook } from "../../flows/testing/memoryWorkbook";
import type { PaneHost, ReportFile, RowSelection, SelectedPart } from "../../host";
import { createController } from "../controller";
import { createStore } from "../store";

/** A host in memory: what was selected and handed over can be looked at. */
export function fakeHost(workbook: MemoryWorkbook, parts = 1) {
  const selections: { selection: RowSelection; part: number }[] = [];
  const files: ReportFile[] = [];
  const host: PaneHost = {
    workbook, today: () => TODAY, environment: "Excel 16 (test)",
    select: (selection, part): Promise<SelectedPart> => {
      selections.push({ selection, part });
      return Promise.resolve({ part, parts, rows: selection.rows.length, total: selection.rows.length });
    },
    deliver: (file) => {
      files.push(file);
      return Promise.resolve("downloaded");
    },
  };
  return { host, selections, files };
}

export function createPane(workbook: MemoryWorkbook, parts = 1, catalogue = CATALOGUE) {
  const fake = fakeHost(workbook, parts);
  const store = createStore();
  return { ...fake, workbook, store, controller: createController(fake.host, catalogue, store) };
}
