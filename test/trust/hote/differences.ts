/** Members that the host serves under another name than the typings', or that these don't tell, each with the reason; told in docs/atelier.md. */
export const SERVED_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["Application.createWorkbook", "typings: the function Excel.createWorkbook; this is what it asks on the wire"],
  ["WorkbookCreated.id", "the library's own, behind Excel.createWorkbook"],
  ["WorkbookCreated.open", "the library's own, behind Excel.createWorkbook"],
]);

/** Members above the floor that the host serves all the same, each with the reason. */
export const SERVED_ABOVE: ReadonlyMap<string, string> = new Map([
  ["RangeAreas.select", "ExcelApi 1.18: the adapter asks for it where the host declares it, and tests declare it"],
]);
