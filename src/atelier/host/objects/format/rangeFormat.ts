import { isWholeColumns, isWholeRows, type Area } from "../../../model/area";
import { invalidArgument } from "../../../model/modelError";
import type { CellStyle, FontStyle, StyleChange } from "../../../model/style";
import type { Host } from "../../protocol/host";
import type { HostClass, Scalar } from "../../protocol/hostObject";
import { choiceArgument, flagArgument, numberArgument, optionalText, textArgument, wholeArgument } from "../arguments";
import { requireAllowed, requireUnprotected } from "../guards";
import { common } from "../range/matrix";
import type { AreasTarget } from "../targets";

/** Looking at more cells than this to tell a mixed format, the first cells speak for the rest of a column or sheet. */
const MOST_LOOKED_AT = 20_000;
/** A column of Excel's default font is about this many points wide by character. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

function* styles(target: AreasTarget, host: Host): Generator<CellStyle> {
  let left = MOST_LOOKED_AT;
  for (const area of target.areas) {
    const bounded = bound(area, host, target.sheetId);
    for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
      for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
        if ((left -= 1) < 0) return;
        yield host.model.styles.read(target.sheetId, row, column);
      }
    }
  }
}

function bound(area: Area, host: Host, sheetId: string): Area {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = host.model.cells.used(sheetId, false);
  return { ...area, rows: isWholeColumns(area) ? (used?.rows ?? 0) + (used?.row ?? 0) + 1 : area.rows, columns: isWholeRows(area) ? (used?.columns ?? 0) + (used?.column ?? 0) + 1 : area.columns };
}

function* pick<T>(target: AreasTarget, host: Host, read: (style: CellStyle) => T): Generator<T> {
  for (const style of styles(target, host)) yield read(style);
}

function change(target: AreasTarget, host: Host, style: StyleChange): void {
  requireAllowed(host, target.sheetId, "allowFormatCells");
  for (const area of target.areas) {
    host.traffic.cellsWritten += Math.min(area.rows * area.columns, MOST_LOOKED_AT);
    host.model.styles.apply(target.sheetId, area, style);
  }
}

function styled(read: (style: CellStyle) => unknown, write: (value: unknown) => StyleChange): Scalar<AreasTarget> {
  return { read: (target, host) => common(pick(target, host, read)), write: (target, value, host) => change(target, host, write(value)) };
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const rangeFormatClass: HostClass<AreasTarget> = {
  name: "RangeFormat",
  scalars: {
    horizontalAlignment: styled((style) => style.horizontalAlignment, (value) => ({ horizontalAlignment: choiceArgument(value, HORIZONTAL) })),
    verticalAlignment: styled((style) => style.verticalAlignment, (value) => ({ verticalAlignment: choiceArgument(value, VERTICAL) })),
    wrapText: styled((style) => style.wrapText, (value) => ({ wrapText: flagArgument(value) })),
    indentLevel: styled((style) => style.indentLevel, (value) => ({ indentLevel: wholeArgument(value) })),
    textOrientation: styled((style) => style.textOrientation, (value) => ({ textOrientation: wholeArgument(value) })),
    columnWidth: {
      read: ({ sheetId, areas }, host) => common(columns(areas, host, sheetId).map((column) => host.model.structure.columnWidth(sheetId, column))),
      write: (target, value, host) => size(target, numberArgument(value), host, "column"),
    },
    rowHeight: {
      read: ({ sheetId, areas }, host) => common(rows(areas, host, sheetId).map((row) => host.model.structure.rowHeight(sheetId, row))),
      write: (target, value, host) => size(target, numberArgument(value), host, "row"),
    },
    useStandardHeight: { read: ({ sheetId, areas }, host) => common(rows(areas, host, sheetId).map((row) => host.model.structure.rowHeight(sheetId, row) === STANDARD_HEIGHT)), write: (target, value, host) => flagArgument(value) && size(target, STANDARD_HEIGHT, host, "row") },
    useStandardWidth: { read: ({ sheetId, areas }, host) => common(columns(areas, host, sheetId).map((column) => host.model.structure.columnWidth(sheetId, column) === STANDARD_WIDTH)), write: (target, value, host) => flagArgument(value) && size(target, STANDARD_WIDTH, host, "column") },
  },
  navigations: {
    fill: (target, host) => host.make("RangeFill", target),
    font: (target, host) => host.make("RangeFont", target),
    borders: (target, host) => host.make("RangeBorderCollection", target),
    protection: (target, host) => host.make("FormatProtection", target),
  },
  methods: {
    autofitColumns({ sheetId, areas }, _args, host) {
      requireAllowed(host, sheetId, "allowFormatColumns");
      for (const area of areas) host.model.structure.autofitColumns(sheetId, area);
    },
    autofitRows({ sheetId, areas }, _args, host) {
      requireAllowed(host, sheetId, "allowFormatRows");
      for (const area of areas) host.model.structure.autofitRows(sheetId, area);
    },
  },
};

function rows(areas: readonly Area[], host: Host, sheetId: string): number[] {
  return areas.flatMap((area) => Array.from({ length: bound(area, host, sheetId).rows }, (_, i) => area.row + i));
}

function columns(areas: readonly Area[], host: Host, sheetId: string): number[] {
  return areas.flatMap((area) => Array.from({ length: bound(area, host, sheetId).columns }, (_, j) => area.column + j));
}

function size({ sheetId, areas }: AreasTarget, points: number, host: Host, axis: "row" | "column"): void {
  if (points < 0) throw invalidArgument();
  requireAllowed(host, sheetId, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  for (const area of areas) {
    if (axis === "row") host.model.structure.setRowHeight(sheetId, area.row, area.rows, points);
    else host.model.structure.setColumnWidth(sheetId, area.column, area.columns, points);
  }
}

export const rangeFillClass: HostClass<AreasTarget> = {
  name: "RangeFill",
  scalars: {
    color: { read: (target, host) => common(pick(target, host, (style) => (style.fill === "" ? "#FFFFFF" : style.fill))) ?? "", write: (target, value, host) => change(target, host, { fill: color(value) }) },
    pattern: { onDemand: true, read: (target, host) => common(pick(target, host, (style) => (style.fill === "" ? "None" : "Solid"))) },
  },
  methods: { clear: (target, _args, host) => change(target, host, { fill: "" }) },
};

function fontScalar<K extends keyof FontStyle>(key: K, write: (value: unknown) => FontStyle[K]): Scalar<AreasTarget> {
  return styled((style) => style.font[key], (value) => ({ font: { [key]: write(value) } }));
}

export const rangeFontClass: HostClass<AreasTarget> = {
  name: "RangeFont",
  scalars: {
    name: fontScalar("name", textArgument),
    size: fontScalar("size", numberArgument),
    bold: fontScalar("bold", flagArgument),
    italic: fontScalar("italic", flagArgument),
    strikethrough: fontScalar("strikethrough", flagArgument),
    underline: fontScalar("underline", (value) => choiceArgument(value, ["None", "Single", "Double"])),
    color: fontScalar("color", color),
  },
};

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080", purple: "#800080",
};

/** `#RRGGBB` or an HTML name; "" clears a fill. */
export function color(value: unknown): string {
  const text = optionalText(value) ?? "";
  if (text === "") return "";
  const found = /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : NAMED_COLORS[text.toLowerCase()];
  if (found === undefined) throw invalidArgument();
  return found;
}

export const formatProtectionClass: HostClass<AreasTarget> = {
  name: "FormatProtection",
  scalars: {
    locked: {
      read: ({ sheetId, areas }, host) => common(areas.map((area) => host.model.protection.locked(sheetId, area))),
      write({ sheetId, areas }, value, host) {
        requireUnprotected(host, sheetId);
        for (const area of areas) host.model.protection.setLocked(sheetId, area, flagArgument(value));
      },
    },
    formulaHidden: { read: () => false },
  },
};
