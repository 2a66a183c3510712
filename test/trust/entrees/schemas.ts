import fc from "fast-check";
import { schemas } from "../../../src/catalogue";
import type { Cell } from "../../../src/core/register/cell";
import type { Sheets } from "../../registerOf";
import { schemaOfSheets } from "../../sheetsOfSchema";
import { CIBLE, CIBLES, indicateur, REFERENTIEL, sheets, type Line } from "../../typedSheets";
import { times } from "../effort";
import { essai, phraseClaire } from "./compte";
import { POMPES, texteHostile } from "./textes";

/** The scheme of a workbook's two sheets: read, or refused in clear lines, each at a cell. */
async function lue(nom: string, given: Sheets): Promise<boolean> {
  let read = true;
  await essai(nom, () => {
    const reading = schemaOfSheets(given, schemas);
    read = reading?.ok !== false;
    if (reading?.ok === false) {
      expect(reading.problems.length).toBeGreaterThan(0);
      for (const { message, cle } of reading.problems.slice(0, 20)) {
        phraseClaire(message);
        expect(cle).toMatch(/^[A-Z]{1,3}\d+$/);
      }
    }
  });
  return read;
}

const TYPES: readonly Cell[] = [0, -1, 1e308, -0, 46_023, 0.1, true, false, { error: "#N/A" }, { error: "#CALC!" }, "", " ", "\u00a0", "=1+1", "+1", "'", "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "\ud800", "\u202e1.1", "1.1\u0000", "x".repeat(32_767)];
const ligne = (rank: number) => ({ ...indicateur({ Code: `B${rank}` }) });

/** Sheets made to explode, of the size that a workbook may have. */
const LONGUES: readonly (readonly [string, () => Sheets, boolean | null])[] = [
  ["100 000 indicators", () => sheets(Object.fromEntries(Array.from({ length: times(3_000, 100_000) }, (_, rank) => [11 + rank, ligne(rank)]))), null],
  ["100 000 indicators of one code", () => sheets(Object.fromEntries(Array.from({ length: times(3_000, 100_000) }, (_, rank) => [11 + rank, ligne(1)]))), false],
  ["100 000 blank rows, then one", () => sheets({ 100_000: ligne(1) }), null],
  ["100 000 rows of an unknown level", () => sheets(Object.fromEntries(Array.from({ length: times(3_000, 100_000) }, (_, rank) => [11 + rank, { Niveau: "Indicateurs", Code: `Z${rank}` }]))), false],
  ["100 000 targets of one figure", () => sheets({}, Array.from({ length: times(3_000, 100_000) }, () => CIBLE)), null],
  ["100 000 targets of no figure", () => sheets({}, Array.from({ length: times(3_000, 100_000) }, (_, rank) => ({ ...CIBLE, Indicateur: `Z${rank}` }))), false],
  ["a ring of 2 000 ratios", () => sheets(Object.fromEntries(Array.from({ length: 2_000 }, (_, rank) => [11 + rank, indicateur({ Code: `R${rank}`, Mesure: "Ratio", Champ: `R${(rank + 1) % 2_000} / A1` })]))), false],
  ["a chain of 5 000 ratios", () => sheets(Object.fromEntries(Array.from({ length: times(1_000, 5_000) }, (_, rank) => [11 + rank, indicateur({ Code: `R${rank}`, Mesure: "Ratio", Champ: rank === times(999, 4_999) ? "A1 / A3" : `R${rank + 1} / A1` })]))), null],
  ["ratios of ratios, twice each", () => sheets(Object.fromEntries(Array.from({ length: 60 }, (_, rank) => [11 + rank, indicateur({ Code: `R${rank}`, Mesure: "Ratio", Champ: rank === 59 ? "A1 / A3" : `R${rank + 1} / R${rank + 1}` })]))), null],
  ["a ring of 5 000 parents", () => sheets(Object.fromEntries(Array.from({ length: 5_000 }, (_, rank) => [11 + rank, { Niveau: "Action", Code: `9.${rank}`, Libellé: "x", "Rattaché à": `9.${(rank + 1) % 5_000}`, Source: "p." }]))), false],
  ["a figure that is its own ratio", () => sheets({ 9: { Champ: "A2 / A2" } }), false],
  ["a filter of 30 000 criteria", () => sheets({ 8: { Filtre: Array(30_000 / 10).fill("Objet : a").join(" ; ") } }), null],
  ["a filter of nested parentheses", () => sheets({ 8: { Filtre: `${"(".repeat(10_000)}Objet : a${")".repeat(10_000)}` } }), null],
  ["a filter of 10 000 stars", () => sheets({ 8: { Filtre: `Objet : ${"a*".repeat(10_000)}b` } }), null],
  ["a header twice", () => { const made = sheets(); return { ...made, Référentiel: made.Référentiel!.map((row) => [...row, row[1]!]) }; }, null],
  ["the sheet twice", () => ({ ...sheets(), "Référentiel (2)": sheets().Référentiel! }), null],
];

export function schemasDuClasseur(): void {
  test("the very sheets are read, so that what is refused is what was changed", async () => {
    expect(await lue("témoin", sheets())).toBe(true);
  });

  test.each([...REFERENTIEL.map((column) => ["Référentiel", column] as const), ...CIBLES.map((column) => ["Cibles", column] as const)])("%s, column %s: a cell of any type or text", async (table, column) => {
    for (const value of TYPES) {
      for (const row of times(8, 2) === 8 ? [8] : [2, 5, 7, 8, 9, 10]) {
        const line: Line = { [column]: value };
        await lue(`${table} ${column}`, table === "Cibles" ? sheets({}, [{ ...CIBLE, ...line }]) : sheets({ [row]: line }));
      }
    }
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("a code « %s », taken up by a ratio, a target and a parent", async (code) => {
    await lue(code, sheets({ 8: { Code: code }, 9: { Champ: `${code} / A3` } }, [{ ...CIBLE, Indicateur: code }]));
    await lue(code, sheets({ 7: { Code: code }, 8: { "Rattaché à": code }, 9: { "Rattaché à": code }, 10: { "Rattaché à": code } }));
    await lue(code, sheets({ 8: { Filtre: `${code} : 1`, Champ: code, Ventilations: code, Précisions: `${code} : 1` }, 10: { "Règle reprise de": `${code} ${code}` } }));
    expect(({} as Record<string, unknown>).Libellé).toBeUndefined();
  });

  test("cells of anything, anywhere", async () => {
    const cell = fc.oneof(texteHostile, fc.constantFrom(...TYPES), fc.double());
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 2, max: 12 }), fc.constantFrom(...REFERENTIEL), cell), { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(fc.constantFrom(...CIBLES), cell), { maxLength: 3 }), async (changes, cibles) => {
      const lines: Record<number, Line> = {};
      for (const [row, column, value] of changes) lines[row] = { ...lines[row], [column]: value };
      await lue("schéma du classeur", sheets(lines, [{ ...CIBLE, ...Object.fromEntries(cibles) }]));
    }), { numRuns: times(150, 4_000) });
  });

  test.each(LONGUES)("%s: in bounded time", async (_nom, made, expected) => {
    const given = made();
    const read = await lue("schéma du classeur", given);
    if (expected !== null) expect(read).toBe(expected);
  }, times(60_000, 900_000));

  test("texts of a cell's whole length in a filter", async () => {
    for (const text of POMPES.filter((_text, rank) => times(rank % 12, 0) === 0)) for (const column of ["Filtre", "Base", "Champ", "Précisions", "Ventilations", "Règle reprise de"]) await lue(column, sheets({ 8: { [column]: text.slice(0, 32_767) } }));
  });
}
