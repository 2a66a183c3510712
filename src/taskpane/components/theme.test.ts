import { teamsHighContrastTheme } from "@fluentui/react-components";
import { themeFor } from "./theme";

const WHITE = "#ffffff";
const BLACK = "#000000";

describe("the theme", () => {
  it.each([
    ["light by default", { isDark: null, background: null, foreground: null }, "#ffffff"],
    ["light when Office says so", { isDark: false, background: "#f3f3f3", foreground: BLACK }, "#ffffff"],
    ["dark when Office says so", { isDark: true, background: "#262626", foreground: WHITE }, "#292929"],
    ["dark on a dark ground, where Office doesn't tell", { isDark: null, background: "#363636", foreground: WHITE }, "#292929"],
    ["light on a light ground, where Office doesn't tell", { isDark: null, background: "#E6E6E6", foreground: BLACK }, "#ffffff"],
  ])("is %s", (_name, look, background) => {
    expect(themeFor(look, false).colorNeutralBackground1).toBe(background);
  });

  it("is of high contrast when the system forces colours, or when Office is pure black and white", () => {
    expect(themeFor({ isDark: false, background: WHITE, foreground: BLACK }, true)).toBe(teamsHighContrastTheme);
    expect(themeFor({ isDark: true, background: BLACK, foreground: WHITE }, false)).toBe(teamsHighContrastTheme);
  });
});
