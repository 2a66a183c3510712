/** One combination; milliseconds for all its calls, null where it isn't measured. */
export interface Line {
  readonly name: string;
  readonly calls: number;
  readonly rows: number;
  readonly ours: number | null;
  readonly loop: number | null;
  readonly hyperFormula: number | null;
  /** What the formulas add to the opening of the same rows, and that opening. */
  readonly libreOffice: { readonly spent: number; readonly opening: number } | null;
}

/** The most that our function may take, beside the loop written by hand. */
const MOST_OF_LOOP = 2;
/** Two openings of the same file differ by so much: a smaller difference says nothing. */
const NOISE = 0.2;

export const TITLES = [
  "Milliseconds for all the calls (medians); ratios of our time to the others'.",
  row("function", "calls", "rows", "ours", "loop", "ours/loop", "HyperFormula", "ours/HF", "LibreOffice", "ours/LO"),
].join("\n");

export function line({ name, calls, rows, ours, loop, hyperFormula, libreOffice }: Line): string {
  const noise = libreOffice === null ? 0 : NOISE * libreOffice.opening;
  const office = libreOffice === null ? "-" : libreOffice.spent < noise ? `<${milliseconds(noise)}` : milliseconds(libreOffice.spent);
  const toOffice = libreOffice === null || libreOffice.spent < noise ? "" : ratio(ours, libreOffice.spent);
  return row(name, String(calls), String(rows), milliseconds(ours), milliseconds(loop), ratio(ours, loop), milliseconds(hyperFormula), ratio(ours, hyperFormula), office, toOffice);
}

/** What to look at, and what was left out. */
export function over(lines: readonly Line[], limits: { readonly ours: number; readonly hyperFormula: number; readonly libreOffice: number }): string {
  const slow = lines.filter(({ ours, loop }) => ours !== null && loop !== null && ours > MOST_OF_LOOP * loop);
  return [
    slow.length === 0 ? `Never more than ${MOST_OF_LOOP} times the loop.` : `More than ${MOST_OF_LOOP} times the loop: ${slow.map(({ name, calls, rows, ours, loop }) => `${name} ${calls} x ${rows} (${ratio(ours, loop)})`).join(", ")}.`,
    `Not measured (-), for they take minutes: more than ${limits.ours} cells read in all by ours and the loop (1 000 calls on 100 000 rows), ${limits.hyperFormula} by HyperFormula, ${limits.libreOffice} by LibreOffice. LibreOffice is timed from 10 000 rows and a million cells on: below, opening the file is all that is seen.`,
  ].join("\n");
}

function row(name: string, ...cells: readonly string[]): string {
  const widths = [6, 7, 10, 10, 10, 13, 9, 12, 9];
  return name.padEnd(14) + cells.map((cell, index) => cell.padStart(widths[index] ?? 10)).join(" ");
}

function milliseconds(value: number | null): string {
  if (value === null) return "-";
  return value < 10 ? value.toFixed(3) : value < 1_000 ? value.toFixed(1) : value.toFixed(0);
}

function ratio(one: number | null, other: number | null): string {
  return one === null || other === null || other <= 0 ? "" : (one / other).toPrecision(2);
}
