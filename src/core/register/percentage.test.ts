import fc from "fast-check";
import type { Cell } from "./cell";
import { readPercentage } from "./percentage";

describe("readPercentage", () => {
  test.each<[Cell, number]>([[10, 0.1], ["10", 0.1], ["10 %", 0.1], [0.1, 0.1], ["0,1", 0.1], [7.5, 0.075], ["7,5", 0.075], [17.6, 0.176], [1, 1], [100, 1], ["120 %", 1.2], [0, 0], ["1 %", 0.01], [1.01, 0.0101], [-1, -1], [-50, -0.5], [-100, -1], ["-10 %", -0.1], ["150 % ", 1.5], [99.5, 0.995]])("reads %p as %p", (cell, expected) => {
    expect(readPercentage(cell)).toEqual({ state: "value", value: expected });
  });

  test.each<[Cell]>([[1000], ["abc"], ["-250"], [100.5], [101], ["100,5"], [-101]])("refuses %p", (cell) => expect(readPercentage(cell)).toEqual({ state: "unreadable", reason: "nombreIllisible" }));
  test("a blank stays a blank", () => expect(readPercentage(null)).toEqual({ state: "blank" }));

  test("a percentage typed whole, with its sign or as Excel stores it is one and the same", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 100 }), (percent) => {
      const typed = readPercentage(percent);
      expect(readPercentage(`${percent} %`)).toEqual(typed);
      expect(readPercentage(percent / 100)).toEqual(typed);
    }), { seed: 20 });
  });
});
