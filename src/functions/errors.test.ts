import { ExcelError, withExcelErrors } from "../../test/fonctions/excelErrors";
import { answer, notAvailable, valueProblem } from "./errors";
import { MESSAGES } from "./messages";

withExcelErrors();

describe("answer", () => {
  it("gives what was computed", () => {
    expect(answer(() => 0.25)).toBe(0.25);
  });

  it.each([Infinity, -Infinity, Number.NaN])("never gives %p, which would arrive as 0", (given) => {
    let caught: unknown;
    try {
      answer(() => given);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ code: "#N/A", message: MESSAGES.beyondNumbers });
  });

  it.each([
    ["an argument to correct", valueProblem("Corrigez."), "#VALUE!", "Corrigez."],
    ["nothing to compute from", notAvailable("Aucune ligne."), "#N/A", "Aucune ligne."],
    ["what nobody foresaw", new TypeError("x is undefined"), "#VALUE!", MESSAGES.unexpected],
  ])("maps %s", (_name, thrown, code, message) => {
    let caught: unknown;
    try {
      answer(() => { throw thrown; });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ExcelError);
    expect(caught).toMatchObject({ code, message });
  });
});
