import { readTypedValue } from "./typedValue";

const number = (value: number, format: string | null = null) => ({ kind: "number", value, format });
const text = (value: string) => ({ kind: "text", value });

describe("readTypedValue", () => {
  it.each([
    ["1234,56", number(1234.56)],
    ["1 234,56", number(1234.56, "#,##0.00")],
    ["1\u202f234", number(1234, "#,##0")],
    ["-0,5", number(-0.5)],
    [",5", number(0.5)],
    ["0", number(0)],
    ["1e3", number(1000)],
    ["12 %", number(0.12, "0%")],
    ["7,1%", number(0.071, "0.00%")],
    ["1 500,50 €", number(1500.5, '#,##0.00 "€"')],
    ["VRAI", { kind: "boolean", value: true }],
    ["faux", { kind: "boolean", value: false }],
    ["12/03/2026", number(46093, "dd/mm/yyyy")],
    ["12/3/26", number(46093, "dd/mm/yyyy")],
    ["12-03-2026", number(46093, "dd/mm/yyyy")],
    ["12/03", number(46093, "dd/mm/yyyy")],
    ["2026-03-12", number(46093, "dd/mm/yyyy")],
    ["12 mars 2026", number(46093, "dd/mm/yyyy")],
    ["1er août 2026", number(46235, "dd/mm/yyyy")],
    ["12/03/2026 06:00", number(46093.25, "dd/mm/yyyy hh:mm")],
    ["18:00", number(0.75, "hh:mm")],
    ["31/12/1999", number(36525, "dd/mm/yyyy")],
  ])("reads %s", (typed, expected) => {
    expect(readTypedValue(typed, 2026)).toEqual(expected);
  });

  it.each(["31/02/2026", "03/13/2026", "1.5", "12 345 67", "Clause sociale", "2024-MP-01", "", ",", "25:00", "12 ma 2026", "1,2,3"])("keeps %p as text", (typed) => {
    expect(readTypedValue(typed, 2026)).toEqual(text(typed));
  });
});
