/**
 * The file adapter: .xlsx and .xlsm read and patched part by part, CSV and DECP read. Bytes in, bytes out, in Node and
 * in a browser; `readPath.ts` (Node only, imported on its own) reads the disk.
 */
export type { FileWorkbook } from "./fileWorkbook";
export { openFile, openFiles } from "./open";
export type { NamedBytes } from "./decp/readDecp";
export { openDecp, DECP_SHEET } from "./decp/readDecp";
export { DECP_LABELS } from "./decp/rows";
export { parseCsv } from "./csv/readCsv";
export { writeCsv } from "./csv/writeCsv";
export { createXlsx, saveGrid } from "./xlsx/grid/saveGrid";
export { readGrid } from "./xlsx/grid/readGrid";
export { listFormula } from "./xlsx/grid/validations";
export { storedFormula, typedFormula } from "./xlsx/formula/customFunctions";
export type { Grid, GridCell, GridName, GridProtection, GridSheet, GridStyle, GridTable, GridValidation } from "./xlsx/grid/gridModel";
