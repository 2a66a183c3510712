import { surveyOf } from "../../../test/registerOf";
import { codesShown, findBilan } from "./place";

describe("the codes that the survey shows of a bilan", () => {
  const sheets = (before: readonly (readonly (string | null)[])[]) => ({ Bilan: [...before, ["Axe", "Code", "Libellé", "Valeur", "Cible"], ["1", "A1", "Marchés", null, null], ["1", " A2 ", "Heures", null, null], ["1", null, "Titre", null, null], ["1", "B1", "EPCI", null, null]] });

  test.each([["at the top", []], ["below a title", [["Bilan 2024", null], [null, null]]]])("%s: those of its lines, blanks left out", (_name, before) => {
    const survey = surveyOf(sheets(before));
    expect(codesShown(survey, findBilan(survey)!)).toEqual(["A1", "A2", "B1"]);
  });

  test("none where the sheet is gone", () => {
    const survey = surveyOf(sheets([]));
    expect(codesShown(surveyOf({ Autre: [["x"]] }), findBilan(survey)!)).toEqual([]);
  });
});
