import fc from "fast-check";

import { editedNumber, generalText } from "./shownValue";
import { readTypedValue } from "./typedValue";

describe("generalText", () => {
  it.each([
    [0.625, "0,625"],
    [1234.5, "1234,5"],
    [0.1 + 0.2, "0,3"],
    [1 / 3, "0,33333333333"],
    [-2, "-2"],
    [1e15, "1E+15"],
    [1.5e-12, "1,5E-12"],
    [0.00001234, "0,00001234"],
  ])("shows %p as %s", (value, text) => {
    expect(generalText(value)).toBe(text);
  });
});

describe("generalText in a narrow column", () => {
  it.each([
    [0.099173553719, 9, "0,0991736"],
    [1234.5678, 6, "1234,6"],
    [1234.5678, 5, "1235"],
    [123456789, 4, "123456789"],
    [0.5, 9, "0,5"],
    [-1 / 3, 6, "-0,333"],
  ])("rounds %p to %p characters: %s", (value, room, text) => {
    expect(generalText(value, room)).toBe(text);
  });
});

describe("editedNumber", () => {
  it.each([
    [0.07, "0%", "7%"],
    [0.1255, "0.0%", "12,55%"],
    [1234.5, "#,##0.00", "1234,5"],
  ])("lets %p under %s be edited as %s", (value, format, text) => {
    expect(editedNumber(value, format)).toBe(text);
  });

  it("is read back as the same number", () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 100);
    fc.assert(fc.property(cents, (value) => expect(readTypedValue(editedNumber(value, null), 2026)).toMatchObject({ kind: "number", value })));
  });
});
