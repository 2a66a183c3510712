import { cellsAndTablesContract } from "./templatesContract/cellsAndTables";
import { chartsContract } from "./templatesContract/charts";
import { namesContract } from "./templatesContract/names";
import type { OpenForTemplates } from "./templatesContract/opened";
import { searchContract } from "./templatesContract/search";

export type { FoundChart, FoundLayout, OpenedForTemplates } from "./templatesContract/opened";

/** What every adapter does for a template: names, texts and formulas found, tables resized, charts, printing, formats kept. */
export function templatesContract(name: string, open: OpenForTemplates): void {
  namesContract(name, open);
  searchContract(name, open);
  cellsAndTablesContract(name, open);
  chartsContract(name, open);
}
