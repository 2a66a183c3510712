import fc from "fast-check";
import { closest } from "./closest";
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

describe("closest", () => {
  it.each<[string, readonly string[], string | null]>([
    ["Montent HT", ["Montant HT", "Objet"], "Montant HT"], ["montant", ["Objet", "Montant HT"], "Montant HT"], ["Indicateurs", ["Indicateur", "Action"], "Indicateur"],
    ["A2", ["A1", "B7"], "A1"], ["couleur", ["Montant HT", "Objet"], null], ["x", [], null],
  ])("« %s » among %j", (word, candidates, expected) => expect(closest(word, candidates)).toBe(expected));
});
