import { CellError } from "./cellContent";
import { shownText } from "./displayText";

describe("what a French Excel shows", () => {
  it.each([
    [null, "General", ""],
    [0, "General", "0"],
    [1200.5, "General", "1200,5"],
    [true, "General", "VRAI"],
    [new CellError("#VALUE!"), "0.0%", "#VALEUR!"],
    [new CellError("#N/A"), "General", "#N/A"],
    [0.4567, "0.0%", "45,7%"],
    [45306, "dd/mm/yyyy", "15/01/2024"],
    ["texte", "@", "texte"],
    [12, "@", "12"],
  ])("shows %j under %s as %j", (content, format, expected) => expect(shownText(content, format)).toBe(expected));

  it("parts thousands with a space", () => expect(shownText(1234567.891, "#,##0.00").replace(/\s/g, "_")).toBe("1_234_567,89"));
});
