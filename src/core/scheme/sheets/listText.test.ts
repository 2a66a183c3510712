import fc from "fast-check";
import { readList, writeList } from "./listText";

describe("lists in a cell", () => {
  it.each<[string, readonly string[]]>([
    ["", []], ["Achats", ["Achats"]], ["Achats ; Insertion", ["Achats", "Insertion"]], ['"Achats ; marchés" ; Insertion', ["Achats ; marchés", "Insertion"]], ["a : b ; l'une", ["a : b", "l'une"]],
  ])("« %s »", (text, items) => {
    expect(readList(text)).toEqual(items);
    expect(writeList(items)).toBe(text);
  });
  it("passes over what is left blank", () => expect(readList(" a ;; b ; ")).toEqual(["a", "b"]));
  it("gives back every list that it writes", () => fc.assert(fc.property(fc.array(fc.string({ maxLength: 10 })), (items) => expect(readList(writeList(items))).toEqual(items))));
});
