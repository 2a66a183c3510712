/** What a part of the bench is asked: numbers of rows, whether the long combinations are measured too, and where lines go. */
export interface Demande {
  readonly tailles: readonly number[];
  readonly tout: boolean;
  readonly print: (text: string) => void;
}

/** A line of a table: the first cell to the left, the others to the right. */
export function rang(widths: readonly number[], ...cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 10) : cell.padStart(widths[index] ?? 10))).join(" ");
}

/** Milliseconds; a dash where nothing was measured. */
export function ms(value: number | null): string {
  if (value === null) return "-";
  return value < 10 ? value.toFixed(2) : value < 1_000 ? value.toFixed(1) : value.toFixed(0);
}

export function rapport(one: number | null, other: number | null): string {
  return one === null || other === null || other <= 0 ? "" : (one / other).toPrecision(3);
}
