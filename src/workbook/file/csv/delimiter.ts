import Papa from "papaparse";

const CANDIDATES = [";", ",", "\t"] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/** Rows looked at to tell the separator. */
const PREVIEW_ROWS = 40;
/** And characters: a file of one line is not cut three times whole. */
const PREVIEW_LENGTH = 1_000_000;

/**
 * The separator of a CSV text: the one that Excel's `sep=` line names, else the one that cuts the most rows in the same
 * number of columns. `;` where nothing tells, as French Excel writes.
 */
export function detectDelimiter(text: string): Delimiter {
  const named = /^\uFEFF?sep=([;,\t])\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named as Delimiter;
  const start = text.slice(0, PREVIEW_LENGTH);
  let best: Delimiter = ";";
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const score = regularity(Papa.parse<string[]>(start, { delimiter, preview: PREVIEW_ROWS }).data);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Share of the rows that have the most frequent width, first; then that width, since `a;b,c;d` cut by `,` is narrower. */
function regularity(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((row) => row.some((cell) => cell.trim() !== "")).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [1, 0];
  return width < 2 ? 0 : (count / widths.length) * 1_000 + Math.min(width, 999);
}
