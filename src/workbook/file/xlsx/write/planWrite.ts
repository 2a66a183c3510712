import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { declareContentType } from "../../package/contentTypes";
import type { PackageDraft } from "../../package/opcPackage";
import { addRelationship } from "../../package/relationships";
import { openRoot } from "../../xml/reader";
import { writeCharts } from "../chart/writeCharts";
import { EMPTY_STYLES } from "../read/styles";
import { XlsxReader } from "../read/xlsxReader";
import { cellSplices, widenedDimension, type RowPatch } from "./cellPatch";
import { askFullCalculation, dropCalcChain } from "./calculation";
import { colsXml } from "./columnWidths";
import { withDefinedName } from "./definedNames";
import type { EditPlan } from "./editPlan";
import { layoutElements } from "./pageLayout";
import { namesOf } from "./planNames";
import { fittedRows } from "./rowHeights";
import { detachSharedFormulas } from "./sharedFormulas";
import { addSheetPart } from "./sheetAdd";
import { addedValidationsXml } from "./listValidation";
import { mainNamespace, mergesXml, tablePartsXml, viewsXml } from "./sheetElements";
import type { SheetSession } from "./sheetSession";
import { spliceSheet, type SheetElementName } from "./sheetXml";
import { StyleBook } from "./styleBook";
import { withTableArea } from "./tableArea";
import { nextTableId, writeTables } from "./tableWrite";
import { verifySheet } from "./verify";
import { sheetItems } from "./workbookXml";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

export function styleBookOf(reader: XlsxReader): StyleBook {
  const part = reader.workbook.stylesPart;
  return new StyleBook(part === null ? EMPTY_STYLES : reader.source.text(part));
}

/** Writes a plan without obstacles over the package it was made for, and reads back every cell it filled. */
function writePlan(reader: XlsxReader, plan: EditPlan, styles: StyleBook): XlsxReader {
  const draft = reader.source.edit();
  const parts = new Map<SheetSession, string>();
  for (const sheet of plan.added) parts.set(sheet, addSheetPart(draft, reader.workbook, sheet.name, sheet.hidden));
  let tableId = nextTableId(reader);
  for (const sheet of plan.sheets.values()) {
    const part = parts.get(sheet) ?? (sheet.entry?.part as string);
    parts.set(sheet, part);
    writeSheet(draft, sheet, part, tableId, styles);
    writeNames(draft, reader.workbook.part, sheet);
    tableId += sheet.tablesAdded.length;
  }
  if (styles.changed) writeStyles(draft, reader, styles);
  recalculate(draft, reader, plan);
  const written = new XlsxReader(draft.commit(), reader);
  for (const [sheet, part] of parts) verifySheet(written, sheet, part);
  return written;
}

function writeSheet(draft: PackageDraft, sheet: SheetSession, part: string, tableId: number, styles: StyleBook): void {
  detachSharedFormulas(sheet);
  const elements = new Map<SheetElementName, string | null>();
  if (sheet.mergesAdded.length > 0) elements.set("mergeCells", mergesXml(sheet.index.prefix, sheet.merges));
  if (sheet.widths.size > 0) elements.set("cols", colsXml(sheet.index, sheet.widths));
  if (sheet.validationsAdded.length > 0) elements.set("dataValidations", addedValidationsXml(sheet.index, sheet.validationsAdded));
  if (sheet.frozen) elements.set("sheetViews", viewsXml(sheet.index, sheet.frozen));
  if (sheet.tablesAdded.length > 0) {
    elements.set("tableParts", tablePartsXml(sheet.index, writeTables(draft, sheet, part, mainNamespace(sheet.index.xml), tableId)));
  }
  for (const { table, area } of sheet.tablesResized.values()) draft.setText(table.part, withTableArea(draft.text(table.part), area, table.totalRows));
  for (const [name, xml] of sheet.layout ? layoutElements(sheet.index.prefix, sheet.layout) : []) elements.set(name, xml);
  if (sheet.chartsAdded.length > 0) elements.set("drawing", writeCharts(draft, sheet, part, styles));
  const dimension = widenedDimension(sheet.index, sheet.cells);
  if (dimension !== null) elements.set("dimension", dimension);
  const splices = cellSplices(sheet.index, sheet.cells, isNew(sheet) ? rowPatches(sheet, styles) : undefined);
  // A sheet that nothing changes stays the very part it was.
  if (sheet.entry === null || elements.size > 0 || splices.length > 0) draft.setText(part, spliceSheet(sheet.index, elements, splices));
}

/** Names set for the sheet, and the rows that it repeats when it prints. */
function writeNames(draft: PackageDraft, workbookPart: string, sheet: SheetSession): void {
  if (sheet.namesSet.size === 0 && !sheet.layout) return;
  const position = sheetItems(draft.text(workbookPart)).findIndex((item) => openRoot(item).attribute("name") === sheet.name);
  for (const name of namesOf(sheet, position)) {
    draft.setText(workbookPart, withDefinedName(draft.text(workbookPart), name));
  }
}

/** Heights asked for, and those that wrapped texts need elsewhere. */
function rowPatches(sheet: SheetSession, styles: StyleBook): ReadonlyMap<number, RowPatch> {
  return new Map([...fittedRows(sheet, styles), ...[...sheet.heights].map(([row, height]): [number, RowPatch] => [row, { height }])]);
}

/** Made by this plan, or holding nothing yet: its rows have no height of anybody's. */
function isNew(sheet: SheetSession): boolean {
  return sheet.entry === null || sheet.index.rows.length === 0;
}

export function writeStyles(draft: PackageDraft, reader: XlsxReader, styles: StyleBook): void {
  const { part, stylesPart } = reader.workbook;
  if (stylesPart !== null) return draft.setText(stylesPart, styles.toXml());
  const created = draft.freeName("xl/styles", ".xml");
  draft.setText(created, styles.toXml());
  declareContentType(draft, created, STYLES_TYPE);
  addRelationship(draft, part, "styles", created);
}

/** Formulas written or overwritten: no calculation chain. Values, names or tables under existing formulas changed: calculate at opening. */
function recalculate(draft: PackageDraft, reader: XlsxReader, plan: EditPlan): void {
  let formulas = false;
  let contents = false;
  for (const sheet of plan.sheets.values()) {
    contents ||= sheet.namesSet.size > 0 || sheet.tablesResized.size > 0;
    for (const [row, cells] of sheet.cells) {
      for (const [column, patch] of cells) {
        if (patch.content === undefined) continue;
        contents = true;
        formulas ||= patch.content?.kind === "formula" || sheet.before(row, column).content?.kind === "formula";
      }
    }
  }
  if (formulas) dropCalcChain(draft, reader.workbook);
  if (formulas || (contents && holdsFormulas(reader))) askFullCalculation(draft, reader.workbook);
}

export function holdsFormulas(reader: XlsxReader): boolean {
  return reader.workbook.sheets.some((sheet) => sheet.part !== null && reader.index(sheet.part).hasFormula);
}

/** The package with every change of the plan, or `blocked` with the list of what stands in the way. */
export function writeOrRefuse(reader: XlsxReader, plan: EditPlan, styles: StyleBook): XlsxReader {
  if (plan.obstacles.length > 0) {
    throw new WorkbookError("blocked", MESSAGES.blocked(reader.source.fileName, plan.obstacles.length), plan.obstacles);
  }
  return writePlan(reader, plan, styles);
}
