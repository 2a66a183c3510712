import fc from "fast-check";
import type { FilledCell } from "../arguments";
import { tauxInnovant } from "./innovant";
import { tauxLocal } from "./local";
import { count, rate } from "./rate";
import { repartition } from "./repartition";
import { tauxReserve } from "./reserve";
import { clauseSelection, considerationSelection } from "./selection";
import { tauxTaille } from "./taille";
import { tauxValeur } from "./valeur";

/** What holds of every rate, whatever the rows. A row is a cell of a column and its amount. */
type Row = readonly [cell: FilledCell, montant: number];
const amount = fc.oneof(fc.integer({ min: 1, max: 10 ** 11 }).map((cents) => cents / 100), fc.double({ min: 0.001, max: 10 ** 7, noNaN: true }));
const rowsOf = (...cells: FilledCell[]) => fc.array(fc.tuple(fc.constantFrom<FilledCell>(...cells), amount), { maxLength: 30 });
const cells = (rows: readonly Row[]) => rows.map(([cell]) => [cell]);
const montants = (rows: readonly Row[]) => rows.map(([, montant]) => [montant]);

interface Case {
  readonly name: string;
  readonly drawn: fc.Arbitrary<Row[]>;
  /** A row that answers no, so that there is one to count. */
  readonly no: FilledCell;
  readonly yes: FilledCell;
  readonly share: (column: unknown, amounts: unknown) => number;
}
const CONSIDERATIONS = ["Clause sociale", "Critère social", "Marché réservé", "Clause sociale ; Critère social", "Pas de considération sociale", null, ""];
const CASES: readonly Case[] = [
  { name: "TAUXCLAUSE", drawn: rowsOf(...CONSIDERATIONS), no: "Critère social", yes: "Clause sociale", share: (column, amounts) => rate(column, clauseSelection(null), amounts) },
  { name: "TAUXCONSIDERATION", drawn: rowsOf(...CONSIDERATIONS), no: "Pas de considération sociale", yes: "Critère social", share: (column, amounts) => rate(column, considerationSelection(null), amounts) },
  { name: "TAUXRESERVE of considérations", drawn: rowsOf(...CONSIDERATIONS), no: "Critère social", yes: "Marché réservé", share: (column, amounts) => tauxReserve(column, null, amounts) },
  { name: "TAUXRESERVE of « Réservé à »", drawn: rowsOf("EA-ESAT", "SIAE", "Non réservé", null, ""), no: "Non réservé", yes: "ESS", share: (column, amounts) => tauxReserve(column, null, amounts) },
  { name: "TAUXINNOVANT", drawn: rowsOf("oui", "non", null, "", true), no: "non", yes: "oui", share: tauxInnovant },
  { name: "TAUXLOCAL", drawn: rowsOf("40", "64", "33;40", 33, null, ""), no: "75", yes: "40", share: (column, amounts) => tauxLocal(column, "40;64", amounts) },
  { name: "TAUXTAILLE", drawn: rowsOf("TPE", "PME", "ETI", "GE", null, ""), no: "GE", yes: "PME", share: (column, amounts) => tauxTaille(column, null, amounts) },
];

describe.each(CASES)("$name", ({ drawn, no, yes, share }) => {
  const rows = fc.tuple(drawn, amount).map(([some, last]): Row[] => [...some, [no, last]]);

  it("lies between 0 and 1, in number and in value", () => {
    fc.assert(fc.property(rows, (found) => {
      for (const rated of [share(cells(found), null), share(cells(found), montants(found))]) {
        expect(rated).toBeGreaterThanOrEqual(0);
        expect(rated).toBeLessThanOrEqual(1);
      }
    }));
  });

  it("is the same in any order of the rows, to the last bit", () => {
    fc.assert(fc.property(rows.chain((found) => fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length }), fc.constant(yes))), ([found, shuffled, last]) => {
      // The last row is filled in both: nothing is cut.
      const [one, other] = [[...found, [last, 1] as const], [...shuffled, [last, 1] as const]];
      expect(share(cells(other), montants(other))).toBe(share(cells(one), montants(one)));
      expect(share(cells(other), null)).toBe(share(cells(one), null));
    }));
  });

  it("is never lowered by one more row that answers yes, nor raised by one that answers no", () => {
    fc.assert(fc.property(rows, amount, (found, montant) => {
      const before = [share(cells(found), null), share(cells(found), montants(found))] as const;
      for (const [cell, isMore] of [[yes, true], [no, false]] as const) {
        const more: Row[] = [...found, [cell, montant]];
        const after = [share(cells(more), null), share(cells(more), montants(more))] as const;
        after.forEach((rated, index) => (isMore ? expect(rated).toBeGreaterThanOrEqual(before[index]! - 1e-15) : expect(rated).toBeLessThanOrEqual(before[index]! + 1e-15)));
      }
    }));
  });

  it("doesn't see blank rows after the last one, but for « Réservé à » without amounts", () => {
    fc.assert(fc.property(rows, fc.array(fc.constantFrom<FilledCell>(null, "", 0, " "), { maxLength: 6 }), (found, blanks) => {
      const longer = { cells: [...cells(found), ...blanks.map((blank) => [blank])], montants: [...montants(found), ...blanks.map(() => [null])] };
      expect(share(longer.cells, longer.montants)).toBe(share(cells(found), montants(found)));
    }));
  });

  it("reads a row of cells as a column of them", () => {
    fc.assert(fc.property(rows, (found) => {
      expect(share([cells(found).flat()], [montants(found).flat()])).toBe(share(cells(found), montants(found)));
    }));
  });
});

it("NBCLAUSE grows by one with one more clause, and by none with another row", () => {
  fc.assert(fc.property(rowsOf(...CONSIDERATIONS), (found) => {
    const counted = (...last: FilledCell[]) => count([...cells(found), ["Critère social"], ...last.map((cell) => [cell])], clauseSelection(null));
    expect(counted("Clause sociale")).toBe(counted() + 1);
    expect(counted("Marché réservé", null)).toBe(counted());
  }));
});

describe("complements", () => {
  const words = rowsOf("Travaux", "TRAVAUX", "Services", "Études ; Travaux", null, "").map((found): Row[] => [...found, ["Services", 5]]);
  const numbers = fc.array(fc.tuple(fc.option(fc.integer({ min: -50, max: 50 })), amount), { maxLength: 30 }).map((found): Row[] => [...found, [7, 5]]);

  it.each<[string, string, fc.Arbitrary<Row[]>]>([
    ["Travaux", "<>Travaux", words], ["*rav*", "<>*rav*", words], ["=", "<>", words], ["T*", "<>T*", words],
    [">=10", "<10", numbers], [">10", "<=10", numbers], ["=10", "<>10", numbers], [">=0", "<0", numbers], ["=", "<>", numbers],
  ])("TAUXVALEUR of %s and of %s make 1", (critere, negation, rows) => {
    fc.assert(fc.property(rows, (found) => {
      expect(tauxValeur(montants(found), cells(found), critere) + tauxValeur(montants(found), cells(found), negation)).toBeCloseTo(1, 12);
    }));
  });

  const tailles = rowsOf("TPE", "PME", "ETI", "GE", null).map((found): Row[] => [...found, ["ETI", 5]]);
  it.each([null, "montants"])("TAUXTAILLE over the sizes makes 1, and TPE are among PME (%s)", (inValue) => {
    fc.assert(fc.property(tailles, (found) => {
      const share = (taille: string) => tauxTaille(cells(found), taille, inValue && montants(found));
      expect(share("PME") + share("ETI") + share("GE")).toBeCloseTo(1, 12);
      expect(share("TPE")).toBeLessThanOrEqual(share("PME"));
      expect(share("PME;ETI;GE")).toBe(1);
    }));
  });

  it("TAUXLOCAL of a list and of the other codes make 1 where each marché has one", () => {
    fc.assert(fc.property(rowsOf("40", "64", 33, null).map((found): Row[] => [...found, ["75", 5]]), (found) => {
      expect(tauxLocal(cells(found), "40;64", null) + tauxLocal(cells(found), [["33"], ["75"]], null)).toBeCloseTo(1, 12);
    }));
  });
});

it("REPARTITION: numbers make the rows, amounts the total, shares 1, largest first, each category once", () => {
  const drawn = rowsOf("Travaux", "travaux ", "Études", "etudes", "Services", 12, null, "NC");
  fc.assert(fc.property(drawn.map((found): Row[] => [...found, ["Fin", 5]]), (found) => {
    const lines = repartition(cells(found), montants(found), false) as [string | number, number, number, number, number][];
    const sum = (rank: 1 | 2 | 3 | 4) => lines.reduce((total, line) => total + line[rank], 0);
    expect(sum(1)).toBe(found.length);
    expect(sum(2)).toBeCloseTo(1, 12);
    expect(sum(3) / found.reduce((total, [, montant]) => total + montant, 0)).toBeCloseTo(1, 9);
    expect(sum(4)).toBeCloseTo(1, 12);
    expect(lines.map(([, nombre]) => nombre)).toEqual(lines.map(([, nombre]) => nombre).sort((a, b) => b - a));
    expect(new Set(lines.map(([libelle]) => String(libelle).trim().toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""))).size).toBe(lines.length);
  }));
});
