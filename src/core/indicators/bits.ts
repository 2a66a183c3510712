/** A set of rows, one bit a row, in 32-bit words. Criteria are evaluated once into such sets, indicators combine them. */
export type Bits = Uint32Array;

export function emptyBits(rowCount: number): Bits {
  return new Uint32Array((rowCount + 31) >>> 5);
}

/** All rows set; the bits past the last row stay clear, so that counts are right. */
export function fullBits(rowCount: number): Bits {
  const bits = emptyBits(rowCount).fill(0xffffffff);
  const rest = rowCount & 31;
  if (rest !== 0 && bits.length > 0) bits[bits.length - 1] = (1 << rest) - 1;
  return bits;
}

export function setBit(bits: Bits, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

export function and(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word & b[index]!);
}

export function or(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word | b[index]!);
}

/** Rows of `a` that are not in `b`. */
export function andNot(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word & ~b[index]!);
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let index = 0; index < bits.length; index++) {
    let word = bits[index]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Calls `visit` for each row of the set, ascending. */
export function eachBit(bits: Bits, visit: (row: number) => void): void {
  for (let index = 0; index < bits.length; index++) {
    let word = bits[index]!;
    while (word !== 0) {
      const bit = word & -word;
      visit((index << 5) + (31 - Math.clz32(bit)));
      word ^= bit;
    }
  }
}

/** The set of the given rows, as wide as `like`. */
export function bitsOf(rows: readonly number[], like: Bits): Bits {
  const bits = like.slice().fill(0);
  for (const row of rows) setBit(bits, row);
  return bits;
}

export function rowsOf(bits: Bits): number[] {
  const rows: number[] = [];
  eachBit(bits, (row) => rows.push(row));
  return rows;
}
