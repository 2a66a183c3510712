import { declareContentType } from "../../package/contentTypes";
import type { PackageDraft } from "../../package/opcPackage";
import { addRelationship, relationshipsOf } from "../../package/relationships";
import { openRoot } from "../../xml/reader";
import { decodeXstring, encodeXml, encodeXstring } from "../../xml/text";
import { sameArea } from "../cell/address";
import { tableRelationshipIds } from "../read/sheetFacts";
import type { SheetIndex } from "../read/sheetIndex";
import { childrenOf } from "../read/styles";
import type { TablePart } from "../read/tablePart";
import { mainNamespace } from "../write/sheetElements";
import { withTableArea } from "../write/tableArea";
import { removeTable, TABLE_TYPE, tableXml } from "../write/tableWrite";
import type { GridTable } from "./gridModel";

/** Where the tables of one sheet are written. */
export interface TablePlace {
  readonly draft: PackageDraft;
  readonly sheetPart: string;
  readonly index: SheetIndex;
  readonly before: readonly TablePart[];
  readonly headersOf: (table: GridTable) => string[];
  /** A table id that no other table of the workbook has. */
  readonly nextId: () => number;
}

/** Brings the parts of a sheet's tables to what is wanted; returns the relationship ids of all of them, null when none was added or removed. */
export function saveTables(place: TablePlace, wanted: readonly GridTable[]): string[] | null {
  const { draft, sheetPart, before } = place;
  const removed = before.filter((table) => !wanted.some((other) => other.name === table.name));
  const added = wanted.filter((table) => !before.some((other) => other.name === table.name));
  for (const table of before) {
    const after = wanted.find((other) => other.name === table.name);
    if (after) updateTable(draft, table, after, place.headersOf(after));
  }
  if (removed.length === 0 && added.length === 0) return null;
  const parts = new Set(removed.map((table) => table.part));
  const gone = new Set(relationshipsOf(draft, sheetPart).filter((relationship) => relationship.part !== null && parts.has(relationship.part)).map((relationship) => relationship.id));
  const ids = tableRelationshipIds(place.index).filter((id) => !gone.has(id));
  for (const table of removed) removeTable(draft, sheetPart, table);
  for (const table of added) {
    const part = draft.freeName("xl/tables/table", ".xml");
    draft.setText(part, tableXml(table.name, table.area, place.headersOf(table), place.nextId(), mainNamespace(place.index.xml)));
    declareContentType(draft, part, TABLE_TYPE);
    ids.push(addRelationship(draft, sheetPart, "table", part));
  }
  return ids;
}

/** A table that was resized, or whose headers changed: its filter's range and its columns follow, formulas and totals stay. */
function updateTable(draft: PackageDraft, before: TablePart, after: GridTable, headers: readonly string[]): void {
  const sameHeaders = headers.length === before.headers.length && headers.every((header, position) => header === before.headers[position]);
  if (before.headerRows === 0 || (sameHeaders && sameArea(before.area, after.area))) return;
  const xml = draft.text(before.part);
  draft.setText(before.part, withTableArea(withColumns(xml, headers), after.area, before.totalRows));
}

function withColumns(xml: string, headers: readonly string[]): string {
  const reader = openRoot(xml);
  while (reader.next() !== "open" || reader.name !== "tableColumns") if (reader.end >= xml.length) return xml;
  const { start, prefix } = reader;
  const items = childrenOf(reader).map((item) => ({ item, id: Number(openRoot(item).attribute("id")), name: decodeXstring(openRoot(item).attribute("name") ?? "") }));
  let id = Math.max(0, ...items.map((column) => column.id));
  const known = new Set(headers);
  const columns = headers.map((header, position) => {
    const same = items.find((column) => column.name === header);
    if (same) return same.item;
    // Renamed in place: the column keeps its formula, its total and its id.
    const renamed = items[position];
    const name = `name="${encodeXml(encodeXstring(header).replace(/\n/g, "_x000a_"))}"`;
    if (renamed && !known.has(renamed.name)) return renamed.item.replace(/\sname=(["'])[^"']*\1/, () => ` ${name}`);
    return `<${prefix}tableColumn id="${++id}" ${name}/>`;
  });
  return `${xml.slice(0, start)}<${prefix}tableColumns count="${columns.length}">${columns.join("")}</${prefix}tableColumns>${xml.slice(reader.end)}`;
}
