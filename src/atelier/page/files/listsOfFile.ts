import type { Area } from "../../../core/register/survey";
import type { GridSheet, GridValidation } from "../../../workbook/file";
import type { ListRule } from "../../model/listRule";
import type { Area as ModelArea } from "../../model/area";
import type { Model } from "../../model/model";

/** A validation of the file, and the list that shows it in the Atelier; null for the kinds that it only carries through. */
export interface FileValidation {
  readonly validation: GridValidation;
  readonly listId: string | null;
  /** The list as it was on opening, to tell whether it changed since. */
  readonly opened: string | null;
}

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** Offers the file's lists in their cells. An entry outside a list that refuses (`stop`, Excel's default) is refused. */
export function addLists(model: Model, sheetId: string, { validations = [] }: GridSheet): readonly FileValidation[] {
  const placed = validations.map((validation) => {
    const rule = validation.type === "list" ? ruleOf(validation) : null;
    return { validation, listId: rule === null ? null : model.lists.set(sheetId, validation.areas.map(modelArea), rule) };
  });
  return placed.map((one) => ({ ...one, opened: stateOf(model, sheetId, one.listId) }));
}

/** The validations to save: the file's own where nothing changed, the Atelier's lists, and what it carries through. */
export function validationsOf(model: Model, sheetId: string, origins: readonly FileValidation[]): GridValidation[] {
  const lists = model.lists.all(sheetId);
  const known = new Set(origins.map(({ listId }) => listId));
  const kept = origins.flatMap(({ validation, listId, opened }): GridValidation[] => {
    if (listId === null || stateOf(model, sheetId, listId) === opened) return [validation];
    const list = lists.find(({ id }) => id === listId);
    return list ? [gridValidation(list.areas, list.rule)] : [];
  });
  return [...kept, ...lists.filter(({ id }) => !known.has(id)).map(({ areas, rule }) => gridValidation(areas, rule))];
}

function stateOf(model: Model, sheetId: string, listId: string | null): string | null {
  const list = listId === null ? undefined : model.lists.all(sheetId).find(({ id }) => id === listId);
  return list === undefined ? null : JSON.stringify([list.areas, list.rule]);
}

/** Null for a source that isn't understood; it stays in the file. */
function ruleOf({ formula1, allowBlank = true, errorStyle = "stop", errorTitle = "", error = "", promptTitle = "", prompt = "" }: GridValidation): ListRule | null {
  const inline = /^"(.*)"$/s.exec(formula1)?.[1]?.replace(/""/g, "\"");
  if (formula1 === "") return null;
  return {
    kind: "list",
    source: inline ?? `=${formula1}`,
    dropDown: true,
    ignoreBlanks: allowBlank,
    alert: { title: errorTitle, message: error, shown: true, style: STYLES[errorStyle as keyof typeof STYLES] ?? "Stop" },
    prompt: { title: promptTitle, message: prompt, shown: true },
  };
}

function gridValidation(areas: readonly ModelArea[], { kind, source, ignoreBlanks, alert, prompt }: ListRule): GridValidation {
  const said = (name: string, text: string): object => (text === "" ? {} : { [name]: text });
  return {
    type: kind,
    areas: areas.map(fileArea),
    formula1: source.startsWith("=") ? source.slice(1) : `"${source.replace(/"/g, "\"\"")}"`,
    allowBlank: ignoreBlanks,
    ...(alert.style === "Stop" ? {} : { errorStyle: alert.style.toLowerCase() }),
    ...said("errorTitle", alert.title), ...said("error", alert.message), ...said("promptTitle", prompt.title), ...said("prompt", prompt.message),
  };
}

function modelArea({ row, column, rowCount, columnCount }: Area): ModelArea {
  return { row, column, rows: rowCount, columns: columnCount };
}

function fileArea({ row, column, rows, columns }: ModelArea): Area {
  return { row, column, rowCount: rows, columnCount: columns };
}
