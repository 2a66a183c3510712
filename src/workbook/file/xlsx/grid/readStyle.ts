import { namedChildren, rootAttributes, type CellFormat, type StylesPart } from "../read/styles";
import { cellFormat, customFormats, numberFormatOf } from "../read/styles";
import { isTrue } from "../read/workbookPart";
import { resolveColor } from "./colors";
import type { GridStyle } from "./gridModel";

/** How a cell looks: only what differs from an untouched cell is said. */
export interface Look {
  readonly format: string;
  /** Undefined for an untouched look; one object for all the cells of a format. */
  readonly style: GridStyle | undefined;
}

/** Looks by index of cell format, each worked out once. */
export class LookBook {
  private readonly looks = new Map<number, Look>();
  private readonly custom: ReadonlyMap<number, string>;

  constructor(private readonly styles: StylesPart, private readonly theme: readonly string[]) {
    this.custom = customFormats(styles);
  }

  look(index: number): Look {
    let look = this.looks.get(index);
    if (!look) {
      const format = cellFormat(this.items("cellXfs")[index] ?? "<xf/>");
      const style = { ...this.font(format), ...this.fill(format), ...this.border(format), ...alignment(format), ...(format.locked ? {} : { locked: false }) };
      look = { format: numberFormatOf(format, this.custom), style: Object.keys(style).length === 0 ? undefined : style };
      this.looks.set(index, look);
    }
    return look;
  }

  private font(format: CellFormat): GridStyle {
    const index = Number(format.attributes.get("fontId") ?? 0);
    const own = this.fontFacts(index);
    const normal = this.fontFacts(0);
    return {
      ...(own.bold ? { bold: true } : {}),
      ...(own.italic ? { italic: true } : {}),
      ...(own.size !== null && own.size !== normal.size ? { fontSize: own.size } : {}),
      ...(own.color !== null && own.color !== normal.color ? { color: own.color } : {}),
    };
  }

  private fontFacts(index: number): { bold: boolean; italic: boolean; size: number | null; color: string | null } {
    const children = new Map(namedChildren(this.items("fonts")[index] ?? "<font/>").map((child) => [child.name, rootAttributes(child.xml)]));
    const flag = (name: string): boolean => children.has(name) && (children.get(name)?.get("val") === undefined || isTrue(children.get(name)?.get("val")));
    const size = children.get("sz")?.get("val");
    return { bold: flag("b"), italic: flag("i"), size: size === undefined ? null : Number(size), color: resolveColor(children.get("color") ?? null, this.theme) };
  }

  private fill(format: CellFormat): GridStyle {
    const [pattern] = namedChildren(this.items("fills")[Number(format.attributes.get("fillId") ?? 0)] ?? "<fill/>");
    if (pattern?.name !== "patternFill" || rootAttributes(pattern.xml).get("patternType") !== "solid") return {};
    const foreground = namedChildren(pattern.xml).find((child) => child.name === "fgColor");
    const color = resolveColor(foreground ? rootAttributes(foreground.xml) : null, this.theme);
    return color === null ? {} : { fill: color };
  }

  /** One colour for the four sides, when all are drawn: what `CellStyle` can say. */
  private border(format: CellFormat): GridStyle {
    const sides = namedChildren(this.items("borders")[Number(format.attributes.get("borderId") ?? 0)] ?? "<border/>").filter((side) => ["left", "right", "top", "bottom"].includes(side.name));
    const drawn = sides.filter((side) => !["none", undefined].includes(rootAttributes(side.xml).get("style")));
    if (drawn.length < 4) return {};
    const color = namedChildren((drawn[0] as { xml: string }).xml).find((child) => child.name === "color");
    return { border: resolveColor(color ? rootAttributes(color.xml) : null, this.theme) ?? "#000000" };
  }

  private items(section: string): readonly string[] {
    return this.styles.sections.get(section)?.items ?? [];
  }
}

function alignment(format: CellFormat): GridStyle {
  const child = namedChildren(format.xml).find((candidate) => candidate.name === "alignment");
  if (!child) return {};
  const attributes = rootAttributes(child.xml);
  const horizontal = attributes.get("horizontal");
  const vertical = attributes.get("vertical");
  return {
    ...(isTrue(attributes.get("wrapText")) ? { wrap: true } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
  };
}
