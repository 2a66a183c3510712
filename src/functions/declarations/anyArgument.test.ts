import fc from "fast-check";
import { MESSAGES } from "../messages";
import * as cibles from "./cibles";
import * as delais from "./delais";
import * as insertion from "./insertion";

/** Whatever a cell may hold, a function gives a figure (or a word), or an error that says what to do. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

type Run = (...args: unknown[]) => unknown;
const files: readonly Readonly<Record<string, unknown>>[] = [insertion, delais, cibles];
const functions = files.flatMap((file) => Object.entries(file)) as [string, Run][];

const cell = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", " ", "NC", 0, 1, -1, 0.3, 2024, 45352, 45372, 1e300, -1e300, 5e-324, true, false, "F", "H", "oui", "17,6 %", "12/03/2024", "1.234", "=1+1", "landes", "A1", "au moins"),
  fc.constantFrom<unknown>({ code: "#N/A" }, "#REF!", Number.NaN, Infinity, { type: "Empty" }, { type: "Error", basicValue: "#DIV/0!" }, { type: "FormattedNumber", basicType: "Double", basicValue: 12 }, {}, [], Symbol.iterator),
  fc.double(), fc.integer(), fc.string(),
);
const column = fc.array(cell, { maxLength: 6 }).map((cells) => cells.map((one) => [one]));
const row = fc.array(cell, { maxLength: 6 }).map((cells) => [cells]);
const block = fc.array(fc.tuple(cell, cell), { maxLength: 3 });
const argument = fc.oneof(cell, column, row, block);

it.each(functions)("%s answers anything", (_name, run) => {
  fc.assert(fc.property(fc.array(argument, { maxLength: 5 }), (args) => {
    let given: unknown;
    try {
      given = run(...args);
    } catch (error) {
      expect(error).toBeInstanceOf(ExcelError);
      expect((error as ExcelError).message).not.toBe(MESSAGES.unexpected);
      return;
    }
    expect(typeof given === "string" || Number.isFinite(given)).toBe(true);
  }), { seed: 20, numRuns: 1000, endOnFailure: true });
});
