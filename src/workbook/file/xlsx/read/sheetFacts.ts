import type { Area } from "../../../../core/register/survey";
import { XmlReader } from "../../xml/reader";
import { MAX_COLUMNS, parseArea } from "../cell/address";
import { sheetElement, type SheetIndex } from "./sheetIndex";
import { isTrue } from "./workbookPart";

/** What a protected sheet still allows; the attributes say what is forbidden, hence the inversion. */
export interface SheetProtection {
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
}

export interface ColumnSpan {
  /** First and last column, 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
  /** In characters; null when the file keeps the default. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export function readMerges(index: SheetIndex): Area[] {
  return eachElement(sheetElement(index, "mergeCells"), "mergeCell", (reader) => parseArea(reader.attribute("ref") ?? ""));
}

/** Null when the sheet isn't protected. */
export function readProtection(index: SheetIndex): SheetProtection | null {
  const [found] = eachElement(sheetElement(index, "sheetProtection"), "sheetProtection", (reader) => ({
    on: isTrue(reader.attribute("sheet")),
    formatCells: reader.attribute("formatCells") !== undefined && !isTrue(reader.attribute("formatCells")),
    formatColumns: reader.attribute("formatColumns") !== undefined && !isTrue(reader.attribute("formatColumns")),
  }));
  return found?.on ? { formatCells: found.formatCells, formatColumns: found.formatColumns } : null;
}

export function readColumnSpans(index: SheetIndex): ColumnSpan[] {
  return eachElement(sheetElement(index, "cols"), "col", (reader) => {
    const width = Number(reader.attribute("width"));
    const style = reader.attribute("style");
    return {
      first: Number(reader.attribute("min")) - 1,
      last: Math.min(Number(reader.attribute("max")), MAX_COLUMNS) - 1,
      width: reader.attribute("width") !== undefined && Number.isFinite(width) ? width : null,
      hidden: isTrue(reader.attribute("hidden")),
      style: style === undefined ? null : Number(style),
    };
  });
}

/** Rows and columns kept in view; zero for a sheet without frozen panes. */
export function readFrozen(index: SheetIndex): FrozenPanes {
  const [pane] = eachElement(sheetElement(index, "sheetViews"), "pane", (reader) => {
    const frozen = reader.attribute("state") === "frozen" || reader.attribute("state") === "frozenSplit";
    return frozen ? { rows: Number(reader.attribute("ySplit") ?? 0), columns: Number(reader.attribute("xSplit") ?? 0) } : null;
  });
  return pane ?? { rows: 0, columns: 0 };
}

/** True when an auto filter of the sheet itself hides rows by a criterion. */
export function hasActiveFilter(index: SheetIndex): boolean {
  const filter = sheetElement(index, "autoFilter");
  return filter !== null && /<(?:\w+:)?filterColumn/.test(filter);
}

/** Relationship ids of the sheet's tables. */
export function tableRelationshipIds(index: SheetIndex): string[] {
  return eachElement(sheetElement(index, "tableParts"), "tablePart", (reader) => reader.attribute("r:id") ?? reader.attribute("id") ?? null);
}

/** Applies `read` to every element of that name in a fragment; nulls are dropped. */
export function eachElement<T>(fragment: string | null, name: string, read: (reader: XmlReader) => T | null): T[] {
  if (fragment === null) return [];
  const reader = new XmlReader(fragment);
  const found: T[] = [];
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name !== name) continue;
    const value = read(reader);
    if (value !== null) found.push(value);
  }
  return found;
}
