/** Namespaces that drawings and charts are written in: those of the package's family, transitional or strict. */
export interface DrawingFamily {
  /** What stands behind a percentage: nothing in the transitional family. */
  readonly percent: "" | "%";
  readonly chart: string;
  readonly main: string;
  readonly sheetDrawing: string;
  readonly relationships: string;
}

const TRANSITIONAL: DrawingFamily = {
  percent: "",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: DrawingFamily = {
  percent: "%",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  main: "http://purl.oclc.org/ooxml/drawingml/main",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The family of a workbook or sheet part. */
export function drawingFamily(xml: string): DrawingFamily {
  return xml.slice(0, 4_000).includes("http://purl.oclc.org/ooxml/") ? STRICT : TRANSITIONAL;
}
