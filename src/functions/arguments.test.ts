import { cellAt, readCell, readColumn, readOptionalColumn, readOptionalRange, readOptionalText, readRange, readScalar } from "./arguments";
import { FunctionProblem } from "./errors";

describe("readCell", () => {
  it.each<[string, unknown, unknown]>([
    ["null, as the web hands a blank", null, null],
    ["an empty text", "", null],
    ["0, which may be a value", 0, 0],
    ["a boolean", true, true],
    ["an error object", { code: "#N/A" }, { error: "#N/A" }],
    ["an error cell value", { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" }, { error: "#DIV/0!" }],
    ["an error's text", "#N/A", { error: "#N/A" }],
    ["a text that begins with #", "#1 prioritaire", "#1 prioritaire"],
    ["a currency value", { type: "FormattedNumber", basicType: "Double", basicValue: 12.5, numberFormat: "0.00 €" }, 12.5],
    ["an empty cell value", { type: "Empty" }, null],
    ["not a number", Number.NaN, { error: "#NUM!" }],
    ["something else", { anything: 1 }, { error: "#VALUE!" }],
  ])("%s", (_name, raw, cell) => {
    expect(readCell(raw)).toEqual(cell);
  });
});

describe("ranges", () => {
  it("takes a column, a row and a single value", () => {
    expect(readColumn([["a"], [null], [2]], "x")).toEqual(["a", null, 2]);
    expect(readColumn([["a", null, 2]], "x")).toEqual(["a", null, 2]);
    expect(readColumn("a", "x")).toEqual(["a"]);
  });

  it("refuses a block, naming the argument", () => {
    expect(() => readColumn([["a", "b"], ["c", "d"]], "montants")).toThrow("« montants »");
  });

  it("names the position of an error cell", () => {
    expect(() => readColumn([["a"], [{ code: "#REF!" }]], "considerations")).toThrow("La 2e cellule de « considerations » est en erreur (#REF!)");
  });

  it("tells an argument left out from a blank range", () => {
    expect(readOptionalColumn(null, "x")).toBeNull();
    expect(readOptionalColumn(undefined, "x")).toBeNull();
    expect(readOptionalColumn([[null], [null]], "x")).toEqual([null, null]);
  });
});

describe("ranges read where they are", () => {
  it("takes a column as it is, without a copy", () => {
    const raw = [["a"], [null], [2]];
    expect(readRange(raw, "x").rows).toBe(raw);
  });

  it.each<[string, unknown, unknown[]]>([
    ["a row", [["a", null, 2]], ["a", null, 2]],
    ["a single value", "a", ["a"]],
    ["nothing", [], []],
    ["a row of nothing", [[]], []],
  ])("takes %s", (_name, raw, cells) => {
    const range = readRange(raw, "x");
    expect(range.rows.map((_, row) => cellAt(range, row))).toEqual(cells);
  });

  it("reads a cell when asked, and names the one in error", () => {
    const range = readRange([["a"], ["#REF!"], [""]], "montants");
    expect([cellAt(range, 0), cellAt(range, 2)]).toEqual(["a", null]);
    expect(() => cellAt(range, 1)).toThrow("La 2e cellule de « montants » est en erreur (#REF!)");
  });

  it("refuses a block, and tells an argument left out from a blank range", () => {
    expect(() => readRange([["a", "b"], ["c", "d"]], "montants")).toThrow("« montants »");
    expect([readOptionalRange(null, "x"), readOptionalRange(undefined, "x")]).toEqual([null, null]);
    expect(readOptionalRange([[null]], "x")?.rows).toHaveLength(1);
  });
});

describe("single values", () => {
  it("reads through a one-cell range", () => {
    expect(readScalar([[3]], "x")).toBe(3);
  });
  it("stops at an error", () => {
    expect(() => readScalar({ code: "#DIV/0!" }, "valeur")).toThrow(FunctionProblem);
  });
  it.each<[unknown, string | null]>([[null, null], [undefined, null], ["", null], ["  ", null], [0, null], [" sociale ", "sociale"]])("text %p is %p", (raw, text) => {
    expect(readOptionalText(raw, "type")).toBe(text);
  });
});
