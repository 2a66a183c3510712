import { CellError, type CellContent } from "../../model/cellContent";
import type { FunctionArgument } from "../../model/functionCall";
import type { ParameterMetadata } from "./metadata";

/** The values of a call as the wire carries them, or the error that the cell shows without a call. */
export type Parameters = { readonly ok: true; readonly values: readonly unknown[]; readonly origins: readonly (FunctionArgument["origin"])[] } | { readonly ok: false; readonly error: CellError };

const VALUE_ERROR = new CellError("#VALUE!");

class Refused extends Error {
  constructor(readonly cell: CellError) {
    super(cell.code);
  }
}

/** Brings the arguments of a formula into the form that the metadata asks for. Blank cells and omitted arguments are null. */
export function parametersOf(parameters: readonly ParameterMetadata[], args: readonly (FunctionArgument | undefined)[], allowErrors: boolean): Parameters {
  try {
    const values: unknown[] = [];
    const origins: FunctionArgument["origin"][] = [];
    parameters.forEach((parameter, index) => {
      const given = parameter.repeating === true ? args.slice(index) : args.slice(index, index + 1);
      const converted = given.map((argument) => converter(parameter, allowErrors)(argument));
      if (parameter.optional !== true && parameter.repeating !== true && given[0] === undefined) throw new Refused(VALUE_ERROR);
      values.push(parameter.repeating === true ? converted : (converted[0] ?? null));
      origins.push(given[0]?.origin ?? null);
    });
    const last = parameters.at(-1);
    if (args.length > parameters.length && last?.repeating !== true) throw new Refused(VALUE_ERROR);
    return { ok: true, values, origins };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.cell };
    throw error;
  }
}

function converter(parameter: ParameterMetadata, allowErrors: boolean): (argument: FunctionArgument | undefined) => unknown {
  const type = parameter.type ?? "any";
  return (argument) => {
    if (argument === undefined) return null;
    if (parameter.dimensionality === "matrix") return argument.values.map((line) => line.map((content) => convert(content, type, allowErrors)));
    if (argument.isMatrix && (argument.values.length > 1 || (argument.values[0]?.length ?? 0) > 1)) throw new Refused(VALUE_ERROR);
    return convert(argument.values[0]?.[0] ?? null, type, allowErrors);
  };
}

function convert(content: CellContent, type: string, allowErrors: boolean): unknown {
  if (content === null) return null;
  if (content instanceof CellError) {
    if (allowErrors && type === "any") return { type: "CustomFunctionError", code: content.code };
    throw new Refused(content);
  }
  switch (type) {
    case "number":
      return asNumber(content);
    case "string":
      return typeof content === "boolean" ? (content ? "TRUE" : "FALSE") : String(content);
    case "boolean":
      return asBoolean(content);
    default:
      return content;
  }
}

function asNumber(content: string | number | boolean): number {
  const number = typeof content === "string" ? (content.trim() === "" ? Number.NaN : Number(content)) : Number(content);
  if (Number.isNaN(number)) throw new Refused(VALUE_ERROR);
  return number;
}

function asBoolean(content: string | number | boolean): boolean {
  if (typeof content === "boolean") return content;
  if (typeof content === "number") return content !== 0;
  if (/^true$/i.test(content)) return true;
  if (/^false$/i.test(content)) return false;
  throw new Refused(VALUE_ERROR);
}
