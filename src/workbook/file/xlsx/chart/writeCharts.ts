import { declareContentType } from "../../package/contentTypes";
import type { PackageDraft } from "../../package/opcPackage";
import { addRelationship } from "../../package/relationships";
import type { SheetSession } from "../write/sheetSession";
import type { StyleBook } from "../write/styleBook";
import { chartData } from "./chartData";
import { chartXml } from "./chartXml";
import { drawingXml } from "./drawingXml";
import { drawingFamily } from "./family";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Creates the parts of a new sheet's charts; returns the `drawing` element that the sheet points at them with. */
export function writeCharts(draft: PackageDraft, sheet: SheetSession, sheetPart: string, styles: StyleBook): string {
  const family = drawingFamily(sheet.index.xml);
  const drawing = draft.freeName("xl/drawings/drawing", ".xml");
  draft.setText(drawing, "");
  const ids = sheet.chartsAdded.map((chart) => {
    const part = draft.freeName("xl/charts/chart", ".xml");
    draft.setText(part, chartXml(chartData(chart, sheet, styles), family));
    declareContentType(draft, part, CHART_TYPE);
    return addRelationship(draft, drawing, "chart", part);
  });
  draft.setText(drawing, drawingXml(sheet.chartsAdded, ids, family));
  declareContentType(draft, drawing, DRAWING_TYPE);
  return `<${sheet.index.prefix}drawing xmlns:r="${family.relationships}" r:id="${addRelationship(draft, sheetPart, "drawing", drawing)}"/>`;
}
