import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData, type Nullable } from "@univerjs/core";

import type { GridCell, GridStyle } from "../../../workbook/file";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

/** A file's look of a cell as Univer has it; null for an untouched one. Locking is not a look: see the protection. */
export function univerStyle({ format, style }: Pick<GridCell, "format" | "style">): IStyleData | null {
  const result: IStyleData = {};
  if (format !== undefined && format !== "General") result.n = { pattern: format };
  if (style?.bold) result.bl = BooleanNumber.TRUE;
  if (style?.italic) result.it = BooleanNumber.TRUE;
  if (style?.fontSize !== undefined) result.fs = style.fontSize;
  if (style?.color !== undefined) result.cl = { rgb: style.color };
  if (style?.fill !== undefined) result.bg = { rgb: style.fill };
  if (style?.wrap) result.tb = WrapStrategy.WRAP;
  if (style?.horizontal !== undefined) result.ht = HORIZONTAL[style.horizontal];
  if (style?.vertical !== undefined) result.vt = VERTICAL[style.vertical];
  if (style?.border !== undefined) result.bd = thinBorders(style.border);
  return Object.keys(result).length === 0 ? null : result;
}

function thinBorders(color: string): IBorderData {
  const edge = { s: BorderStyleTypes.THIN, cl: { rgb: color } };
  return { t: edge, b: edge, l: edge, r: edge };
}

/** The way back, for saving. `locked` is asked apart because Univer's style doesn't hold it. */
export function gridLook(style: Nullable<IStyleData>, locked: boolean): Pick<GridCell, "format" | "style"> {
  const pattern = style?.n?.pattern;
  const look: GridStyle = {
    ...(style?.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style?.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style?.fs != null ? { fontSize: style.fs } : {}),
    ...hexadecimal("color", style?.cl?.rgb),
    ...hexadecimal("fill", style?.bg?.rgb),
    ...(style?.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...named("horizontal", HORIZONTAL, style?.ht),
    ...named("vertical", VERTICAL, style?.vt),
    ...hexadecimal("border", style?.bd?.t && style.bd.b && style.bd.l && style.bd.r ? (style.bd.t.cl?.rgb ?? "#000000") : null),
    ...(locked ? {} : { locked: false }),
  };
  return {
    ...(pattern == null || pattern === "General" ? {} : { format: pattern === "@@@" ? "@" : pattern }),
    ...(Object.keys(look).length === 0 ? {} : { style: look }),
  };
}

function named<K extends string, N extends string>(key: K, names: Readonly<Record<N, number>>, value: Nullable<number>): Partial<Record<K, N>> {
  const found = (Object.keys(names) as N[]).find((name) => names[name] === value);
  return found === undefined ? {} : ({ [key]: found } as Record<K, N>);
}

/** Univer writes colours as `#rgb`, `#rrggbb` or `rgb(r,g,b)`; a file takes `#RRGGBB`. */
function hexadecimal<K extends string>(key: K, color: Nullable<string>): Partial<Record<K, string>> {
  if (!color) return {};
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  const digits = parts !== null ? parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("") : /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
  if (digits === undefined) return {};
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return { [key]: `#${full.toUpperCase()}` } as Record<K, string>;
}
