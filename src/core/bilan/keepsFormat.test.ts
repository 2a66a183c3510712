import { keepsFormat } from "./keepsFormat";

it.each([
  ["0%", "0.0%", true], ["0.00 %", "0.0%", true], ["General", "0.0%", false], ["@", "0.0%", false], ["", "0.0%", false],
  ["0.00", "0.0%", false], ["0%", "#,##0", false], ["#,##0.00\\ \"€\"", "#,##0 \"€\"", true], ["[Red]#,##0", "#,##0", true], ["0.0\" point de %\"", "#,##0.00", true],
  ["dd/mm/yyyy", "#,##0", false], ["dd/mm/yyyy", "d mmmm yyyy", true], ["[$-40C]d mmm yyyy", "dd/mm/yyyy", true], ["#,##0", "dd/mm/yyyy", false],
])("a cell formatted %j that would get %j keeps its own: %j", (existing, wanted, expected) => {
  expect(keepsFormat(existing, wanted)).toBe(expected);
});
