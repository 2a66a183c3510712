import { freshMaker, type Columns } from "./columns";
import { median, sameAnswer, timed } from "../clock";
import type { Subject } from "./subjects";

/** Medians over the rounds, in milliseconds, of `calls` calls of the function and of the loop. */
export interface OursAndLoop {
  readonly ours: number;
  readonly loop: number;
  readonly answer: unknown;
}

const ROUNDS = { 1: 31, 100: 5, 1000: 3 } as const;
/** Above, one round is enough: a single call already lasts. */
const LONG_CELLS = 10_000_000;

/** Each call on arrays of its own, made off the clock; the two take turns to go first, so that neither gets the other's collections of garbage. */
export function measureOurs(subject: Subject, columns: Columns, rows: number, calls: 1 | 100 | 1000): OursAndLoop {
  const fresh = freshMaker(columns, subject.columns);
  const sides = [subject.ours, subject.loop] as const;
  const [answer, byLoop] = [subject.ours(fresh()), subject.loop(fresh())];
  if (!sameAnswer(answer, byLoop)) throw new Error(`${subject.name}, ${rows} rows: ${JSON.stringify(answer)}, and ${JSON.stringify(byLoop)} by the loop`);
  const totals: [number[], number[]] = [[], []];
  const rounds = calls * rows >= LONG_CELLS ? 1 : ROUNDS[calls];
  for (let round = 0; round < rounds; round++) {
    const spent: [number, number] = [0, 0];
    for (let call = 0; call < calls; call++) {
      for (const side of (round + call) % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const given = fresh();
        spent[side] += timed(() => sides[side](given));
      }
    }
    totals[0].push(spent[0]);
    totals[1].push(spent[1]);
  }
  return { ours: median(totals[0]), loop: median(totals[1]), answer };
}
