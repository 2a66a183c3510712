import "./iteratorHelpers";

import { LocaleService, LocaleType, LogLevel, mergeLocales, Univer, type IWorkbookData, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import coreTexts from "@univerjs/preset-sheets-node-core/locales/fr-FR";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import tableTexts from "@univerjs/sheets-table/locale/fr-FR";

import { createModel } from "./createModel";
import type { Model } from "./model";
import { workbookSnapshot, type WorkbookSeed } from "./snapshot";

type PluginEntry = PluginCtor | readonly [PluginCtor, object];

/** A workbook without a screen, for tests: a seed of plain arrays, or a snapshot of Univer. `dispose` ends the engine. */
export function createNodeModel(content: WorkbookSeed | IWorkbookData): Model {
  const univer = new Univer({ locale: LocaleType.FR_FR, locales: { [LocaleType.FR_FR]: mergeLocales(coreTexts, tableTexts) }, logLevel: LogLevel.ERROR });
  // The preset types its plugins loosely; each entry is a plugin class, alone or with its configuration.
  for (const entry of UniverSheetsNodeCorePreset().plugins as readonly PluginEntry[]) {
    if (typeof entry === "function") univer.registerPlugin(entry);
    else univer.registerPlugin(entry[0], entry[1]);
  }
  for (const plugin of [UniverSheetsNumfmtPlugin, UniverSheetsTablePlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin]) univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook("sheetOrder" in content ? content : workbookSnapshot(content));
  const model = createModel({ univer, api }, workbook.getId());
  return {
    ...model,
    dispose() {
      const texts = univer.__getInjector().get(LocaleService);
      model.dispose();
      univer.dispose();
      // Univer's progress timer outlives it by up to a second, and throws out of any try when the texts are gone.
      texts.load({});
    },
  };
}
