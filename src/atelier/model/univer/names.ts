import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";

import { checkDefinedName } from "../definedName";
import { itemNotFound, ModelError } from "../modelError";
import type { NamesModel, NameState } from "../model";
import type { UniverContext } from "./context";

/** The engine's mark of a name that belongs to the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** The engine takes a reference without its equals sign, and a formula with it. */
export function engineName(formula: string): string {
  const body = formula.slice(1);
  return /^(?:'(?:[^']|'')+'|[^'!(),"]+)!\$?[A-Za-z]+\$?\d*(?::\$?[A-Za-z]+\$?\d*)?$/.test(body) ? body : formula;
}

/** Defined names. */
export class UniverNames implements NamesModel {
  private readonly service: IDefinedNamesService;

  constructor(private readonly context: UniverContext) {
    this.service = context.injector.get(IDefinedNamesService);
  }

  list(): readonly NameState[] {
    return this.params().map(stateOf);
  }

  find(name: string, sheetId: string | null): NameState | null {
    const found = this.param(name, sheetId);
    return found === null ? null : stateOf(found);
  }

  add(name: NameState): void {
    checkDefinedName(name.name);
    if (this.param(name.name, name.sheetId) !== null) throw new ModelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    this.set(generateRandomId(), name);
  }

  update(name: string, sheetId: string | null, change: Partial<Pick<NameState, "formula" | "comment" | "visible">>): void {
    const found = this.param(name, sheetId);
    if (found === null) throw itemNotFound();
    this.set(found.id, { ...stateOf(found), ...change });
  }

  remove(name: string, sheetId: string | null): void {
    const found = this.param(name, sheetId);
    if (found === null) throw itemNotFound();
    this.context.run(RemoveDefinedNameMutation.id, "", { ...found });
  }

  private set(id: string, state: NameState): void {
    this.context.run(SetDefinedNameMutation.id, "", { id, name: state.name, formulaOrRefString: engineName(state.formula), comment: state.comment, hidden: !state.visible, localSheetId: state.sheetId ?? WHOLE_WORKBOOK });
  }

  private params(): IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(this.context.unitId) ?? {});
  }

  private param(name: string, sheetId: string | null): IDefinedNamesServiceParam | null {
    const wanted = name.toUpperCase();
    return this.params().find((param) => param.name.toUpperCase() === wanted && scopeOf(param) === sheetId) ?? null;
  }
}

function scopeOf(param: IDefinedNamesServiceParam): string | null {
  return param.localSheetId === undefined || param.localSheetId === WHOLE_WORKBOOK || param.localSheetId === "" ? null : param.localSheetId;
}

function stateOf(param: IDefinedNamesServiceParam): NameState {
  const text = param.formulaOrRefString;
  return { name: param.name, sheetId: scopeOf(param), formula: text.startsWith("=") ? text : `=${text}`, comment: param.comment ?? "", visible: param.hidden !== true };
}
