import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipRead";

/** 1980-01-01 00:00: new parts carry no clock, so that the same content gives the same bytes. */
const NO_STAMP = 0x00210000;
const UTF8_FLAG = 0x800;
const VERSION = 20;

/** Deflates `bytes` into an entry; the smaller of deflated and stored is kept. */
export function deflateEntry(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflateSync(bytes, { level: bytes.length > 8_000_000 ? 4 : 6 });
  const stored = deflated.length >= bytes.length;
  return { name, method: stored ? 0 : 8, crc: crc32(bytes), size: bytes.length, compressed: stored ? bytes : deflated, stamp: NO_STAMP };
}

/** Writes an archive: compressed bytes are copied as they are, so untouched parts cost nothing and stay identical. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const localSize = named.reduce((sum, { entry, name }) => sum + 30 + name.length + entry.compressed.length, 0);
  const directorySize = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const out = new Uint8Array(localSize + directorySize + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let directoryAt = localSize;
  for (const { entry, name } of named) {
    view.setUint32(at, 0x04034b50, true);
    fields(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.compressed, at + 30 + name.length);
    view.setUint32(directoryAt, 0x02014b50, true);
    view.setUint16(directoryAt + 4, VERSION, true);
    fields(view, directoryAt + 6, entry, name.length);
    view.setUint32(directoryAt + 42, at, true);
    out.set(name, directoryAt + 46);
    at += 30 + name.length + entry.compressed.length;
    directoryAt += 46 + name.length;
  }
  view.setUint32(directoryAt, 0x06054b50, true);
  view.setUint16(directoryAt + 8, named.length, true);
  view.setUint16(directoryAt + 10, named.length, true);
  view.setUint32(directoryAt + 12, directorySize, true);
  view.setUint32(directoryAt + 16, localSize, true);
  return out;
}

/** The 26 bytes that a local header and a central record share. */
function fields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
