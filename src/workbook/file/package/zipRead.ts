import { inflateSync } from "fflate";
import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import { crc32 } from "./crc32";
import { LIMITS } from "./limits";

/** One file of a zip archive as its directory describes it, with its bytes still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes once inflated. */
  readonly size: number;
  readonly compressed: Uint8Array;
  /** MS-DOS time (low half) and date (high half). */
  readonly stamp: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const MAX_32 = 0xffffffff;

/**
 * Reads the directory of a zip archive; nothing is inflated. Throws `unreadable` when the archive is truncated,
 * encrypted, compressed otherwise than by deflate, or declares more than `LIMITS`.
 */
export function readZip(bytes: Uint8Array, fileName: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, fileName);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("unreadable", MESSAGES.truncated(fileName));
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, fileName: string): ZipEntry[] {
  const { count, start } = findDirectory(view, fileName);
  if (count > LIMITS.parts) throw new WorkbookError("unreadable", MESSAGES.tooManyParts(fileName, LIMITS.parts));
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new WorkbookError("unreadable", MESSAGES.truncated(fileName));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = flags & 0x800 ? new TextDecoder().decode(rawName) : latin1(rawName);
    const sizes = wideSizes(view, at, nameLength, extraLength);
    if (flags & 1) throw new WorkbookError("unreadable", MESSAGES.encrypted(fileName));
    if (method !== 0 && method !== 8) throw new WorkbookError("unreadable", MESSAGES.compression(fileName, name));
    total += sizes.size;
    if (sizes.size > LIMITS.partBytes || total > LIMITS.totalBytes || isBomb(sizes.size, sizes.compressed)) {
      throw new WorkbookError("unreadable", MESSAGES.tooBig(fileName, name));
    }
    if (!name.endsWith("/")) {
      const compressed = localData(bytes, view, sizes.offset, sizes.compressed, fileName);
      entries.push({ name, method, crc: view.getUint32(at + 16, true), size: sizes.size, compressed, stamp: view.getUint32(at + 12, true) });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Inflates one entry, never beyond its declared size, and checks its CRC. */
export function inflateEntry(entry: ZipEntry, fileName: string): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = entry.compressed;
  else {
    try {
      // One spare byte: a part that inflates beyond its declared size shows, and the rest is dropped by the fixed buffer.
      bytes = inflateSync(entry.compressed, { out: new Uint8Array(entry.size + 1) });
    } catch {
      throw new WorkbookError("unreadable", MESSAGES.damagedPart(fileName, entry.name));
    }
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new WorkbookError("unreadable", MESSAGES.damagedPart(fileName, entry.name));
  return bytes;
}

function isBomb(size: number, compressed: number): boolean {
  return size > LIMITS.ratioFrom && size > compressed * LIMITS.ratio;
}

function findDirectory(view: DataView, fileName: string): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== MAX_32) return { count, start };
    const end64 = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(end64, true) !== END64_SIGNATURE) break;
    return { count: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) };
  }
  throw new WorkbookError("unreadable", MESSAGES.truncated(fileName));
}

/** Sizes and offset of a central record; values that don't fit 32 bits stand in the zip64 extra field, in this order. */
function wideSizes(view: DataView, at: number, nameLength: number, extraLength: number): { size: number; compressed: number; offset: number } {
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + 46 + nameLength;
  for (const end = field + extraLength; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const take = (): number => {
      const wide = Number(view.getBigUint64(value, true));
      value += 8;
      return wide;
    };
    if (size === MAX_32) size = take();
    if (compressed === MAX_32) compressed = take();
    if (offset === MAX_32) offset = take();
  }
  return { size, compressed, offset };
}

function localData(bytes: Uint8Array, view: DataView, offset: number, length: number, fileName: string): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw new WorkbookError("unreadable", MESSAGES.truncated(fileName));
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw new WorkbookError("unreadable", MESSAGES.truncated(fileName));
  return bytes.subarray(start, start + length);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
