import { formatReference } from "../../../model/address";
import type { Area } from "../../../model/area";
import type { BorderStyle } from "../../../model/style";
import type { Host } from "../../protocol/host";
import type { Method } from "../../protocol/hostObject";
import { missingMember } from "../../protocol/hostError";
import type { RangeTarget } from "../targets";

type Asked = Readonly<Record<string, unknown>>;

/** `getCellProperties` and its like: a matrix (or a list) of what was asked for, cell by cell. */
export const rangeProperties: Readonly<Record<string, Method<RangeTarget>>> = {
  getCellProperties: {
    run: (range, [asked], host) => ({
      value: Array.from({ length: range.area.rows }, (_, i) => Array.from({ length: range.area.columns }, (__, j) => cellProperties(range, i, j, askedFor(asked), host))),
    }),
  },
  getRowProperties: {
    run: (range, [asked], host) => ({
      value: Array.from({ length: range.area.rows }, (_, i) => lineProperties(range, i, askedFor(asked), host, "row")),
    }),
  },
  getColumnProperties: {
    run: (range, [asked], host) => ({
      value: Array.from({ length: range.area.columns }, (_, j) => lineProperties(range, j, askedFor(asked), host, "column")),
    }),
  },
};

/** `true` asks for every member. */
function askedFor(value: unknown): Asked {
  if (value === true) return EVERYTHING;
  return typeof value === "object" && value !== null ? (value as Asked) : {};
}

const EVERYTHING: Asked = {};

/** Keeps the members that were asked for; one that isn't there fails by name. */
function pick(asked: Asked, offered: Readonly<Record<string, (inner: Asked) => unknown>>, className: string): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (asked === EVERYTHING) return Object.fromEntries(Object.entries(offered).map(([name, read]) => [name, read(EVERYTHING)]));
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    const read = Object.hasOwn(offered, name) ? offered[name] : undefined;
    if (read === undefined) throw missingMember(className, name);
    answer[name] = read(askedFor(wanted));
  }
  return answer;
}

function cellProperties(range: RangeTarget, i: number, j: number, asked: Asked, host: Host): Record<string, unknown> {
  const { sheetId } = range;
  const area: Area = { row: range.area.row + i, column: range.area.column + j, rows: 1, columns: 1 };
  const style = host.model.styles.read(sheetId, area.row, area.column);
  const address = (): string => formatReference(host.model.sheets.name(sheetId), area);
  const border = (value: BorderStyle) => (inner: Asked) => pick(inner, { style: () => value.line, weight: () => value.weight, color: () => value.color, tintAndShade: () => 0 }, "CellBorder");
  const format = (inner: Asked): Record<string, unknown> =>
    pick(
      inner,
      {
        font: (font) =>
          pick(
            font,
            {
              name: () => style.font.name, size: () => style.font.size, bold: () => style.font.bold, italic: () => style.font.italic, underline: () => style.font.underline,
              strikethrough: () => style.font.strikethrough, color: () => style.font.color, tintAndShade: () => 0, subscript: () => false, superscript: () => false,
            },
            "CellPropertiesFont",
          ),
        fill: (fill) => pick(fill, { color: () => style.fill, pattern: () => (style.fill === "" ? "None" : "Solid"), patternColor: () => "", tintAndShade: () => 0, patternTintAndShade: () => 0 }, "CellPropertiesFill"),
        borders: (borders) => edges(borders, style.borders, border),
        protection: (protection) => pick(protection, { locked: () => host.model.protection.locked(sheetId, area), formulaHidden: () => false }, "CellPropertiesProtection"),
        wrapText: () => style.wrapText, horizontalAlignment: () => style.horizontalAlignment, verticalAlignment: () => style.verticalAlignment, indentLevel: () => style.indentLevel,
        textOrientation: () => style.textOrientation, autoIndent: () => false, shrinkToFit: () => false, readingOrder: () => "Context",
        columnWidth: () => host.model.structure.columnWidth(sheetId, area.column), rowHeight: () => host.model.structure.rowHeight(sheetId, area.row),
      },
      "CellPropertiesFormat",
    );
  return pick(asked, { address, addressLocal: address, hidden: () => host.model.structure.rowHidden(sheetId, area.row) || host.model.structure.columnHidden(sheetId, area.column), format, style: () => "Normal" }, "CellProperties");
}

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** Asked `{style, weight}`, the answer has every edge; asked edge by edge, the asked edges. */
function edges(asked: Asked, borders: Readonly<Record<string, BorderStyle>>, border: (value: BorderStyle) => (inner: Asked) => unknown): Record<string, unknown> {
  const byEdge = Object.keys(asked).some((name) => name in EDGES);
  const answer: Record<string, unknown> = {};
  for (const [name, edge] of Object.entries(EDGES)) {
    const value = borders[edge];
    if (value === undefined || (byEdge && !(name in asked))) continue;
    answer[name] = border(value)(byEdge ? askedFor(asked[name]) : asked);
  }
  return answer;
}

function lineProperties(range: RangeTarget, index: number, asked: Asked, host: Host, axis: "row" | "column"): Record<string, unknown> {
  const { sheetId, area } = range;
  const at = area[axis] + index;
  const line: Area = axis === "row" ? { ...area, row: at, rows: 1 } : { ...area, column: at, columns: 1 };
  const address = (): string => formatReference(host.model.sheets.name(sheetId), line);
  const { structure } = host.model;
  const offered: Readonly<Record<string, (inner: Asked) => unknown>> = axis === "row"
    ? { address, addressLocal: address, rowIndex: () => at, rowHidden: () => structure.rowHidden(sheetId, at), format: (inner: Asked) => pick(inner, { rowHeight: () => structure.rowHeight(sheetId, at) }, "RowPropertiesFormat") }
    : { address, addressLocal: address, columnIndex: () => at, columnHidden: () => structure.columnHidden(sheetId, at), format: (inner: Asked) => pick(inner, { columnWidth: () => structure.columnWidth(sheetId, at) }, "ColumnPropertiesFormat") };
  return pick(asked, offered, axis === "row" ? "RowProperties" : "ColumnProperties");
}
