import { OpcPackage, type PackageDraft } from "../../package/opcPackage";
import { openRoot } from "../../xml/reader";
import { encodeXml } from "../../xml/text";
import { atBoundary } from "../boundary";
import { emptyPackage } from "../create/emptyPackage";
import { XlsxReader } from "../read/xlsxReader";
import { askFullCalculation, dropCalcChain } from "../write/calculation";
import { holdsFormulas, styleBookOf, writeStyles } from "../write/planWrite";
import { addSheetPart } from "../write/sheetAdd";
import { removeSheetPart } from "../write/sheetRemove";
import { emptySheet } from "../write/sheetSession";
import { mainNamespace } from "../write/sheetElements";
import { nextTableId } from "../write/tableWrite";
import { replaceSheets, sheetItems, sheetRelationship, withWorkbookChild } from "../write/workbookXml";
import type { Grid, GridName, GridSheet } from "./gridModel";
import { gridOf } from "./readGrid";
import { saveSheet } from "./saveSheet";

/**
 * The grid as an .xlsx. With the bytes it came from, only what differs is written and everything else (charts,
 * comments, names, macros, print settings…) stays byte for byte; with null, a new workbook is made.
 * Sheets are matched by `id`, then by name. Throws `WorkbookError`.
 */
export function saveGrid(original: Uint8Array | null, grid: Grid, fileName = "classeur.xlsx"): Uint8Array {
  return atBoundary(fileName, () => {
    const source = original === null ? emptyPackage(fileName, grid.sheets.map((sheet) => sheet.name), grid.dateSystem ?? 1900) : OpcPackage.open(original, fileName);
    const saved = savePackage(source, grid);
    return original !== null && saved === source ? original : saved.toBytes();
  });
}

/** A new workbook from a model: exports, imports, the demonstration workbook. */
export function createXlsx(grid: Grid, fileName?: string): Uint8Array {
  return saveGrid(null, grid, fileName);
}

function savePackage(source: OpcPackage, grid: Grid): OpcPackage {
  const original = new XlsxReader(source);
  const before = gridOf(original);
  const former = new Map(grid.sheets.map((sheet) => [sheet, findSheet(before.sheets, sheet)]));

  const shaped = source.edit();
  for (const sheet of before.sheets) {
    const entry = original.workbook.sheets.find((candidate) => candidate.sheetId === sheet.id);
    if (entry && ![...former.values()].includes(sheet)) removeSheetPart(shaped, original.workbook, entry);
  }
  for (const [sheet, known] of former) {
    if (!known) shaped.setText(addSheetPart(shaped, original.workbook, sheet.name), emptySheet(mainNamespace(source.text(original.workbook.part))));
  }
  shapeWorkbook(shaped, original, grid, former);

  const reader = new XlsxReader(shaped.commit(), original);
  const draft = reader.source.edit();
  const styles = styleBookOf(reader);
  let tableId = nextTableId(reader);
  let touched = false;
  let uncalculated = false;
  for (const [sheet, known] of former) {
    const part = reader.sheet(sheet.name)?.part as string;
    const change = saveSheet({ draft, reader, part, styles, nextTableId: () => tableId++ }, known ?? { name: sheet.name, cells: [] }, sheet);
    touched ||= change.touched;
    uncalculated ||= change.uncalculated;
  }
  if (styles.changed) writeStyles(draft, reader, styles);
  if (touched) dropCalcChain(draft, reader.workbook);
  const saved = draft.commit();
  // Values of formulas come with the grid, as its engine calculated them; Excel is asked only for those that it lacks.
  if (uncalculated && holdsFormulas(new XlsxReader(saved, reader))) {
    askFullCalculation(draft, reader.workbook);
    return draft.commit();
  }
  return saved.changedSince(source).length === 0 ? source : saved;
}

function findSheet(sheets: readonly GridSheet[], wanted: GridSheet): GridSheet | null {
  const byId = wanted.id === undefined ? undefined : sheets.find((sheet) => sheet.id === wanted.id);
  return byId ?? (wanted.id === undefined ? sheets.find((sheet) => sheet.name.toLowerCase() === wanted.name.toLowerCase()) : undefined) ?? null;
}

/** Names, order and visibility of the sheets, and the defined names, where they differ. */
function shapeWorkbook(draft: PackageDraft, original: XlsxReader, grid: Grid, former: ReadonlyMap<GridSheet, GridSheet | null>): void {
  const { part } = original.workbook;
  const xml = draft.text(part);
  const items = sheetItems(xml).map((item) => ({ item, name: openRoot(item).attribute("name") ?? "", id: sheetRelationship(item) }));
  const worksheets = new Set(original.workbook.sheets.filter((sheet) => sheet.part !== null).map((sheet) => sheet.relationshipId));
  const wanted = grid.sheets.map((sheet) => {
    const name = former.get(sheet)?.name ?? sheet.name;
    const item = (items.find((candidate) => candidate.name === name) as { item: string }).item;
    return withState(withName(item, sheet.name), sheet.visibility ?? "visible");
  });
  // Chart sheets are not in the grid: they stay where they were, as far as the sheets around them do.
  const list = [...wanted];
  items.forEach(({ item, id }, position) => {
    const kept = original.workbook.sheets.some((sheet) => sheet.relationshipId === id) && !worksheets.has(id);
    if (kept) list.splice(Math.min(position, list.length), 0, item);
  });
  let changed = items.length === list.length && items.every(({ item }, position) => item === list[position]) ? xml : replaceSheets(xml, list);
  const before = gridOfNames(original);
  const names = grid.names ?? before;
  const order = list.map((item) => openRoot(item).attribute("name") ?? "");
  const moved = order.join("/") !== original.workbook.sheets.map((sheet) => sheet.name).join("/") && [...before, ...names].some((name) => name.sheet != null);
  if (moved || JSON.stringify(before.map(nameKey)) !== JSON.stringify(names.map(nameKey))) {
    changed = withWorkbookChild(changed, "definedNames", namesXml(openRoot(changed).prefix, names, sheetFinder(order, grid, former)));
  }
  if (changed !== draft.base.text(part)) draft.setText(part, changed);
}

function gridOfNames(reader: XlsxReader): GridName[] {
  const { names, sheets } = reader.workbook;
  return names.map((name) => ({ name: name.name, formula: name.formula, hidden: name.hidden, sheet: name.localSheet === null ? null : sheets[name.localSheet]?.name ?? null }));
}

/** What tells two names apart, or not. */
function nameKey(name: GridName): readonly unknown[] {
  return [name.name, name.formula, name.sheet ?? null, name.hidden ?? false];
}

/** Position of a sheet by its name, or by the name it had in the file: a name local to a renamed sheet follows it. */
function sheetFinder(order: readonly string[], grid: Grid, former: ReadonlyMap<GridSheet, GridSheet | null>): (name: string) => number {
  return (name) => {
    const now = order.indexOf(name);
    return now >= 0 ? now : order.indexOf(grid.sheets.find((sheet) => former.get(sheet)?.name === name)?.name ?? "");
  };
}

function namesXml(prefix: string, names: readonly GridName[], find: (sheet: string) => number): string | null {
  const items = names.map((name) => {
    const local = name.sheet == null ? -1 : find(name.sheet);
    // Its sheet is gone, so is the name.
    if (name.sheet != null && local < 0) return "";
    return `<${prefix}definedName name="${encodeXml(name.name)}"${local < 0 ? "" : ` localSheetId="${local}"`}${name.hidden ? ` hidden="1"` : ""}>${encodeXml(name.formula.replace(/^=/, ""))}</${prefix}definedName>`;
  });
  return items.join("") === "" ? null : `<${prefix}definedNames>${items.join("")}</${prefix}definedNames>`;
}

function withName(item: string, name: string): string {
  return openRoot(item).attribute("name") === name ? item : item.replace(/\sname=(?:"[^"]*"|'[^']*')/, () => ` name="${encodeXml(name)}"`);
}

function withState(item: string, visibility: string): string {
  if ((openRoot(item).attribute("state") ?? "visible") === visibility) return item;
  const bare = item.replace(/\sstate=(["'])[^"']*\1/, "");
  return visibility === "visible" ? bare : bare.replace(/\ssheetId=/, () => ` state="${visibility}" sheetId=`);
}
