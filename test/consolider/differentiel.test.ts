import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { referentiel, schemas } from "../../src/catalogue";
import { cellText, type Cell } from "../../src/core/register/cell";
import { openDecp } from "../../src/workbook/file/decp/readDecp";
import { demonstration } from "../demonstration";
import { registerOf, type Sheets } from "../registerOf";
import { NUMEROS, registre } from "../trust/verite/generateur";
import { effort, times } from "../trust/effort";
import { comparer, type Comparaison } from "./comparer";

const total: Comparaison = { comparaisons: 0, chiffres: 0, desaccords: [] };
const DECP = path.join(__dirname, "../data/decp");
jest.setTimeout(times(300_000, 3_600_000));

const register = (sheets: Sheets) => registerOf(sheets, referentiel);

/** Core looks at the buyers one after the other, the whole and the departments on the rows of theirs. */
async function check(parts: readonly { readonly nom: string; readonly sheets: Sheets }[], attendus: Readonly<Record<string, Sheets>>, debut: number, fin: number): Promise<void> {
  const before = total.comparaisons;
  await comparer(parts.map(({ nom, sheets }) => ({ nom, register: register(sheets) })), new Map(Object.entries(attendus).map(([key, sheets]) => [key, register(sheets)])), schemas.values(), { debut, fin }, total);
  expect(total.desaccords.slice(0, 20)).toEqual([]);
  expect(total.comparaisons).toBeGreaterThan(before);
}

const SIRETS = ["21440109700018", "22400001800016", "20003460900012"] as const;

describe("one buyer a register", () => {
  /** Numbers are those of a register: M1 of one buyer isn't M1 of another. */
  function of(sheets: Sheets, siret: string, rank: number): Sheets {
    return Object.fromEntries(Object.entries(sheets).map(([name, [head = [], ...rows]]) => [name, [
      head, ...rows.map((row) => row.map((cell, column): Cell => {
        if (head[column] === "SIRET acheteur") return siret;
        return NUMEROS.includes(cell) && /marché/i.test(cellText(head[column] ?? null)) ? `${rank}-${cellText(cell)}` : cell;
      })),
    ]]));
  }
  const together = (all: readonly Sheets[]): Sheets => {
    const [first = {}] = all;
    return Object.fromEntries(Object.entries(first).map(([name, [head = []]]) => [name, [head, ...all.flatMap((sheets) => sheets[name]?.slice(1) ?? [])]]));
  };

  test("registers of every kind", async () => {
    await fc.assert(fc.asyncProperty(fc.tuple(...SIRETS.map(() => registre(times(9, 14), true))), fc.constantFrom([2024, 2024], [2023, 2024]), async (drawn, [debut = 0, fin = 0]) => {
      const parts = drawn.map((sheets, rank) => {
        const { Saisies: _entered, ...tables } = sheets;
        return { nom: SIRETS[rank]!, sheets: of(tables, SIRETS[rank]!, rank) };
      });
      const all = parts.map(({ sheets }) => sheets);
      await check(parts, { "total ": together(all), ...Object.fromEntries(parts.map(({ nom, sheets }) => [`acheteur ${nom}`, sheets])), "departement 44": all[0]!, "departement 40": all[1]!, "departement Non renseigné": all[2]! }, debut, fin);
    }), { numRuns: times(2, 40), endOnFailure: true });
  });

  test("the demonstration workbook", async () => {
    const { Saisies: _entered, ...sheets } = demonstration();
    await check([{ nom: "Démonstration", sheets }], { "total ": sheets }, 2023, 2024);
  });
});

const files = readdirSync(DECP).filter((name) => name.endsWith(".json"));
/** Each file is consolidated alone in the long form; in the short one they are together. */
test.each(effort === "long" ? [files, ...files.map((name) => [name])] : [files])("many buyers in the real DECP files", async (...names) => {
  const { sheet } = openDecp(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(DECP, name))) })));
  const [head = [], ...rows] = sheet.rows;
  const column = head.indexOf("SIRET acheteur");
  const buyers = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const siret = cellText(row[column] ?? "f");
    buyers.set(siret, [...(buyers.get(siret) ?? []), row]);
  }
  const attendus = Object.fromEntries([...buyers].slice(0, times(6, 1_000)).map(([siret, mine]) => [`acheteur ${siret}`, { [sheet.name]: [head, ...mine] }]));
  await check([{ nom: "f", sheets: { [sheet.name]: sheet.rows } }], { "total ": { [sheet.name]: sheet.rows }, ...attendus }, 2022, 2024);
});

test("the comparison was made, and made on figures", () => {
  expect(total.comparaisons).toBeGreaterThan(1_000);
  expect(total.chiffres / total.comparaisons).toBeGreaterThan(0.2);
});
