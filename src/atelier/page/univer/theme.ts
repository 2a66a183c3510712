import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";
import type { Injector } from "@univerjs/core";
import { defaultTheme } from "@univerjs/themes";

/** Univer's theme with the Atelier's green for its accent. */
export const theme = {
  ...defaultTheme,
  primary: {
    50: "#F1F8F5",
    100: "#E1F0E9",
    200: "#C2E0D3",
    300: "#94C8B2",
    400: "#4FA485",
    500: "#2A8A68",
    600: "#1B7A5A",
    700: "#17614A",
    800: "#124D3B",
    900: "#0D392C",
  },
};

/** The look that the engine gives to a table of which nothing else is said. */
const DEFAULT_TABLE_STYLE = "table-default-0";
const LINE = { s: 1, cl: { rgb: "#B9CFC6" } } as const;

/** Tables in the Atelier's green, banded, as Excel's default table style is in its blue. */
export function installTableStyle(injector: Injector): void {
  const style = new RangeThemeStyle(DEFAULT_TABLE_STYLE, {
    headerRowStyle: { bg: { rgb: "#17614A" }, cl: { rgb: "#FFFFFF" } },
    firstRowStyle: { bg: { rgb: "#FFFFFF" } },
    secondRowStyle: { bg: { rgb: "#F1F7F4" } },
    lastRowStyle: { bd: { b: LINE } },
    headerColumnStyle: { bd: { l: LINE } },
    lastColumnStyle: { bd: { r: LINE } },
  });
  injector.get(SheetRangeThemeModel).registerDefaultRangeTheme(style);
}
