import type { Cell } from "./cell";
import { readOuiNon } from "./ouiNon";

describe("readOuiNon", () => {
  test.each<[Cell]>([["oui"], ["OUI "], ["o"], ["x"], ["X"], ["1"], [1], ["vrai"], ["VRAI"], [true], ["true"], ["✓"], ["yes"], ["y"], ["✔"], ["☑"], ["☒"]])("reads %p as oui", (cell) => {
    expect(readOuiNon(cell)).toEqual({ state: "value", value: true });
  });
  test.each<[Cell]>([["non"], ["Non"], ["n"], ["0"], [0], ["faux"], [false], ["no"], ["false"], ["☐"], ["N"]])("reads %p as non", (cell) => {
    expect(readOuiNon(cell)).toEqual({ state: "value", value: false });
  });
  test("a blank is not a non", () => {
    expect(readOuiNon(null)).toEqual({ state: "blank" });
    expect(readOuiNon("MQ")).toEqual({ state: "blank" });
  });
  test.each<[Cell]>([["peut-être"], [2], ["-"], [{ error: "#N/A" }]])("refuses %p", (cell) => {
    expect(readOuiNon(cell).state).toBe("unreadable");
  });
});
