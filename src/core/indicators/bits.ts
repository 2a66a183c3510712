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

// Plain loops: they are what every indicator is made of, and `map` costs ten times more.
export function and(a: Bits, b: Bits): Bits {
  const found = new Uint32Array(a.length);
  for (let index = 0; index < a.length; index++) found[index] = a[index]! & b[index]!;
  return found;
}

export function or(a: Bits, b: Bits): Bits {
  const found = new Uint32Array(a.length);
  for (let index = 0; index < a.length; index++) found[index] = a[index]! | b[index]!;
  return found;
}

/** Rows of `a` that are not in `b`. */
export function andNot(a: Bits, b: Bits): Bits {
  const found = new Uint32Array(a.length);
  for (let index = 0; index < a.length; index++) found[index] = a[index]! & ~b[index]!;
  return found;
}

/** The other rows of a table of so many. */
export function not(a: Bits, rowCount: number): Bits {
  return neither(a, a, rowCount);
}

/** The rows of a table of so many that are in none of the two sets. */
export function neither(a: Bits, b: Bits, rowCount: number): Bits {
  const found = new Uint32Array(a.length);
  for (let index = 0; index < a.length; index++) found[index] = ~(a[index]! | b[index]!);
  const rest = rowCount & 31;
  if (rest !== 0) found[found.length - 1]! &= (1 << rest) - 1;
  return found;
}

/** True when some row is in both sets. */
export function overlap(a: Bits, b: Bits): boolean {
  for (let index = 0; index < a.length; index++) if ((a[index]! & b[index]!) !== 0) return true;
  return false;
}

export function isNone(a: Bits): boolean {
  return !overlap(a, a);
}

/** The first row of the set; null when it has none. */
export function firstBit(bits: Bits): number | null {
  const index = bits.findIndex((word) => word !== 0);
  return index < 0 ? null : (index << 5) + (31 - Math.clz32(bits[index]! & -bits[index]!));
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
    let word = bits[index]! | 0;
    while (word !== 0) {
      const bit = word & -word;
      visit((index << 5) + (31 - Math.clz32(bit)));
      word ^= bit;
    }
  }
}

export function rowsOf(bits: Bits): number[] {
  const rows = new Array<number>(countBits(bits));
  let next = 0;
  for (let index = 0; index < bits.length; index++) {
    let word = bits[index]! | 0;
    while (word !== 0) {
      const bit = word & -word;
      rows[next++] = (index << 5) + (31 - Math.clz32(bit));
      word ^= bit;
    }
  }
  return rows;
}
