import { CellError, type CellContent } from "../../model/cellContent";
import type { FunctionResult } from "../../model/functionCall";
import type { FunctionAnswer } from "./answers";

const VALUE_ERROR = new CellError("#VALUE!");

/** What a cell shows of an answer: a value, a matrix that spills, or an error. */
export function resultOf(answer: FunctionAnswer): FunctionResult {
  if (!answer.result.ok) return new CellError(answer.result.code);
  const { value } = answer.result;
  if (!Array.isArray(value)) return single(value);
  const lines = (value as unknown[]).map((line) => (Array.isArray(line) ? (line as unknown[]).map(single) : [single(line)]));
  const width = lines[0]?.length ?? 0;
  return width === 0 || lines.some((line) => line.length !== width) ? VALUE_ERROR : lines;
}

function single(value: unknown): CellContent {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "code" in value && typeof value.code === "string") return new CellError(value.code);
  if (typeof value === "object" && "basicValue" in value) return single(value.basicValue);
  return VALUE_ERROR;
}
