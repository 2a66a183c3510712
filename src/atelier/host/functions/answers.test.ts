import { CellError } from "../../model/cellContent";
import { readAnswers } from "./answers";
import { ResultCache } from "./resultCache";
import { resultOf } from "./results";

describe("answers of the add-in's page", () => {
  it.each([
    [[[1, true, 0.5]], 0.5],
    [[[1, true, [[1, null], ["a", { type: "Error", code: "#DIV/0!" }]]]], [[1, null], ["a", new CellError("#DIV/0!")]]],
    [[[1, true, [[1, 2], [3]]]], new CellError("#VALUE!")],
    [[[1, true, []]], new CellError("#VALUE!")],
    [[[1, false, "message", 1]], new CellError("#N/A")],
    [[[1, false, "message", 5]], new CellError("#DIV/0!")],
    [[[1, false, "", 2]], new CellError("#VALUE!")],
    [[{ id: 1, failed: true, value: "x", errorCode: 6 }], new CellError("#NUM!")],
    [[{ id: 1, value: true }], true],
  ])("reads %j", (argument, expected) => expect(readAnswers(argument).map(resultOf)).toEqual([expected]));

  it("keeps the message of an error", () => expect(readAnswers([[3, false, "pas de base", 7]])).toEqual([{ id: 3, result: { ok: false, code: "#VALUE!", message: "pas de base" } }]));
  it("refuses what isn't an answer", () => expect(() => readAnswers("non")).toThrow());
});

describe("remembered results", () => {
  const entry = (result: number, volatile = false) => ({ result, message: "", volatile });

  it("forgets the least used beyond its bounds", () => {
    const cache = new ResultCache(2, 100);
    cache.set("a", entry(1));
    cache.set("b", entry(2));
    expect(cache.get("a")?.result).toBe(1);
    cache.set("c", entry(3));
    expect([cache.get("a")?.result, cache.get("b"), cache.get("c")?.result]).toEqual([1, undefined, 3]);
  });

  it("bounds the length of its keys, but keeps the last", () => {
    const cache = new ResultCache(10, 5);
    cache.set("abc", entry(1));
    cache.set("abcdefgh", entry(2));
    expect([cache.size, cache.get("abcdefgh")?.result]).toEqual([1, 2]);
  });

  it("forgets volatile results after a calculation", () => {
    const cache = new ResultCache(10, 100);
    cache.set("a", entry(1, true));
    cache.set("b", entry(2));
    cache.forgetVolatile();
    expect([cache.get("a"), cache.get("b")?.result]).toEqual([undefined, 2]);
  });
});
