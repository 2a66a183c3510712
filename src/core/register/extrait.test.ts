import { oneLine } from "./extrait";

test.each([
  ["Repas", 200, "Repas"], ["deux\r\nlignes\tet\u2028une", 200, "deux lignes et une"], ["\u001b[2Jefface", 200, " [2Jefface"], ["abcdef", 4, "abc…"], ["abcd", 4, "abcd"],
  ["ab😀d", 4, "ab…"], ["x".repeat(1_000), 5, "xxxx…"],
])("%j in %i characters is %j", (text, max, expected) => {
  expect(oneLine(text, max)).toBe(expected);
});
