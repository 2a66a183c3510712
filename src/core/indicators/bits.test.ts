import fc from "fast-check";
import { and, andNot, countBits, eachBit, emptyBits, fullBits, or, rowsOf, setBit, type Bits } from "./bits";

/** Numbers of rows on both sides of a word, and a set of them. */
const size = fc.constantFrom(0, 1, 2, 31, 32, 33, 63, 64, 65, 200);
const rows = size.chain((rowCount) => fc.tuple(fc.constant(rowCount), subset(rowCount), subset(rowCount)));

function bitsOf(found: readonly number[], bits: Bits): Bits {
  for (const row of found) setBit(bits, row);
  return bits;
}

function subset(rowCount: number) {
  return fc.uniqueArray(fc.nat(Math.max(0, rowCount - 1)), { maxLength: rowCount }).map((found) => [...found].sort((a, b) => a - b));
}

test("sets of rows do what sets do, whatever the number of rows", () => {
  fc.assert(fc.property(rows, ([rowCount, one, other]) => {
    const [a, b] = [bitsOf(one, emptyBits(rowCount)), bitsOf(other, emptyBits(rowCount))];
    expect(rowsOf(a)).toEqual(one);
    expect(countBits(a)).toBe(one.length);
    expect(rowsOf(and(a, b))).toEqual(one.filter((row) => other.includes(row)));
    expect(rowsOf(or(a, b))).toEqual([...new Set([...one, ...other])].sort((left, right) => left - right));
    expect(rowsOf(andNot(a, b))).toEqual(one.filter((row) => !other.includes(row)));
  }));
});

test.each([0, 1, 31, 32, 33, 64, 65])("all of %p rows are that many, from the first to the last", (rowCount) => {
  const all = fullBits(rowCount);
  expect(countBits(all)).toBe(rowCount);
  expect(rowsOf(all)).toEqual(Array.from({ length: rowCount }, (_, row) => row));
  expect(countBits(emptyBits(rowCount))).toBe(0);
});

test("a row is set once", () => {
  const made = bitsOf([3, 3, 39], emptyBits(40));
  setBit(made, 3);
  expect([rowsOf(made), countBits(made)]).toEqual([[3, 39], 2]);
});

test("rows are visited once each, ascending", () => {
  const seen: number[] = [];
  eachBit(bitsOf([64, 0, 31, 32], emptyBits(70)), (row) => seen.push(row));
  expect(seen).toEqual([0, 31, 32, 64]);
});
