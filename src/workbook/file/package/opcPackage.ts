import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import { partKey, safePartName } from "./partName";
import { inflateEntry, readZip, type ZipEntry } from "./zipRead";
import { deflateEntry, writeZip } from "./zipWrite";

/** Parts up to this size stay inflated once read; sheets are bigger and are read rarely. */
const KEEP_INFLATED_BELOW = 1_000_000;

/** One part: compressed as it came, or new bytes that are deflated when the package is written. */
class Part {
  private inflated: Uint8Array | null = null;
  private deflated: ZipEntry | null;

  private constructor(readonly name: string, entry: ZipEntry | null, bytes: Uint8Array | null) {
    this.deflated = entry;
    this.inflated = bytes;
  }

  static fromEntry(name: string, entry: ZipEntry): Part {
    return new Part(name, entry, null);
  }

  static fromBytes(name: string, bytes: Uint8Array): Part {
    return new Part(name, null, bytes);
  }

  bytes(fileName: string): Uint8Array {
    if (this.inflated) return this.inflated;
    const bytes = inflateEntry(this.deflated as ZipEntry, fileName);
    if (bytes.length < KEEP_INFLATED_BELOW) this.inflated = bytes;
    return bytes;
  }

  entry(): ZipEntry {
    this.deflated ??= deflateEntry(this.name, this.inflated as Uint8Array);
    return this.deflated;
  }
}

/**
 * An office package as an immutable value: parts are inflated when asked for, `edit()` gives a draft, and the draft's
 * `commit()` a new package that shares every part it did not touch. "All or nothing" and "undo" are then a matter of
 * which value is current.
 */
export class OpcPackage {
  private constructor(readonly fileName: string, private readonly parts: ReadonlyMap<string, Part>) {}

  /** Reads the directory of `bytes`; throws `unreadable` for what is not a sound archive. */
  static open(bytes: Uint8Array, fileName: string): OpcPackage {
    const parts = new Map<string, Part>();
    for (const entry of readZip(bytes, fileName)) {
      const name = safePartName(entry.name, fileName);
      if (parts.has(partKey(name))) throw new WorkbookError("unreadable", MESSAGES.duplicatePart(fileName, name));
      parts.set(partKey(name), Part.fromEntry(name, entry));
    }
    return new OpcPackage(fileName, parts);
  }

  static empty(fileName: string): OpcPackage {
    return new OpcPackage(fileName, new Map());
  }

  names(): string[] {
    return Array.from(this.parts.values(), (part) => part.name);
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** Inflated bytes of a part; throws `unreadable` when it is missing or damaged. */
  bytes(name: string): Uint8Array {
    const part = this.parts.get(partKey(name));
    if (!part) throw new WorkbookError("unreadable", MESSAGES.missingPart(this.fileName, name));
    return part.bytes(this.fileName);
  }

  /** Text of an XML part: UTF-8, or UTF-16 where the part starts with its mark. */
  text(name: string): string {
    const bytes = this.bytes(name);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  /** True when both packages hold the very same part (shared, so never changed in between). */
  sharesPart(other: OpcPackage, name: string): boolean {
    return this.parts.get(partKey(name)) === other.parts.get(partKey(name));
  }

  /** Names of the parts that differ between the two, added and removed ones included. */
  changedSince(other: OpcPackage): string[] {
    const names = new Set([...this.names(), ...other.names()]);
    return [...names].filter((name) => !this.sharesPart(other, name));
  }

  edit(): PackageDraft {
    return new PackageDraft(this, new Map(this.parts), (parts) => new OpcPackage(this.fileName, parts));
  }

  /** This package with the given parts as they are in `other` (absent there: removed). */
  withPartsOf(other: OpcPackage, names: readonly string[]): OpcPackage {
    const parts = new Map(this.parts);
    for (const name of names) {
      const part = other.parts.get(partKey(name));
      if (part) parts.set(partKey(name), part);
      else parts.delete(partKey(name));
    }
    return new OpcPackage(this.fileName, parts);
  }

  /** The archive; parts never touched keep their compressed bytes. */
  toBytes(): Uint8Array {
    return writeZip(Array.from(this.parts.values(), (part) => part.entry()));
  }
}

/** Changes being prepared over a package; nothing is visible outside until `commit`. */
export class PackageDraft {
  constructor(
    readonly base: OpcPackage,
    private readonly parts: Map<string, Part>,
    private readonly build: (parts: Map<string, Part>) => OpcPackage,
  ) {}

  /** The package as it would be now; cheap. */
  commit(): OpcPackage {
    return this.build(new Map(this.parts));
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  text(name: string): string {
    return this.commit().text(name);
  }

  setText(name: string, text: string): void {
    this.setBytes(name, new TextEncoder().encode(text));
  }

  setBytes(name: string, bytes: Uint8Array): void {
    this.parts.set(partKey(name), Part.fromBytes(this.parts.get(partKey(name))?.name ?? name, bytes));
  }

  remove(name: string): void {
    this.parts.delete(partKey(name));
  }

  /** The first free name among `prefix1suffix`, `prefix2suffix`… */
  freeName(prefix: string, suffix: string): string {
    let rank = 1;
    while (this.has(`${prefix}${rank}${suffix}`)) rank++;
    return `${prefix}${rank}${suffix}`;
  }
}
