const TABLES: readonly Uint32Array[] = buildTables();

/** CRC-32 (ISO 3309, as in zip) of `bytes`, 8 bytes a turn ("slicing by 8"): sheets weigh 100 MB and more. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as unknown as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 8; at <= end; at += 8) {
    const low = view.getUint32(at, true) ^ crc;
    const high = view.getUint32(at + 4, true);
    crc = (t7[low & 255] as number) ^ (t6[(low >>> 8) & 255] as number) ^ (t5[(low >>> 16) & 255] as number) ^ (t4[low >>> 24] as number)
      ^ (t3[high & 255] as number) ^ (t2[(high >>> 8) & 255] as number) ^ (t1[(high >>> 16) & 255] as number) ^ (t0[high >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (t0[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function buildTables(): Uint32Array[] {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const first = tables[0] as Uint32Array;
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    first[index] = value;
  }
  for (let level = 1; level < 8; level++) {
    const previous = tables[level - 1] as Uint32Array;
    const table = tables[level] as Uint32Array;
    for (let index = 0; index < 256; index++) {
      const value = previous[index] as number;
      table[index] = (first[value & 255] as number) ^ (value >>> 8);
    }
  }
  return tables;
}
