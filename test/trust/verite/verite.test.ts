import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { referentiel, schemas } from "../../../src/catalogue";
import { openDecp } from "../../../src/workbook/file/decp/readDecp";
import { demonstration } from "../../demonstration";
import { registerOf, type Sheets } from "../../registerOf";
import { complet } from "../../registreComplet";
import { effort, times } from "../effort";
import { record } from "../record";
import { ouvrir, type Base } from "./base";
import { comparer } from "./comparer";
import { registre } from "./generateur";
import type { Demande } from "./selectionSql";

/**
 * Every figure of the five schemes, computed twice: by core, and by SQL on DuckDB written from the schemes' YAML. Counts
 * and sums agree to the last digit, quotients within 1e-12, and so do the reasons why a figure can't be given.
 */
const all = [...schemas.values()];
const DECP = path.join(__dirname, "../../data/decp");
const total = { comparaisons: 0, chiffres: 0, desaccords: 0, registres: 0 };
let base: Base;
beforeAll(async () => {
  base = await ouvrir();
});
afterAll(() => {
  base.close();
  record("verite", total);
});
jest.setTimeout(times(300_000, 3_600_000));

async function both(sheets: Sheets, demandes: readonly Demande[]): Promise<void> {
  const found = await comparer(base, registerOf(sheets, referentiel), all, demandes);
  total.comparaisons += found.comparaisons;
  total.chiffres += found.chiffres;
  total.desaccords += found.desaccords.length;
  total.registres += 1;
  expect(found.desaccords).toEqual([]);
}

function annees(...years: readonly number[]): Demande[] {
  return years.map((year) => ({ debut: year, fin: year, direction: null }));
}

test("the demonstration workbook, year after year, over two years, and for a direction", async () => {
  const sheets = demonstration();
  const direction = registerOf(sheets, referentiel).tables.get("marches")?.columns.get("direction");
  const first = direction && "entries" in direction ? direction.entries[0]!.text : "";
  expect(first).not.toBe("");
  const asked: Demande[] = [...annees(...(effort === "long" ? [2021, 2022, 2023, 2024, 2025] : [2024])), ...(effort === "long" ? [{ debut: 2023, fin: 2024, direction: null }] : []), { debut: 2024, fin: 2024, direction: first }];
  await both(sheets, asked);
  expect(total.chiffres).toBeGreaterThan(100);
});

test("the same with every table and every column of the catalogue", async () => {
  await both(complet(demonstration(), referentiel, 2024, times(60, 1_000)), [...annees(2024), ...(effort === "long" ? [...annees(2023), { debut: 2023, fin: 2024, direction: null }] : [])]);
});

const files = readdirSync(DECP).filter((name) => name.endsWith(".json"));
/** Each file is a register in the long form; in the short one they make one together. */
test.each(effort === "long" ? files.map((name) => [name]) : [files])("the real DECP files", async (...names) => {
  const { sheet } = openDecp(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(DECP, name))) })));
  expect(sheet.rows.length).toBeGreaterThan(1);
  await both({ [sheet.name]: sheet.rows }, annees(...(effort === "long" ? [2021, 2022, 2023, 2024] : [2024])));
});

test("registers of every kind", async () => {
  const demandes = [...annees(2024), { debut: 2023, fin: 2024, direction: null }, { debut: 2024, fin: 2024, direction: "Direction A" }, { debut: 2024, fin: 2024, direction: "direction b*" }];
  let turn = 0;
  await fc.assert(fc.asyncProperty(fc.boolean().chain((entier) => registre(14, entier)), async (sheets) => {
    // One question a register in the short form: each in its turn.
    await both(sheets, effort === "long" ? demandes : [demandes[turn++ % demandes.length]!]);
  }), { numRuns: times(4, 60), endOnFailure: true });
});

test("the comparison was made, and made on figures", () => {
  expect(total.comparaisons).toBeGreaterThan(1_000);
  expect(total.chiffres / total.comparaisons).toBeGreaterThan(0.2);
  expect(total.desaccords).toBe(0);
});
