import fc from "fast-check";
import { registerOf, surveyOf, type Sheets } from "../../../../test/registerOf";
import { referentiel } from "../../../catalogue";
import type { Cell } from "../cell";
import { recogniseTables } from "../recognise";
import type { Register } from "../register";
import type { ColumnsData } from "../survey";
import { applyUpdate } from "./applyUpdate";
import { planUpdate, type Edited, type Seen } from "./planUpdate";

const HEAD = ["N° marché", "Date de notification", "Date de fin", "Durée (mois)", "Catégorie", "Montant HT", "Considérations sociales", "Notes"];
const PAYS = ["N° marché", "Date de réception", "Date de paiement", "Montant payé"];
const value = fc.constantFrom<Cell>(null, null, "", 45_300, "12/03/2024", "2024-02-30", 12, "1 000,5", "1.234", "Travaux", "services", "Clause sociale", "Pas de considération sociale", { error: "#N/A" }, "ESS", "oui");
const rowOf = (columns: number) => fc.tuple(fc.constantFrom<Cell>("M1", "M2", "M3", 4, null), fc.array(value, { minLength: columns - 1, maxLength: columns - 1 })).map(([id, rest]) => [id, ...rest]);

const seenOf = (sheets: Sheets): Seen => {
  const survey = surveyOf(sheets);
  return { survey, recognition: recogniseTables(survey, referentiel) };
};

/** As an adapter answers, from the sheets. */
function answer(sheets: Sheets, { requests }: { readonly requests: readonly ColumnsData["request"][] }): ColumnsData[] {
  return requests.map((request) => ({ request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => sheets[request.sheet]?.[request.firstRow + row]?.[column] ?? null)) }));
}

function followed(register: Register, before: Sheets, now: Sheets, edited: readonly Edited[]): Register | null {
  const update = planUpdate(register, seenOf(before), seenOf(now), edited);
  return update && applyUpdate(register, update, new Map([...update].map(([id, one]) => [id, answer(now, one)])), 1900);
}

const cellAt = (sheet: string, row: number, column: number): Edited => ({ sheet, area: { row, column, rowCount: 1, columnCount: 1 } });

/** Cells typed one after another, at the end of the sheet too, whole rows erased. */
const edition = fc.record({
  marches: fc.array(rowOf(HEAD.length), { minLength: 2, maxLength: 9 }),
  paiements: fc.array(rowOf(PAYS.length), { minLength: 1, maxLength: 4 }),
  strokes: fc.array(fc.record({ sheet: fc.constantFrom("Marchés", "Paiements"), row: fc.nat(12), column: fc.nat(7), cell: value, whole: fc.boolean() }), { maxLength: 6 }),
});

describe("a register followed through edits", () => {
  it("is the register read whole, whatever was typed or erased", () => {
    let follows = 0;
    fc.assert(fc.property(edition, ({ marches, paiements, strokes }) => {
      const before: Sheets = { Marchés: [HEAD, ["M0", 45_300, null, null, "Travaux", 100, "Clause sociale", ""], ...marches], Paiements: [PAYS, ["M0", 45_300, 45_320, 10], ...paiements] };
      const now: Record<string, Cell[][]> = { Marchés: before.Marchés!.map((row) => [...row]), Paiements: before.Paiements!.map((row) => [...row]) };
      const edited = strokes.map(({ sheet, row, column, cell, whole }) => {
        const at = row + 2;
        const width = now[sheet]![0]!.length;
        while (now[sheet]!.length <= at) now[sheet]!.push(new Array<Cell>(width).fill(null));
        if (whole) now[sheet]![at] = new Array<Cell>(width).fill(null);
        else now[sheet]![at]![column % width] = cell;
        return { sheet, area: { row: at, column: whole ? 0 : column % width, rowCount: 1, columnCount: whole ? width : 1 } };
      });
      const register = registerOf(before, referentiel);
      const expected = registerOf(now, referentiel);
      const found = followed(register, before, now, edited);
      if (found === null) return;
      follows += 1;
      expect(found).toEqual(expected);
    }), { numRuns: 200 });
    expect(follows).toBeGreaterThan(70);
  });

  const sheets: Sheets = { Marchés: [HEAD, ["M1", 45_300, null, 12, "Travaux", 100, "Clause sociale", "a"], ["M2", 45_310, null, 24, "Services", 200, null, "b"]], Autre: [["Note"], ["x"]] };
  const typed = (row: number, column: number, cell: Cell): Sheets => ({ ...sheets, Marchés: sheets.Marchés!.map((cells, index) => (index === row ? cells.map((one, at) => (at === column ? cell : one)) : cells)) });
  const register = registerOf(sheets, referentiel);

  it.each<[string, Sheets, readonly Edited[]]>([
    ["an edit on another sheet", sheets, [cellAt("Autre", 1, 0)]],
    ["a column that feeds no field", typed(1, 7, "c"), [cellAt("Marchés", 1, 7)]],
    ["a cell typed as it was", sheets, [cellAt("Marchés", 1, 5)]],
  ])("%s leaves the very same register", (_what, now, edited) => {
    expect(followed(register, sheets, now, edited)).toBe(register);
  });

  it("keeps the columns that say what they said, calculated ones too", () => {
    const now = followed(register, sheets, typed(2, 5, 250), [cellAt("Marchés", 2, 5)])!.tables.get("marches")!;
    const before = register.tables.get("marches")!;
    expect([...now.columns].filter(([id, column]) => column !== before.columns.get(id)).map(([id]) => id)).toEqual(["montant"]);
    expect([...now.calculees.values()]).toEqual([...before.calculees.values()]);
    for (const [id, column] of now.calculees) expect([id, column === before.calculees.get(id)]).toEqual([id, true]);
  });

  it.each<[string, Sheets, readonly Edited[]]>([
    ["a header that is written otherwise", typed(0, 4, "Nature des prestations ?"), [cellAt("Marchés", 0, 4)]],
    ["a table that went away", { Autre: sheets.Autre! }, []],
    ["a table that came", { ...sheets, Paiements: [PAYS, ["M1", 45_300, 45_310, 1]] }, []],
    ["more rows than are worth it", { ...sheets, Marchés: [...sheets.Marchés!, ...Array.from({ length: 2_001 }, (_, row) => [`N${row}`, 45_300, null, 1, "Travaux", 1, null, ""])] }, []],
    ["more places than are worth it", { ...sheets, Marchés: [...sheets.Marchés!, ...Array.from({ length: 50 }, () => ["N", 45_300, null, 1, "Travaux", 1, null, ""])] }, Array.from({ length: 30 }, (_, place) => cellAt("Marchés", 3 + place * 2, 0))],
  ])("%s: everything is to be read again", (what, now, edited) => {
    const from = what.startsWith("more places") ? now : sheets;
    expect(followed(registerOf(from, referentiel), from, now, edited)).toBeNull();
  });
});
