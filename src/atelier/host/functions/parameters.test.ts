import { CellError, type CellContent } from "../../model/cellContent";
import type { FunctionArgument } from "../../model/functionCall";
import { parametersOf } from "./parameters";

const argument = (values: CellContent[][], isMatrix = values.length > 1 || (values[0]?.length ?? 0) > 1): FunctionArgument => ({ values, isMatrix, origin: null });
const NA = new CellError("#N/A");

describe("arguments of functions", () => {
  it.each([
    ["a scalar", [{ name: "x", type: "number" }], [argument([["12"]])], false, [12]],
    ["a blank cell", [{ name: "x", type: "number" }], [argument([[null]])], false, [null]],
    ["a text from a number", [{ name: "x", type: "string" }], [argument([[1.5]])], false, ["1.5"]],
    ["an omitted option", [{ name: "x", type: "any" }, { name: "y", type: "any", optional: true }], [argument([[1]])], false, [1, null]],
    ["a matrix", [{ name: "x", type: "any", dimensionality: "matrix" as const }], [argument([[1, null], [true, "a"]])], false, [[[1, null], [true, "a"]]]],
    ["repeated values", [{ name: "x", type: "number", repeating: true }], [argument([[1]]), argument([[2]])], false, [[1, 2]]],
    ["an error where errors are taken", [{ name: "x", type: "any", dimensionality: "matrix" as const }], [argument([[NA]])], true, [[[{ type: "CustomFunctionError", code: "#N/A" }]]]],
  ])("takes %s", (_name, parameters, args, allowErrors, values) => {
    expect(parametersOf(parameters, args, allowErrors)).toMatchObject({ ok: true, values });
  });

  it.each([
    ["an error in a matrix", [{ name: "x", type: "any", dimensionality: "matrix" as const }], [argument([[1], [NA]])], false, "#N/A"],
    ["an error for a number, even where errors are taken", [{ name: "x", type: "number" }], [argument([[NA]])], true, "#N/A"],
    ["a text for a number", [{ name: "x", type: "number" }], [argument([["douze"]])], false, "#VALUE!"],
    ["a range for a scalar", [{ name: "x", type: "any" }], [argument([[1], [2]])], false, "#VALUE!"],
    ["a missing argument", [{ name: "x", type: "any" }], [], false, "#VALUE!"],
    ["one argument too many", [{ name: "x", type: "any" }], [argument([[1]]), argument([[2]])], false, "#VALUE!"],
  ])("refuses %s", (_name, parameters, args, allowErrors, code) => {
    expect(parametersOf(parameters, args, allowErrors)).toEqual({ ok: false, error: new CellError(code) });
  });
});
