import type { SheetIndex } from "../read/sheetIndex";

/** Children of `worksheet` in the order that the schema imposes (CT_Worksheet); Excel "repairs" a file that breaks it. */
const ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
  "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
  "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
  "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF",
  "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
] as const;

export type SheetElementName = (typeof ORDER)[number];

const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((name, rank) => [name, rank]));

/** Text to put in place of `[start, end)` of a sheet's XML. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The sheet with the given elements replaced (null: removed) or put where the schema wants them, plus other splices
 * (rows). Every other byte is copied.
 */
export function spliceSheet(index: SheetIndex, elements: ReadonlyMap<SheetElementName, string | null>, others: readonly Splice[]): string {
  const splices: (Splice & { rank: number })[] = others.map((splice) => ({ ...splice, rank: -1 }));
  for (const [name, text] of elements) {
    const existing = index.elements.filter((element) => element.name === name);
    const rank = RANK.get(name) as number;
    existing.forEach((element, position) => splices.push({ start: element.start, end: element.end, text: position === 0 ? text ?? "" : "", rank }));
    if (existing.length > 0 || text === null) continue;
    const at = insertionPoint(index, rank);
    splices.push({ start: at, end: at, text, rank });
  }
  splices.sort((one, other) => one.start - other.start || one.end - other.end || one.rank - other.rank);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of splices) {
    pieces.push(index.xml.slice(from, start), text);
    from = end;
  }
  pieces.push(index.xml.slice(from));
  return pieces.join("");
}

function insertionPoint(index: SheetIndex, rank: number): number {
  const next = index.elements.find((element) => (RANK.get(element.name) ?? -1) > rank);
  return next ? next.start : index.xml.lastIndexOf("</");
}
