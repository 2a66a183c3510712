import { z } from "zod";
import type { CellStyle } from "../../../core/bilan/edit";

/** The format properties that edits touch, as plain values that can be compared and put back. */
export const STYLE_KEYS = ["bold", "italic", "fontSize", "color", "fill", "wrap", "horizontal", "vertical", "top", "bottom", "left", "right"] as const;
export type StyleKey = (typeof STYLE_KEYS)[number];

/** `fill` is "" without a fill; a border is `Continuous|Thin|#808080`, or "None". */
export const styleSchema = z.partialRecord(z.enum(STYLE_KEYS), z.union([z.string(), z.number(), z.boolean()]));
export type StyleState = z.infer<typeof styleSchema>;

const NO_FILL = "";
const NO_BORDER = "None";
const SIDES = ["top", "bottom", "left", "right"] as const;
type Side = (typeof SIDES)[number];
const EDGE = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** Keys that a `setStyle` touches. */
export function keysOf(style: CellStyle): StyleKey[] {
  return STYLE_KEYS.filter((key) => (isSide(key) ? style.border !== undefined : style[key] !== undefined));
}

export function isSide(key: StyleKey): key is Side {
  return (SIDES as readonly string[]).includes(key);
}

/** What to ask `Range.getCellProperties` for these keys. */
export function loadOptions(keys: readonly StyleKey[]): Excel.CellPropertiesLoadOptions {
  const asked = (key: StyleKey, name: string): object => (keys.includes(key) ? { [name]: true } : {});
  const font = { ...asked("bold", "bold"), ...asked("italic", "italic"), ...asked("fontSize", "size"), ...asked("color", "color") };
  return {
    format: {
      ...(Object.keys(font).length > 0 ? { font } : {}),
      ...(keys.includes("fill") ? { fill: { color: true, pattern: true } } : {}),
      ...(keys.some(isSide) ? { borders: { style: true, weight: true, color: true } } : {}),
      ...asked("wrap", "wrapText"),
      ...asked("horizontal", "horizontalAlignment"),
      ...asked("vertical", "verticalAlignment"),
    },
  };
}

/** The state of one cell, from what `getCellProperties` answered for it. Keys that it left out are left out. */
export function styleOf(properties: Excel.CellProperties | undefined, keys: readonly StyleKey[]): StyleState {
  const format = properties?.format;
  const state: StyleState = {};
  for (const key of keys) {
    const value = format === undefined ? undefined : valueOf(format, key);
    if (value !== undefined) state[key] = value;
  }
  return state;
}

function valueOf(format: Excel.CellPropertiesFormat, key: StyleKey): string | number | boolean | undefined {
  switch (key) {
    case "bold": return format.font?.bold;
    case "italic": return format.font?.italic;
    case "fontSize": return format.font?.size;
    case "color": return format.font?.color?.toUpperCase();
    case "fill": return format.fill?.pattern === "None" ? NO_FILL : (format.fill?.color ?? NO_FILL).toUpperCase();
    case "wrap": return format.wrapText;
    case "horizontal": return format.horizontalAlignment;
    case "vertical": return format.verticalAlignment;
    default: {
      const border = format.borders?.[key];
      return !border?.style || border.style === "None" ? NO_BORDER : [border.style, border.weight ?? "", (border.color ?? "").toUpperCase()].join("|");
    }
  }
}

/** Queues one property on a range. Of a border, only the outer edge of the range on that side. */
export function writeStyle(range: Excel.Range, key: StyleKey, value: string | number | boolean): void {
  const { format } = range;
  const text = String(value);
  switch (key) {
    case "bold": format.font.bold = value === true; return;
    case "italic": format.font.italic = value === true; return;
    case "fontSize": format.font.size = Number(value); return;
    case "color": format.font.color = text; return;
    case "fill":
      if (text === NO_FILL) format.fill.clear();
      else format.fill.color = text;
      return;
    case "wrap": format.wrapText = value === true; return;
    case "horizontal": format.set({ horizontalAlignment: text as `${Excel.HorizontalAlignment}` }); return;
    case "vertical": format.set({ verticalAlignment: text as `${Excel.VerticalAlignment}` }); return;
    default: return writeBorder(format.borders.getItem(EDGE[key]), text);
  }
}

function writeBorder(border: Excel.RangeBorder, value: string): void {
  const [style, weight, color] = value.split("|");
  border.style = style as `${Excel.BorderLineStyle}`;
  if (style === NO_BORDER) return;
  if (weight) border.weight = weight as `${Excel.BorderWeight}`;
  if (color) border.color = color;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** The state that a `setStyle` asks for, on every cell of its area. */
export function stateOf(style: CellStyle): StyleState {
  const state: StyleState = {};
  for (const key of keysOf(style)) {
    if (isSide(key)) state[key] = `Continuous|Thin|${(style.border ?? "").toUpperCase()}`;
    else if (key === "horizontal") state.horizontal = HORIZONTAL[style.horizontal ?? "left"];
    else if (key === "vertical") state.vertical = VERTICAL[style.vertical ?? "top"];
    else state[key] = style[key];
  }
  return state;
}
