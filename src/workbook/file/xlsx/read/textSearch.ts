/**
 * What makes a text in XML not read as it is written: entities, `_xHHHH_`, line ends to normalise, CDATA and comments,
 * runs of a rich text. Such a text is decoded before it is compared.
 */
const ENCODED = "&|_x|\\r|<!|<(?:\\w+:)?r[\\s>]";

/**
 * Looks for a part of a text, whatever the case, in XML that holds very many: places that may hold it are found on the
 * raw XML, and only there is anything decoded.
 */
export class TextSearch {
  private readonly wanted: string;
  private readonly pattern: RegExp;

  constructor(part: string) {
    this.wanted = part.toLowerCase();
    const literal = part.replace(/[\\^$*+?.()[\]{}|/]/g, "\\$&");
    this.pattern = new RegExp(`${literal}|${ENCODED}`, "giu");
  }

  /** True when the decoded text holds the part. */
  isIn(text: string | null): text is string {
    return text !== null && text.toLowerCase().includes(this.wanted);
  }

  /** Calls `visit` once for each of some stretches of XML, in order and apart from each other, that may hold the part. */
  over(xml: string, starts: ArrayLike<number>, ends: ArrayLike<number>, visit: (rank: number) => void): void {
    if (this.wanted === "") {
      for (let rank = 0; rank < starts.length; rank++) visit(rank);
      return;
    }
    let rank = 0;
    this.pattern.lastIndex = starts[0] ?? xml.length;
    for (let match = this.pattern.exec(xml); match !== null; match = this.pattern.exec(xml)) {
      rank = firstEndingAfter(ends, match.index, rank);
      const start = starts[rank];
      if (start === undefined) return;
      if (match.index < start) {
        this.pattern.lastIndex = start;
        continue;
      }
      visit(rank);
      this.pattern.lastIndex = ends[rank] as number;
    }
  }
}

/** First rank, from `from` on, whose end lies behind `position`. */
function firstEndingAfter(ends: ArrayLike<number>, position: number, from: number): number {
  let low = from;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
