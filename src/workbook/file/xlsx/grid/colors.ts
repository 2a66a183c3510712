import { XmlReader } from "../../xml/reader";

/** Excel's own theme, for packages without one; in the order that `theme="n"` counts. */
const OFFICE_THEME = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#5B9BD5", "#ED7D31", "#A5A5A5", "#FFC000", "#4472C4", "#70AD47", "#0563C1", "#954F72"];
/** Theme parts list dark before light; `theme="n"` counts light before dark (Excel's habit, against the standard's text). */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** First colours of the indexed palette (ECMA-376, 18.8.27); 64 and 65 are the system's text and window. */
const INDEXED = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
];

/** Colours of a theme part, in the order that cells count them. */
export function readTheme(xml: string | null): readonly string[] {
  if (xml === null) return OFFICE_THEME;
  const reader = new XmlReader(xml);
  const found = new Map<string, string>();
  let slot: string | null = null;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    if (THEME_ORDER.includes(reader.name)) slot = reader.name;
    else if (slot !== null && !found.has(slot) && (reader.name === "srgbClr" || reader.name === "sysClr")) {
      found.set(slot, `#${(reader.name === "sysClr" ? reader.attribute("lastClr") : reader.attribute("val")) ?? "000000"}`.toUpperCase());
    }
  }
  return THEME_ORDER.map((name, position) => found.get(name) ?? (OFFICE_THEME[position] as string));
}

/** `#RRGGBB` of a colour element's attributes; null for automatic. */
export function resolveColor(attributes: ReadonlyMap<string, string> | null, theme: readonly string[]): string | null {
  if (!attributes) return null;
  const rgb = attributes.get("rgb");
  if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
  const tint = Number(attributes.get("tint") ?? 0);
  const slot = attributes.get("theme");
  if (slot !== undefined) {
    const base = theme[Number(slot)];
    return base === undefined ? null : tinted(base, tint);
  }
  const indexed = INDEXED[Number(attributes.get("indexed") ?? -1)];
  return indexed === undefined ? null : tinted(`#${indexed}`, tint);
}

/** Lighter (towards 1) or darker (towards -1), on the lightness of HSL as Excel does. */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // At constant hue and saturation, a channel keeps its place in the chroma around the lightness.
  const span = (value: number): number => 1 - Math.abs(2 * value - 1);
  const factor = span(lightness) === 0 ? 0 : span(wanted) / span(lightness);
  const moved = channels.map((channel) => Math.min(1, Math.max(0, wanted + (channel - lightness) * factor)));
  return `#${moved.map((channel) => Math.round(channel * 255).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
