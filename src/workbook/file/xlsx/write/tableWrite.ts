import type { Area } from "../../../../core/register/survey";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { declareContentType, forgetContentType } from "../../package/contentTypes";
import type { PackageDraft } from "../../package/opcPackage";
import { addRelationship, removeRelationships } from "../../package/relationships";
import { encodeXml, encodeXstring } from "../../xml/text";
import { areaAddress } from "../cell/address";
import { tableRelationshipIds } from "../read/sheetFacts";
import type { TablePart } from "../read/tablePart";
import type { XlsxReader } from "../read/xlsxReader";
import type { NewTable, SheetSession } from "./sheetSession";

export const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** First table id that no table of the workbook has. */
export function nextTableId(reader: XlsxReader): number {
  const ids = reader.workbook.sheets.flatMap((sheet) => (sheet.part === null ? [] : reader.tablesOf(sheet.part).map((table) => table.id)));
  return Math.max(0, ...ids) + 1;
}

/** Creates the parts of a sheet's new tables; returns the relationship ids of all its tables, former ones first. */
export function writeTables(draft: PackageDraft, sheet: SheetSession, sheetPart: string, namespace: string, firstId: number): string[] {
  const ids = tableRelationshipIds(sheet.index);
  sheet.tablesAdded.forEach((table, position) => {
    const part = draft.freeName("xl/tables/table", ".xml");
    draft.setText(part, tableXml(table.name, table.area, headersOf(sheet, table), firstId + position, namespace));
    declareContentType(draft, part, TABLE_TYPE);
    ids.push(addRelationship(draft, sheetPart, "table", part));
  });
  return ids;
}

/** Takes a table's part out of the package, with all that names it but the sheet's `tableParts`. */
export function removeTable(draft: PackageDraft, sheetPart: string, table: TablePart): void {
  removeRelationships(draft, sheetPart, (relationship) => relationship.part === table.part);
  forgetContentType(draft, table.part);
  draft.remove(table.part);
}

export function tableXml(name: string, area: Area, headers: readonly string[], id: number, namespace: string): string {
  const reference = areaAddress(area);
  const columns = headers.map((header, position) => `<tableColumn id="${position + 1}" name="${encodeXml(encodeXstring(header).replace(/\n/g, "_x000a_"))}"/>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespace}" id="${id}" name="${encodeXml(name)}" displayName="${encodeXml(name)}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${headers.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** Header texts of a planned table; Excel "repairs" a table whose headers are blank, doubled or not texts. */
function headersOf(sheet: SheetSession, table: NewTable): string[] {
  const seen = new Set<string>();
  return Array.from({ length: table.area.columnCount }, (_, position) => {
    const content = sheet.content(table.area.row, table.area.column + position);
    const header = content?.kind === "value" && typeof content.value === "string" ? content.value : "";
    if (header === "" || seen.has(header.toLowerCase())) throw new WorkbookError("unsupported", MESSAGES.tableShape(sheet.name, areaAddress(table.area)));
    seen.add(header.toLowerCase());
    return header;
  });
}
