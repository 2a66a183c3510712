import type { NameValue } from "../../../core/bilan/edit";
import type { Area, NameSurvey } from "../../../core/register/survey";
import { WorkbookError } from "../../port";
import { formulaOfText, textOfFormula } from "../../textFormula";
import type { NameEntry } from "../directory";
import { areaAddress, parseAreas } from "../grid/address";
import { sameArea } from "../grid/area";
import { MESSAGES } from "../messages";
import { writing, type Step } from "../steps";

/** One rectangle of one sheet of this workbook: `'L''été'!$A$1:$C$9`. */
const REFERENCE = /^=\s*(?:'((?:[^']|'')+)'|([^'!,()"\s]+))!([^!,()"'\s]+)\s*$/;

/** What a name stands for, from its formula; null for anything but one rectangle or a text. */
export function valueOfName(formula: string): NameSurvey["value"] | null {
  const text = textOfFormula(formula);
  if (text !== null) return { type: "texte", value: text };
  const match = REFERENCE.exec(formula);
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  const areas = parseAreas(match?.[3] ?? "");
  const [area] = areas;
  // A sheet of another workbook has that workbook between brackets, which no sheet's name can hold.
  return sheet === undefined || area === undefined || areas.length > 1 || sheet.includes("[") ? null : { type: "cellules", sheet, area };
}

/** Quotes are never wrong around a sheet's name, where leaving them out sometimes is. */
export function formulaOfCells(sheet: string, area: Area): string {
  return `='${sheet.replace(/'/g, "''")}'!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** Throws for a text that no formula can hold. */
export function formulaOfName(name: string, value: NameValue, sheet: string): string {
  const formula = value.type === "texte" ? formulaOfText(value.value) : formulaOfCells(sheet, value.area);
  if (formula === null) throw new WorkbookError("unsupported", MESSAGES.nameTextTooLong(name));
  return formula;
}

/** Whether two formulas stand for the same thing: Excel writes a reference in its own way. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [valueOfName(a), valueOfName(b)];
  if (one?.type === "cellules" && other?.type === "cellules") return one.sheet.toLowerCase() === other.sheet.toLowerCase() && sameArea(one.area, other.area);
  return one?.type === "texte" && other?.type === "texte" && one.value === other.value;
}

export function findName(names: readonly NameEntry[], name: string): NameEntry | null {
  const folded = name.toLowerCase();
  return names.find((entry) => entry.name.toLowerCase() === folded) ?? null;
}

/** What a name becomes: another value, or nothing at all. */
export type WantedName = Pick<NameEntry, "formula" | "visible"> | null;

/** The step that makes `wanted` of the name that is there (or isn't); none when it is so already. */
export function writingName(name: string, wanted: WantedName, present: NameEntry | null): Step[] {
  if (wanted === null) return present === null ? [] : [writing((context) => context.workbook.names.getItem(present.name).delete())];
  const { formula, visible } = wanted;
  if (present?.formula === formula && present.visible === visible) return [];
  return [writing((context) => {
    const { names } = context.workbook;
    const item = present === null ? names.add(name, formula) : names.getItem(present.name);
    if (present !== null && present.formula !== formula) item.formula = formula;
    // Hiding works best on a name just made: one that is hidden already isn't touched.
    if ((present?.visible ?? true) !== visible) item.visible = visible;
  }, 500 + formula.length * 3)];
}
