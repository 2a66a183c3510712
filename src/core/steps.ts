/** A long computation cut in steps: each yields the share done, from 0 to 1, and gives whoever runs it the occasion to do something else, or to stop. */
export type Steps<T> = Generator<number, T, void>;

/** All the steps at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps that are one part of longer ones, from `from` to `to` of the whole. */
export function* between<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
