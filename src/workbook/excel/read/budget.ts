/** Excel on the web refuses answers above 5 MB; every platform refuses more than 5 million cells in one range. */
const TARGET_BYTES = 3_000_000;
const MAX_CELLS = 1_000_000;
/** The first chunk tells how heavy the cells of this workbook are: 3 MB at 50 bytes a cell, and the host refuses more than it can send. */
const FIRST_CELLS = 60_000;
/** What follows may be heavier than what was measured. */
const MARGIN = 1.5;

/** How many cells to ask in the next round trip, learnt from the heaviest chunk read so far. */
export class ReadBudget {
  private bytesPerCell = 0;
  private ceiling = MAX_CELLS;

  get cells(): number {
    if (this.bytesPerCell === 0) return Math.min(FIRST_CELLS, this.ceiling);
    return Math.max(1, Math.min(this.ceiling, Math.floor(TARGET_BYTES / (this.bytesPerCell * MARGIN))));
  }

  /** Learns from what came back. */
  learn(matrices: readonly (readonly (readonly unknown[])[])[]): void {
    let bytes = 0;
    let cells = 0;
    for (const row of matrices.flat()) {
      for (const value of row) bytes += weightOf(value);
      cells += row.length;
    }
    if (cells > 0) this.bytesPerCell = Math.max(this.bytesPerCell, bytes / cells, 1);
  }

  /** The host found a chunk too large: half of it at most from now on. False when nothing smaller can be asked. */
  shrink(): boolean {
    const asked = this.cells;
    if (asked <= 1) return false;
    this.ceiling = Math.floor(asked / 2);
    return true;
  }
}

/** Bytes of a value in a JSON message, comma included: quotes, and up to 3 bytes for a letter outside ASCII. */
export function weightOf(value: unknown): number {
  if (typeof value === "string") {
    let bytes = 3;
    for (let index = 0; index < value.length; index++) bytes += value.charCodeAt(index) < 128 ? 1 : 3;
    return bytes;
  }
  return typeof value === "number" ? String(value).length + 1 : 6;
}
