import { WorkbookError, type Obstacle, type WorkbookErrorCode } from "../../workbook/port";
import { texteProbleme } from "../textes";
import { problemeOf } from "./probleme";

const CODES = Object.keys(texteProbleme) as WorkbookErrorCode[];
const KINDS: readonly Obstacle["kind"][] = ["protected", "merged", "filtered", "hidden", "sheetExists", "sheetMissing", "tableOverlap", "nameTaken", "spill"];

describe("problems told to a person", () => {
  it.each(CODES)("has words of its own for %s, and keeps the technical detail out of them", (code) => {
    const probleme = problemeOf(new WorkbookError(code, "0x800A03EC", [], false));
    expect(probleme).toMatchObject({ code, inchange: false, detail: "0x800A03EC" });
    expect(probleme.titre.length).toBeGreaterThan(5);
    expect(`${probleme.titre} ${probleme.texte}`).not.toMatch(/0x800A03EC|undefined/);
  });

  it.each(KINDS)("says where an obstacle is and what to do: %s", (kind) => {
    const { obstacles } = problemeOf(new WorkbookError("blocked", "", [{ kind, sheet: "Bilan", address: "D4" }, { kind, sheet: "Bilan", address: null }]));
    expect(obstacles[0]).toMatch(/^Feuille « Bilan », D4 : .+ : .+\.$/);
    expect(obstacles[1]).toMatch(/^Feuille « Bilan » .+ : .+\.$/);
  });

  it.each([["an error", new TypeError("x is undefined")], ["a text", "boum"], ["nothing", undefined]])("takes %s from elsewhere for a defect of ours", (_name, thrown) => {
    expect(problemeOf(thrown)).toMatchObject({ code: "unknown", titre: texteProbleme.unknown.titre });
  });
});
