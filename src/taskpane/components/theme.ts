import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The green of the add-in's mark, from dark to light. */
const brand: BrandVariants = {
  10: "#021712", 20: "#06261f", 30: "#08362c", 40: "#09453a", 50: "#0a5046", 60: "#0b5c4b", 70: "#0c6b57", 80: "#0f7a63",
  90: "#2a8a74", 100: "#4a9f8a", 110: "#68b39f", 120: "#86c4b3", 130: "#a4d4c7", 140: "#c2e4da", 150: "#dcf1eb", 160: "#f0f9f6",
};

const light = createLightTheme(brand);
// Links and icons of the brand need a lighter green than Fluent's default to be read on dark grounds.
const dark: Theme = { ...createDarkTheme(brand), colorBrandForeground1: brand[110], colorBrandForeground2: brand[120], colorBrandForegroundLink: brand[110], colorBrandStroke1: brand[110] };

/** What Office tells of its look. Colours are `#RRGGBB`. */
export interface HostLook {
  readonly isDark: boolean | null;
  readonly background: string | null;
  readonly foreground: string | null;
}

/** Light, dark or high contrast, as Office and the system ask for. */
export function themeFor(look: HostLook, forcedColors: boolean): Theme {
  if (forcedColors || isPure(look)) return teamsHighContrastTheme;
  const isDark = look.isDark ?? (look.background !== null && luminance(look.background) < 0.4);
  return isDark ? dark : light;
}

/** Pure black under pure white is a contrast theme: no ordinary Office theme goes that far. */
function isPure({ background, foreground }: HostLook): boolean {
  return background?.toLowerCase() === "#000000" && foreground?.toLowerCase() === "#ffffff";
}

function luminance(colour: string): number {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour) ?? [];
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}
