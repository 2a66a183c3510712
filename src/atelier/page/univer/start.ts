import { LocaleType, LogLevel, Univer, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";

import { frenchTexts } from "./locale";
import { theme } from "./theme";

interface Preset {
  readonly plugins: readonly unknown[];
}
type PluginEntry = PluginCtor | readonly [PluginCtor, object];

/**
 * Starts Univer in `container` with its open-source packages only: the umbrella `@univerjs/presets`, which drags
 * proprietary packages in, is not used, so the presets' plugins are registered here one by one.
 */
export function startUniver(container: HTMLElement): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme,
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: frenchTexts },
    logLevel: LogLevel.ERROR,
  });
  const presets: readonly Preset[] = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      // A number kept as text is ordinary in a register (SIRET, CPV): no green corner, no warning.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsTablePreset(),
    // A search box in the list would take the keys of whoever types in the cell.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const preset of presets) {
    // The presets type their plugins loosely; each entry is a plugin class, alone or with its configuration.
    for (const entry of preset.plugins as readonly PluginEntry[]) {
      if (entry === UniverSheetsTableUIPlugin) univer.registerPlugin(entry, { hideAnchor: true });
      else if (typeof entry === "function") univer.registerPlugin(entry);
      else univer.registerPlugin(entry[0], entry[1]);
    }
  }
  return { univer, api: FUniver.newAPI(univer) };
}
