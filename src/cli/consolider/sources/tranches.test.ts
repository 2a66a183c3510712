import fc from "fast-check";
import { Tranches, TranchesError } from "./tranches";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The records of a text that comes in pieces of some length. */
function cut(text: string, size: number): unknown[] {
  const tranches = new Tranches();
  const all = bytes(text);
  const found: unknown[] = [];
  for (let from = 0; from < all.length; from += size) found.push(...tranches.push(all.slice(from, from + size)).map((one) => JSON.parse(new TextDecoder().decode(one)) as unknown));
  tranches.end();
  return found;
}

const records = [{ id: "a\"]}\\", objet: "{[" }, { id: "é", titulaires: [{ titulaire: { id: 1 } }] }];
describe("the records of a file", () => {
  test.each<[string, unknown, unknown[]]>([
    ["a list", records, records],
    ["{ marches: [] }", { marches: records }, records],
    ["{ marches: { marche: [] } }", { marches: { marche: records } }, records],
    ["marchés and concessions", { marches: { marche: records, "contrat-concession": records } }, [...records, ...records]],
    ["{ marche: [] }", { marche: records }, records],
    ["one marché", { marches: { marche: records[0] } }, [records[0]]],
    ["wrapped ones", [{ marche: records[0] }], [{ marche: records[0] }]],
    ["none", { marches: { marche: [] } }, []],
    ["something before", { version: { a: [1, { b: "}" }] }, marches: { marche: records } }, records],
  ])("%s", (_name, root, expected) => {
    for (const size of [1, 2, 3, 7, 1_000]) expect(cut(JSON.stringify(root), size)).toEqual(expected);
  });

  test("whatever they hold, however they come", () => {
    fc.assert(fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.integer({ min: 1, max: 50 }), fc.boolean(), (list, size, indented) => {
      expect(cut(JSON.stringify({ marches: { marche: list } }, null, indented ? 2 : undefined), size)).toEqual(JSON.parse(JSON.stringify(list)));
    }));
  });

  test.each<[string, string]>([["{\"a\":1}", "pasUneListe"], ["\"x\"", "pasUneListe"], ["", "pasUneListe"], ["{\"marches\":{\"marche\":[{\"id\":1}", "incomplet"], ["[{\"id\":\"1", "incomplet"]])("%s is refused", (text, motif) => {
    expect(() => cut(text, 4)).toThrow(expect.objectContaining({ motif }) as TranchesError);
  });

  test("a record that never ends is refused before it fills the memory", () => {
    const tranches = new Tranches();
    tranches.push(bytes("[{\"objet\":\""));
    const piece = bytes("x".repeat(1_000_000));
    expect(() => Array.from({ length: 20 }, () => tranches.push(piece))).toThrow(TranchesError);
  });
});
