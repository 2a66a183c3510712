import { findSoffice } from "../../ensure-libreoffice.cjs";
import { columnsOf, type Columns } from "./columns";
import { median } from "../clock";
import { InHyperFormula } from "./hyperFormula";
import { InLibreOffice } from "./libreOffice";
import { measureOurs } from "./ours";
import { passes, SUBJECTS } from "./subjects";
import { line, over, TITLES, type Line } from "./table";

const ROWS = [1_000, 10_000, 100_000] as const;
const CALLS = [1, 100, 1_000] as const;
/** Cells read in all (calls × rows, and passes over a column for the other engines) above which one would take minutes. */
const MOST_CELLS = { ours: 10_000_000, hyperFormula: 1_000_000, libreOffice: 10_000_000 };
/** Below, a single measure says little: the median of three. */
const SHORT_CELLS = 200_000;
/** Below, what LibreOffice calculates is lost in the time that it takes to open the rows. */
const LEAST_CELLS_LIBREOFFICE = 1_000_000;
const LEAST_ROWS_LIBREOFFICE = 10_000;

/**
 * `npm run bench`: our functions beside a loop written by hand, HyperFormula and LibreOffice, on the same rows, in one
 * run. `--tout` measures the long combinations too. Nothing is asserted of a time; a ratio to the loop above 2 is told.
 */
export function bench(options: readonly string[], print: (text: string) => void): void {
  const limits = options.includes("--tout") ? { ours: Infinity, hyperFormula: 8_000_000, libreOffice: Infinity } : MOST_CELLS;
  const program = options.includes("--sans-libreoffice") ? null : findSoffice();
  if (program === null) print("LibreOffice is not measured: none here, or not asked.");
  const office = program === null ? null : new InLibreOffice(program);
  try {
    warmUp();
    print(TITLES);
    const lines = ROWS.flatMap((rows) => measureRows(rows, limits, office, print));
    print(over(lines, limits));
  } finally {
    office?.close();
  }
}

/** Every combination on so many rows, a line printed as soon as it is known. */
function measureRows(rows: number, limits: typeof MOST_CELLS, office: InLibreOffice | null, print: (text: string) => void): readonly Line[] {
  const columns = columnsOf(rows);
  const engine = new InHyperFormula(columns, rows);
  const withOffice = rows >= LEAST_ROWS_LIBREOFFICE ? office : null;
  const opening = withOffice === null ? 0 : median([0, 1, 2].map(() => withOffice.measure(columns, rows, null)));
  const lines = SUBJECTS.flatMap((subject) => CALLS.map((calls): Line => {
    const cells = calls * rows;
    const passed = cells * passes(subject);
    const measured = cells > limits.ours ? null : measureOurs(subject, columns, rows, calls);
    const answer = measured?.answer ?? subject.ours(columns);
    const rounds = passed < SHORT_CELLS ? 3 : 1;
    const byOffice = withOffice === null || passed < LEAST_CELLS_LIBREOFFICE || passed > limits.libreOffice ? null : withOffice.measure(columns, rows, { subject, calls, answer });
    const found: Line = {
      name: subject.name, calls, rows, ours: measured?.ours ?? null, loop: measured?.loop ?? null,
      hyperFormula: passed > limits.hyperFormula ? null : median(Array.from({ length: rounds }, () => engine.measure(subject, calls, answer))),
      libreOffice: byOffice === null ? null : { spent: byOffice - opening, opening },
    };
    print(line(found));
    return found;
  }));
  engine.close();
  return lines;
}

/** What is measured is code that has run, as in a workbook that is open. */
function warmUp(): void {
  const columns: Columns = columnsOf(1_000);
  for (const subject of SUBJECTS) measureOurs(subject, columns, 1_000, 100);
}
