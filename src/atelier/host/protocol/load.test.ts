import { selectionOf, type Selection } from "./load";

function shape(selection: Selection): unknown {
  return { ...(selection.all ? { "*": true } : {}), ...Object.fromEntries([...selection.members].map(([name, inner]) => [name, shape(inner)])) };
}

describe("names to load", () => {
  it.each([
    [["values,address"], { values: {}, address: {} }],
    [["format/fill/color", "Format/font"], { format: { fill: { color: {} }, font: {} } }],
    [["items/name", "items/worksheet/name"], { items: { name: {}, worksheet: { name: {} } } }],
    [[], { "*": true }],
    [["*"], { "*": true }],
    [["format/*"], { format: { "*": true } }],
    [["$none"], {}],
  ])("%j", (names, expected) => expect(shape(selectionOf(names))).toEqual(expected));
});
