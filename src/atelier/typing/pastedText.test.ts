import fc from "fast-check";

import { pastedCells } from "./pastedText";

describe("pastedCells", () => {
  it.each([
    ["1 234,5", [["1 234,5"]]],
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["a\t\tb", [["a", "", "b"]]],
    ["a\t", [["a", ""]]],
    ['"L\'""eau""\n2"\tx', [['L\'"eau"\n2', "x"]]],
    ['"pas fermé\tx', [['"pas fermé', "x"]]],
    ['il dit "non"\tx', [['il dit "non"', "x"]]],
    ["", [[""]]],
  ])("cuts %j", (text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });

  it("gives back what a spreadsheet copied", () => {
    const cell = fc.string({ maxLength: 6 });
    const quote = (value: string) => (/["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const matrix = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(matrix, (rows) => expect(pastedCells(`${rows.map((row) => row.map(quote).join("\t")).join("\r\n")}\r\n`)).toEqual(rows)));
  });
});
