import fc from "fast-check";
import { registerOf } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import { calculatedColumns } from "./calculated";
import type { Cell } from "./cell";
import { UNREADABLE_CELL, VALUE_CELL, type Column } from "./column";
import { isoOfDay } from "./day";

/** What a calculated column holds on each row: its value, null for a blank, the reason where it can't be read. */
function read(column: Column | undefined): (number | string | null)[] {
  if (!column || "entries" in column) return [];
  return Array.from(column.state, (state, row) => (state === VALUE_CELL ? column.values[row]! : state === UNREADABLE_CELL ? column.reasons.get(row)! : null));
}

function column(sheet: string, table: string, headers: readonly string[], rows: readonly (readonly Cell[])[], id: string): Column | undefined {
  return registerOf({ [sheet]: [headers, ...rows] }, referentiel).tables.get(table)?.calculees.get(id);
}

describe("the end of execution", () => {
  const HEAD = ["N° marché", "Date de notification", "Date de fin", "Durée (mois)"];
  const ends = (...rows: readonly (readonly Cell[])[]) => read(column("Marchés", "marches", HEAD, rows.map((row, index) => [`M${index + 1}`, ...row]), "finExecution")).map((found) => (typeof found === "number" ? isoOfDay(found) : found));

  test.each<[string, readonly Cell[], string | null]>([
    ["the date of end wins over the duration", ["2024-01-10", "2024-12-31", 48], "2024-12-31"],
    ["a year ends the day before its anniversary", ["2024-01-10", null, 12], "2025-01-09"],
    ["a month from the last day of January", ["2024-01-31", null, 1], "2024-02-28"],
    ["neither end nor duration", ["2024-01-10", null, null], null],
    ["a duration and no start", [null, null, 12], null],
    ["a date of end that can't be read is not replaced by the duration", ["2024-01-10", "bientôt", 12], "dateIllisible"],
    ["a readable date of end doesn't need the duration", ["2024-01-10", "2024-12-31", "un an"], "2024-12-31"],
    ["nor the start", ["un jour", "2024-12-31", null], "2024-12-31"],
    ["a duration that can't be read", ["2024-01-10", null, "un an"], "nombreIllisible"],
  ])("%s", (_name, row, expected) => {
    expect(ends(row)).toEqual([expected]);
  });

  test("either column is enough, and neither makes none", () => {
    const row = (...cells: readonly Cell[]) => [["M1", "2024-01-10", ...cells]];
    expect(read(column("M", "marches", ["N° marché", "Date de notification", "Date de fin"], row("2024-01-31"), "finExecution"))).toHaveLength(1);
    expect(read(column("M", "marches", ["N° marché", "Date de notification", "Durée (mois)"], row(1), "finExecution"))).toHaveLength(1);
    expect(column("M", "marches", ["N° marché", "Date de notification"], row(), "finExecution")).toBeUndefined();
  });
});

describe("the days of a payment", () => {
  const HEAD = ["N° marché", "Date de réception", "Date de paiement", "Jours de suspension", "Montant payé"];
  const delays = (...rows: readonly (readonly Cell[])[]) => read(column("Paiements", "paiements", HEAD, rows.map((row) => ["M1", ...row, 100]), "delaiPaiement"));

  test.each<[string, readonly Cell[], number | string | null]>([
    ["across the end of a leap February", ["2024-02-01", "2024-03-02", null], 30],
    ["less the suspension", ["2024-02-01", "2024-03-02", 10], 20],
    ["no suspension is written 0 too", ["2024-02-01", "2024-03-02", 0], 30],
    ["paid the day it is received", ["2024-02-01", "2024-02-01", null], 0],
    ["paid before it is received", ["2024-02-10", "2024-02-01", null], -9],
    ["no reception", [null, "2024-02-01", null], null],
    ["a suspension that can't be read", ["2024-02-01", "2024-03-02", "dix"], "nombreIllisible"],
    ["a reception that can't be read", ["hier", "2024-03-02", null], "dateIllisible"],
  ])("%s", (_name, row, expected) => {
    expect(delays(row)).toEqual([expected]);
  });

  test("the delay and the reception add up to the payment", () => {
    const serial = fc.integer({ min: 40_000, max: 50_000 });
    fc.assert(fc.property(serial, fc.nat(400), fc.option(fc.nat(60)), (start, days, suspension) => {
      expect(delays([start, start + days, suspension])).toEqual([days - (suspension ?? 0)]);
    }), { seed: 20, numRuns: 50 });
  });
});

test("a table without calculated fields has none", () => {
  expect(calculatedColumns(referentiel.get("saisies")!, new Map())).toEqual([]);
});
