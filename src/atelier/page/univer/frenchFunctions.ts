import { BooleanNumber, type Injector } from "@univerjs/core";
import { IFunctionService, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

import { FUNCTION_HELP } from "../../typing/functionHelp";
import { frenchFunctionName } from "../../../core/formule/functionNames";

/**
 * Offers functions under their French names while a formula is typed, with a line in French. Univer's own texts are in
 * English, so those that are not in our list go by their name alone. What is computed does not change.
 */
export function installFrenchFunctions(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);
  const known = [...functions.getDescriptions().values()];
  descriptions.unregisterDescriptions(known.map(({ functionName }) => functionName));
  // The list offers them in this order, as Excel's does: SOMME before SOMME.SI.
  descriptions.registerDescriptions(known.map(inFrench).sort((a, b) => a.functionName.localeCompare(b.functionName, "fr")));
}

/**
 * Gives the formula editor the help of the add-in's functions, which the model has registered under `namespace`: their
 * arguments while they are typed, and the first sentence of their description in the list.
 */
export function installAddinHelp(injector: Injector, namespace: string): void {
  const known = [...injector.get(IFunctionService).getDescriptions().values()];
  const own = known.filter(({ functionName }) => functionName.startsWith(`${namespace.toUpperCase()}.`));
  injector.get(IDescriptionService).registerDescriptions(own.map((info) => ({ ...info, abstract: /^.*?\.(?=\s|$)/.exec(info.description)?.[0] ?? info.description })));
}

function inFrench(info: IFunctionInfo): IFunctionInfo {
  const help = FUNCTION_HELP.get(info.functionName);
  return {
    functionName: frenchFunctionName(info.functionName) ?? info.functionName,
    functionType: info.functionType,
    description: help?.summary ?? "",
    abstract: help?.summary ?? "",
    functionParameter: (help?.parameters ?? []).map(({ name, optional, repeating }) => ({ name, detail: "", example: "", require: flag(!optional), repeat: flag(repeating) })),
  };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
