import { namedChildren } from "../read/styles";
import type { StyleChange } from "./styleBook";

type Properties = NonNullable<StyleChange["style"]>;

/** Order of a font's children as Excel writes them. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** `font` with some properties set; the others are those of `base`. */
export function fontXml(prefix: string, base: string, style: Properties): string {
  const children = new Map(namedChildren(base).map((child) => [child.name, child.xml]));
  const set = (name: string, value: boolean | null | undefined, xml: string): void => {
    if (value === undefined) return;
    if (value) children.set(name, xml);
    else children.delete(name);
  };
  set("b", style.bold, `<${prefix}b/>`);
  set("i", style.italic, `<${prefix}i/>`);
  if (style.fontSize !== undefined) children.set("sz", `<${prefix}sz val="${style.fontSize ?? 11}"/>`);
  if (style.color !== undefined) children.set("color", style.color === null ? `<${prefix}color theme="1"/>` : `<${prefix}color rgb="${argb(style.color)}"/>`);
  const sorted = [...children].sort(([one], [other]) => FONT_ORDER.indexOf(one) - FONT_ORDER.indexOf(other));
  return `<${prefix}font>${sorted.map(([, xml]) => xml).join("")}</${prefix}font>`;
}

export function fillXml(prefix: string, color: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** Thin borders on the four sides. */
export function borderXml(prefix: string, color: string): string {
  const side = (name: string): string => `<${prefix}${name} style="thin"><${prefix}color rgb="${argb(color)}"/></${prefix}${name}>`;
  return `<${prefix}border>${side("left")}${side("right")}${side("top")}${side("bottom")}<${prefix}diagonal/></${prefix}border>`;
}

/** `#RRGGBB` to the `AARRGGBB` that files hold. */
function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
