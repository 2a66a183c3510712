import type { AddChart } from "../../../../core/bilan/edit";
import { encodeXml, xmlText } from "../../xml/text";
import type { DrawingFamily } from "./family";

/** A sheet's drawing: each chart over its cells, with the text that stands for it. Relationship ids in the order of the charts. */
export function drawingXml(charts: readonly AddChart[], relationshipIds: readonly string[], family: DrawingFamily): string {
  const anchors = charts.map((chart, rank) => anchorXml(chart, relationshipIds[rank] as string, rank, family)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${family.sheetDrawing}" xmlns:a="${family.main}">${anchors}</xdr:wsDr>`;
}

function anchorXml({ name, description, place }: AddChart, relationshipId: string, rank: number, family: DrawingFamily): string {
  const corner = (tag: string, column: number, row: number): string => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  // Identifiers are unique in a drawing; 1 is commonly the drawing's own.
  return `<xdr:twoCellAnchor>${corner("from", place.column, place.row)}${corner("to", place.column + place.columnCount, place.row + place.rowCount)}`
    + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${rank + 2}" name="${encodeXml(xmlText(name))}" descr="${encodeXml(xmlText(description))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${family.chart}"><c:chart xmlns:c="${family.chart}" xmlns:r="${family.relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
