import type { Prompt, SetListValidation, SetPrompt } from "../../../../core/bilan/edit";
import { fitsPrompt, LIST_ALERT, listSource, MAX_LIST_MESSAGE } from "../../../../core/bilan/lists";
import type { Area } from "../../../../core/register/survey";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { openRoot } from "../../xml/reader";
import { encodeXml } from "../../xml/text";
import { areaAddress, overlaps, parseAreas } from "../cell/address";
import { validationXml } from "../grid/validations";
import { sheetElement, type SheetIndex } from "../read/sheetIndex";
import { childrenOf } from "../read/styles";

/** What a plan puts on cells: a list of choices, or a message alone. */
export type AddedValidation = SetListValidation | SetPrompt;

/** Throws when Excel could never hold the list or the message. */
export function checkValidation(edit: AddedValidation): void {
  const address = areaAddress(edit.area);
  if (!fitsPrompt(edit.prompt)) throw new WorkbookError("unsupported", MESSAGES.promptTooLong(edit.sheet, address));
  if (edit.kind === "setPrompt") return;
  if (listSource(edit) === null) throw new WorkbookError("unsupported", MESSAGES.listTooLong(edit.sheet, address));
  if ((edit.message ?? "").length > MAX_LIST_MESSAGE) throw new WorkbookError("unsupported", MESSAGES.listMessageTooLong(edit.sheet, address));
}

/** The sheet's `dataValidations` with these on their cells; validations of other cells stay as they are written. */
export function addedValidationsXml(index: SheetIndex, asked: readonly AddedValidation[]): string {
  const existing = sheetElement(index, "dataValidations");
  const root = existing === null ? null : openRoot(existing);
  const attributes = root ? [...root.attributes].filter(([name]) => name !== "count" && !name.includes(":") && name !== "xmlns") : [];
  const kept = (root ? childrenOf(root) : []).flatMap((item) => {
    const left = withoutAreas(item, asked.map(({ area }) => area));
    return left === null ? [] : [left];
  });
  // A later one takes the cells of an earlier one.
  const added = asked.flatMap((edit, rank) => {
    const areas = subtract([edit.area], asked.slice(rank + 1).map(({ area }) => area));
    if (areas.length === 0) return [];
    return [edit.kind === "setPrompt" ? validationXml(index.prefix, { type: "none", areas, formula1: "", allowBlank: true, ...prompting(edit.prompt) }) : listXml(index.prefix, edit, areas)];
  });
  const { prefix } = index;
  const rest = attributes.map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join("");
  return `<${prefix}dataValidations${rest} count="${kept.length + added.length}">${kept.join("")}${added.join("")}</${prefix}dataValidations>`;
}

function listXml(prefix: string, list: SetListValidation, areas: readonly Area[]): string {
  const source = listSource(list) ?? "";
  return validationXml(prefix, {
    type: "list",
    areas,
    formula1: source.startsWith("=") ? source.slice(1) : `"${source.replace(/"/g, "\"\"")}"`,
    allowBlank: true,
    errorStyle: "warning",
    errorTitle: LIST_ALERT.title,
    error: list.message ?? LIST_ALERT.message,
    ...prompting(list.prompt),
  });
}

function prompting(prompt: Prompt | undefined): { promptTitle?: string; prompt?: string } {
  if (prompt === undefined) return {};
  return { ...(prompt.title === "" ? {} : { promptTitle: prompt.title }), prompt: prompt.message };
}

/** A `dataValidation` without the cells that others take; null when none is left. */
function withoutAreas(item: string, taken: readonly Area[]): string | null {
  const areas = parseAreas(openRoot(item).attribute("sqref") ?? "");
  if (!areas.some((area) => taken.some((other) => overlaps(area, other)))) return item;
  const left = subtract(areas, taken);
  return left.length === 0 ? null : item.replace(/(\ssqref=)(["'])[^"']*\2/, (_, start: string, quote: string) => `${start}${quote}${left.map(areaAddress).join(" ")}${quote}`);
}

/** What is left of some areas once others are cut out of them, as rectangles. */
export function subtract(areas: readonly Area[], cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((left, cut) => left.flatMap((area) => without(area, cut)), [...areas]);
}

function without(area: Area, cut: Area): Area[] {
  if (!overlaps(area, cut)) return [area];
  const [top, bottom] = [Math.max(area.row, cut.row), Math.min(area.row + area.rowCount, cut.row + cut.rowCount)];
  const [left, right] = [Math.max(area.column, cut.column), Math.min(area.column + area.columnCount, cut.column + cut.columnCount)];
  return [
    { ...area, rowCount: top - area.row },
    { ...area, row: top, rowCount: bottom - top, columnCount: left - area.column },
    { ...area, row: top, rowCount: bottom - top, column: right, columnCount: area.column + area.columnCount - right },
    { ...area, row: bottom, rowCount: area.row + area.rowCount - bottom },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
