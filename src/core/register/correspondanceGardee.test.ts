import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { AUCUNE_CORRESPONDANCE, type Correspondance } from "./correspondance";
import { keepingNames, keptCorrespondance } from "./correspondanceGardee";
import type { NameSurvey } from "./survey";

const champs = referentiel.get("marches")!.champs.map(({ id }) => id);
const long = (count: number, prefix = "Colonne « élargie » 😀 n° "): Correspondance => ({
  version: 1, tables: [{ table: "marches", lieu: { feuille: "L'export \"2024\"", ligne: 4 }, colonnes: champs.slice(0, count).map((champ, index) => ({ entete: `${prefix}${index} ${"détail ".repeat(9)}`, champ })) }],
});
const text = (name: string, value: string): NameSurvey => ({ name, hidden: true, value: { type: "texte", value } });

/** The names of a workbook after these were written. */
function written(names: readonly NameSurvey[], correspondance: Correspondance): NameSurvey[] {
  const made = keepingNames(correspondance, { names });
  return [...names.filter(({ name }) => !made.some((one) => one.name.toLowerCase() === name.toLowerCase())), ...made.map((one) => text(one.name, one.text))];
}

describe("what a workbook keeps of the decisions", () => {
  it("comes back as it was, whatever was there before, and is not written twice", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 4 }), fc.boolean(), (counts, shuffled) => {
      let names: NameSurvey[] = [text("SPASER_A1_valeur", "autre chose")];
      for (const count of counts) {
        const correspondance = count === 0 ? AUCUNE_CORRESPONDANCE : long(count);
        names = written(names, correspondance);
        if (shuffled) names.reverse();
        expect(keptCorrespondance({ names }, referentiel)).toEqual({ ok: true, correspondance });
        expect(keepingNames(correspondance, { names })).toEqual([]);
      }
    }));
  });

  it("is cut in pieces that a name can hold, none in the middle of a character", () => {
    const pieces = keepingNames(long(50), { names: [] });
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(({ name }) => name)).toEqual(pieces.map((_, index) => `SPASER_CORRESPONDANCE_${index + 1}`));
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThanOrEqual(2_000);
      expect(() => encodeURIComponent(piece.text)).not.toThrow();
    }
  });

  it.each<[string, NameSurvey[]]>([
    ["a text that isn't ours", [text("SPASER_CORRESPONDANCE_1", "bonjour")]],
    ["a piece missing", written([], long(50)).filter(({ name }) => !name.endsWith("_2"))],
    ["a version to come", [text("spaser_correspondance_1", '{"version":9,"tables":[]}')]],
  ])("is said unreadable: %s", (_name, names) => {
    expect(keptCorrespondance({ names }, referentiel)).toMatchObject({ ok: false });
  });

  it.each<[string, NameSurvey[]]>([
    ["no name", []],
    ["pieces left empty", [text("SPASER_CORRESPONDANCE_1", ""), text("SPASER_CORRESPONDANCE_2", "reste")]],
    ["a cell of that name", [{ name: "SPASER_CORRESPONDANCE_1", hidden: false, value: { type: "cellules", sheet: "A", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } } }]],
    ["a rank that is none", [text("SPASER_CORRESPONDANCE_0", "x"), text("SPASER_CORRESPONDANCE_1x", "x")]],
  ])("is nothing: %s", (_name, names) => {
    expect(keptCorrespondance({ names }, referentiel)).toEqual({ ok: true, correspondance: AUCUNE_CORRESPONDANCE });
  });
});
