import type { Area } from "../../../../core/register/survey";
import { XmlReader } from "../../xml/reader";
import { decodeXstring } from "../../xml/text";
import { parseArea } from "../cell/address";

/** An Excel table as its part describes it. */
export interface TablePart {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  /** Header and total rows included. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
  readonly headers: readonly string[];
  /** A criterion hides rows of the table. */
  readonly filtered: boolean;
}

/** Reads a table part; null when it has no usable range. */
export function readTablePart(part: string, xml: string): TablePart | null {
  const reader = new XmlReader(xml);
  const headers: string[] = [];
  let table: Omit<TablePart, "headers" | "filtered"> | null = null;
  let filtered = false;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.name === "table") {
      const area = parseArea(reader.attribute("ref") ?? "");
      if (!area) return null;
      table = {
        part, area,
        id: Number(reader.attribute("id")),
        name: decodeXstring(reader.attribute("displayName") ?? reader.attribute("name") ?? ""),
        headerRows: Number(reader.attribute("headerRowCount") ?? 1),
        totalRows: Number(reader.attribute("totalsRowCount") ?? 0),
      };
    } else if (reader.name === "tableColumn") headers.push(decodeXstring(reader.attribute("name") ?? ""));
    else if (reader.name === "filterColumn") filtered = true;
  }
  return table && { ...table, headers, filtered };
}

/** The table without its total row, as core is told of it. */
export function surveyedArea(table: TablePart): Area {
  return { ...table.area, rowCount: table.area.rowCount - table.totalRows };
}
