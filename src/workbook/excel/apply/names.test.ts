import { isSheetName, isDefinedName } from "./names";

describe("names that Excel takes", () => {
  it.each([["Détail", true], ["Bilan 2024 (1er semestre)", true], ["l'année", true], ["", false], ["a/b", false], ["'a", false], ["x".repeat(32), false], ["[a]", false], ["History", false]])(
    "sheet %j: %j",
    (name, expected) => {
      expect(isSheetName(name)).toBe(expected);
    },
  );

  it.each([["Marches", true], ["Détail_2024", true], ["_x", true], ["2024", false], ["a b", false], ["A1", false], ["TVA20", false], ["R1C1", false], ["c", false], ["R", false], ["", false]])(
    "table %j: %j",
    (name, expected) => {
      expect(isDefinedName(name)).toBe(expected);
    },
  );
});
