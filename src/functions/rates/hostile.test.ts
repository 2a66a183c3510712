import fc from "fast-check";
import * as taux from "../declarations/taux";
import { MESSAGES } from "../messages";

/** Whatever a cell may hold, a rate lies between 0 and 1, or is an error that says what to do. */
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

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>("oui", "non", "x", "Clause sociale", "Marché réservé", "EA-ESAT", "Aucun", "40", 40, 1, "2A;33", "PME", "TPE", "Travaux", 25000, 0.1, "1 000,50 €", null, "") },
  fc.constantFrom<unknown>(undefined, " ", "NC", "INX", 0, -1, 45292, 1e300, -1e300, 5e-324, true, false, "17,6 %", "12/03/2024", "1.234", "=1+1", ">=40", "<>Travaux", "*a*", "<>", "=", ";", "~", "__proto__"),
  fc.constantFrom<unknown>({ code: "#N/A" }, "#REF!", Number.NaN, Infinity, { type: "Empty" }, { type: "Error", basicValue: "#DIV/0!" }, { type: "FormattedNumber", basicType: "Double", basicValue: 12 }, {}, [], Symbol.iterator),
  fc.double(), fc.integer(), fc.string(), fc.string({ unit: "binary" }),
);
const column = fc.array(cell, { maxLength: 6 }).map((cells) => cells.map((one) => [one]));
const columns = fc.integer({ min: 0, max: 5 }).chain((length) => fc.array(fc.array(cell, { minLength: length, maxLength: length }).map((cells) => cells.map((one) => [one])), { maxLength: 4 }));
const argument = fc.oneof(cell, column, fc.array(cell, { maxLength: 6 }).map((cells) => [cells]), fc.array(fc.tuple(cell, cell), { maxLength: 3 }));

it.each(Object.entries(taux) as [string, (...args: unknown[]) => unknown][])("%s answers anything", (name, run) => {
  fc.assert(fc.property(fc.oneof(columns, fc.array(argument, { maxLength: 5 })), (args) => {
    let given: unknown;
    try {
      given = run(...args);
    } catch (error) {
      expect(error).toBeInstanceOf(ExcelError);
      expect((error as ExcelError).message).not.toBe(MESSAGES.unexpected);
      return;
    }
    if (Array.isArray(given)) expect(given.flat().every((one) => typeof one === "string" || Number.isFinite(one))).toBe(true);
    else expect(given).toBeGreaterThanOrEqual(0);
    if (typeof given === "number" && name !== "nbClause") expect(given).toBeLessThanOrEqual(1);
  }), { numRuns: 1500, endOnFailure: true });
});
