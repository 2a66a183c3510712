import fc from "fast-check";

import { entryOf } from "./entry";

describe("values that an add-in writes", () => {
  it("never makes a formula of a text in a text cell, nor after an apostrophe", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(entryOf(text, "@")?.input).toEqual({ kind: "value", value: text });
      expect(entryOf(`'${text}`, "General")?.input).toEqual({ kind: "value", value: text });
    }));
  });

  it.each([
    ["=A1", { kind: "formula", formula: "=A1" }],
    ["+A1", { kind: "formula", formula: "=+A1" }],
    ["-A1", { kind: "formula", formula: "=-A1" }],
    ["=", { kind: "value", value: "=" }],
    ["-", { kind: "value", value: "-" }],
    ["-5", { kind: "value", value: -5 }],
    ["1e3", { kind: "value", value: 1000 }],
    ["1,234.5", { kind: "value", value: 1234.5 }],
    ["12,5", { kind: "value", value: "12,5" }],
    ["50%", { kind: "value", value: 0.5 }],
    ["false", { kind: "value", value: false }],
    ["2024-02-30", { kind: "value", value: "2024-02-30" }],
    ["", { kind: "blank" }],
  ])("takes %j", (text, input) => expect(entryOf(text, "General")?.input).toEqual(input));

  it.each([null, undefined])("leaves a cell alone for %s", (value) => expect(entryOf(value, "General")).toBeNull());
  it.each(["=SUM(", '="a', "=)("])("refuses the broken formula %s", (text) => expect(() => entryOf(text, "General")).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error));
});
