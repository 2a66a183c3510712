import { groupObstacles } from "./groupObstacles";

test("obstacles of one kind on one sheet are told together, a whole sheet apart", () => {
  expect(groupObstacles([
    { kind: "protected", sheet: "Bilan", address: "D6" }, { kind: "merged", sheet: "Bilan", address: "A1" },
    { kind: "protected", sheet: "Bilan", address: "D7" }, { kind: "protected", sheet: "Bilan", address: null }, { kind: "protected", sheet: "Autre", address: "D7" },
  ])).toEqual([
    { kind: "protected", sheet: "Bilan", addresses: ["D6", "D7"] }, { kind: "merged", sheet: "Bilan", addresses: ["A1"] },
    { kind: "protected", sheet: "Bilan", addresses: [] }, { kind: "protected", sheet: "Autre", addresses: ["D7"] },
  ]);
  expect(groupObstacles([])).toEqual([]);
});
