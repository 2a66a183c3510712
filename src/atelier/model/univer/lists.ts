import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType, generateRandomId, type IRange, type ISheetDataValidationRule } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";

import { intersection, lastColumn, lastRow, subtract, type Area } from "../area";
import type { ListRule, ListsModel, PlacedList } from "../listRule";
import type { UniverCells } from "./cells";
import { areaOf, rangeOf, type UniverContext } from "./context";

/** Mutations of Univer's package of rules, which the sheets' package drives and doesn't export. */
const ADD = "data-validation.mutation.addRule";
const REMOVE = "data-validation.mutation.removeRule";

const LISTS: readonly string[] = [DataValidationType.LIST, DataValidationType.LIST_MULTIPLE];
const KINDS: readonly string[] = [...LISTS, DataValidationType.CUSTOM];
const STYLES = { Stop: DataValidationErrorStyle.STOP, Warning: DataValidationErrorStyle.WARNING, Information: DataValidationErrorStyle.INFO } as const;

/** Lists of choices, as Univer keeps and shows them: rows and columns that move carry them along. */
export class UniverLists implements ListsModel {
  private readonly rules: SheetDataValidationModel;

  constructor(private readonly context: UniverContext, private readonly cells: UniverCells) {
    this.rules = context.injector.get(SheetDataValidationModel);
  }

  all(sheetId: string): readonly PlacedList[] {
    return this.lists(sheetId).map((rule) => ({ id: rule.uid, areas: rule.ranges.map(areaOf), rule: ruleOf(rule) }));
  }

  at(sheetId: string, row: number, column: number): ListRule | null {
    const found = this.lists(sheetId).find(({ ranges }) => ranges.some((range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn));
    return found ? ruleOf(found) : null;
  }

  set(sheetId: string, areas: readonly Area[], rule: ListRule | null): string | null {
    for (const area of areas) this.cells.growTo(sheetId, lastRow(area) + 1, lastColumn(area) + 1);
    for (const known of this.lists(sheetId)) this.takeAway(sheetId, known, areas);
    if (rule === null) return null;
    const uid = generateRandomId(8);
    this.add(sheetId, univerRule(uid, areas.map(rangeOf), rule), this.rules.getRules(this.context.unitId, sheetId).length);
    return uid;
  }

  private takeAway(sheetId: string, known: ISheetDataValidationRule, areas: readonly Area[]): void {
    const former = known.ranges.map(areaOf);
    if (!former.some((area) => areas.some((other) => intersection(area, other) !== null))) return;
    const index = this.rules.getRuleIndex(this.context.unitId, sheetId, known.uid);
    const left = subtract(former, areas);
    this.context.run(REMOVE, sheetId, { ruleId: known.uid });
    if (left.length > 0) this.add(sheetId, { ...known, ranges: left.map(rangeOf) }, index);
  }

  private add(sheetId: string, rule: ISheetDataValidationRule, index: number): void {
    this.context.run(ADD, sheetId, { rule, index });
  }

  private lists(sheetId: string): ISheetDataValidationRule[] {
    const rules = this.rules.getRules(this.context.unitId, sheetId);
    return rules.filter(({ type }) => KINDS.includes(type));
  }
}

function ruleOf(rule: ISheetDataValidationRule): ListRule {
  const style = (Object.keys(STYLES) as (keyof typeof STYLES)[]).find((name) => STYLES[name] === rule.errorStyle);
  return {
    kind: LISTS.includes(rule.type) ? "list" : "custom",
    source: rule.formula1 ?? "",
    dropDown: rule.showDropDown ?? true,
    ignoreBlanks: rule.allowBlank ?? true,
    alert: { title: rule.errorTitle ?? "", message: rule.error ?? "", shown: rule.showErrorMessage ?? true, style: style ?? "Stop" },
    prompt: { title: rule.promptTitle ?? "", message: rule.prompt ?? "", shown: rule.showInputMessage ?? true },
  };
}

function univerRule(uid: string, ranges: IRange[], { kind, source, dropDown, ignoreBlanks, alert, prompt }: ListRule): ISheetDataValidationRule {
  return {
    uid, ranges, type: kind === "list" ? DataValidationType.LIST : DataValidationType.CUSTOM, formula1: source, showDropDown: dropDown, renderMode: DataValidationRenderMode.ARROW, allowBlank: ignoreBlanks,
    errorStyle: STYLES[alert.style], errorTitle: alert.title, error: alert.message, showErrorMessage: alert.shown,
    promptTitle: prompt.title, prompt: prompt.message, showInputMessage: prompt.shown,
  };
}
