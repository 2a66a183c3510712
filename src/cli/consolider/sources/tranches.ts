/** Lists that hold records, by the keys that lead to them: the wrappers that DECP files have. */
const LISTES: ReadonlySet<string> = new Set(["", "marches", "marche", "contrat-concession", "marches/marche", "marches/contrat-concession"]);
/** One record of a real file is some kilobytes; above, something else is read. */
const MOST_RECORD = 16_000_000;
const [QUOTE, BACKSLASH, OPEN, CLOSE, LIST, UNLIST, COLON, COMMA] = Array.from("\"\\{}[]:,", (sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number, number];

/** Why a stream isn't a file of records. */
export class TranchesError extends Error {
  override readonly name = "TranchesError";
  constructor(readonly motif: "tropLong" | "incomplet" | "pasUneListe") {
    super(motif);
  }
}

/**
 * Cuts a stream of JSON bytes into its records, one by one, without reading them: strings, escapes and depth are all
 * that is followed. What a record holds is read by who reads DECP. `list()` tells that a list of records was met.
 */
export class Tranches {
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** Depth at which the record being read was opened; -1 outside of any. */
  private record = -1;
  private carried: Uint8Array[] = [];
  private carriedBytes = 0;
  /** Keys of the containers opened above the records. */
  private readonly path: { readonly list: boolean; key: string }[] = [];
  private text: number[] = [];
  private lists = 0;

  /** The records that end in these bytes; `bytes` may be used again afterwards. */
  push(bytes: Uint8Array): Uint8Array[] {
    const found: Uint8Array[] = [];
    let start = this.record >= 0 ? 0 : -1;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) this.inString = false;
        else if (this.record < 0 && this.text.length < 64) this.text.push(byte);
        continue;
      }
      if (byte === QUOTE) {
        this.inString = true;
        if (this.record < 0) this.text = [];
      } else if (byte === OPEN || byte === LIST) {
        if (this.record < 0 && this.opens(byte === LIST)) {
          this.record = this.depth;
          start = at;
        }
        this.depth++;
      } else if (byte === CLOSE || byte === UNLIST) {
        this.depth--;
        if (this.depth === this.record) {
          found.push(this.cut(bytes, start, at + 1));
          this.record = -1;
          start = -1;
        } else if (this.record < 0) this.path.pop();
      } else if (this.record < 0) this.between(byte);
    }
    if (start >= 0) this.carry(bytes.slice(start));
    return found;
  }

  /** Throws `TranchesError` for what was no list of records, or stops in the middle of one. */
  end(): void {
    if (this.depth !== 0 || this.inString) throw new TranchesError("incomplet");
    if (this.lists === 0) throw new TranchesError("pasUneListe");
  }

  /** True for the first byte of a record: an object in a list of records, or in the place of one. */
  private opens(list: boolean): boolean {
    const place = this.path.map(({ list: inside, key }) => (inside ? "" : key)).filter((key) => key !== "").join("/");
    const parent = this.path.at(-1);
    if (!list && parent !== undefined && LISTES.has(place) && (parent.list || place.endsWith("marche") || place.endsWith("concession"))) {
      if (!parent.list) this.lists++;
      return true;
    }
    if (list && LISTES.has(place)) this.lists++;
    this.path.push({ list, key: "" });
    return false;
  }

  private between(byte: number): void {
    const parent = this.path.at(-1);
    if (!parent) return;
    if (byte === COLON && !parent.list) parent.key = String.fromCharCode(...this.text);
    else if (byte === COMMA && !parent.list) parent.key = "";
  }

  private carry(bytes: Uint8Array): void {
    this.carried.push(bytes);
    this.carriedBytes += bytes.length;
    if (this.carriedBytes > MOST_RECORD) throw new TranchesError("tropLong");
  }

  private cut(bytes: Uint8Array, start: number, end: number): Uint8Array {
    if (this.carried.length === 0) return bytes.slice(start, end);
    const all = Buffer.concat([...this.carried, bytes.subarray(0, end)]);
    this.carried = [];
    this.carriedBytes = 0;
    return all;
  }
}
