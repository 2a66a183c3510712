import { readEntry } from "./entry";

describe("readEntry", () => {
  it.each([
    ["", null, { kind: "empty" }],
    ["=SOMME(A1;2)", null, { kind: "formula", formula: "=SUM(A1,2)" }],
    ["+A1+1,5", null, { kind: "formula", formula: "=+A1+1.5" }],
    ["-5", null, { kind: "number", value: -5, format: null }],
    ["=", null, { kind: "text", value: "=", forced: false }],
    ["'007", null, { kind: "text", value: "007", forced: true }],
    ["=1+1", "@", { kind: "text", value: "=1+1", forced: false }],
    ["12,5", "@", { kind: "text", value: "12,5", forced: false }],
    ["12,5", "General", { kind: "number", value: 12.5, format: null }],
    ["12,5 %", "General", { kind: "number", value: 0.125, format: "0.00%" }],
    ["12,5 %", "0.0%", { kind: "number", value: 0.125, format: null }],
    ["50", "0%", { kind: "number", value: 0.5, format: null }],
    ["0,5", "0%", { kind: "number", value: 0.5, format: null }],
    ["12/03", "yyyy", { kind: "number", value: 46_093, format: null }],
    ["faux", null, { kind: "boolean", value: false }],
    ["Clause sociale", null, { kind: "text", value: "Clause sociale", forced: false }],
  ])("reads %p in a cell formatted %p", (text, format, expected) => {
    expect(readEntry(text, format, 2026)).toEqual(expected);
  });
});
