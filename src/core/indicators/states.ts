import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column } from "../register/column";
import { emptyBits, type Bits } from "./bits";

/** Where a column has values, blanks, and cells that can't be read: each row is in one of the three. */
export interface States {
  readonly value: Bits;
  readonly blank: Bits;
  readonly unreadable: Bits;
}

/** A column never changes: what is known of it is kept as long as it is. */
const known = new WeakMap<Uint8Array, States>();

export function statesOf({ state }: Column): States {
  const done = known.get(state);
  if (done) return done;
  const found = [emptyBits(state.length), emptyBits(state.length), emptyBits(state.length)] as const;
  const [blank, value, unreadable] = [found[BLANK_CELL], found[VALUE_CELL], found[UNREADABLE_CELL]];
  for (let index = 0; index < value.length; index++) {
    const first = index << 5;
    const last = Math.min(32, state.length - first);
    let [values, others] = [0, 0];
    for (let bit = 0; bit < last; bit++) {
      const cell = state[first + bit]!;
      values |= (cell & 1) << bit;
      others |= (cell >> 1) << bit;
    }
    value[index] = values;
    unreadable[index] = others;
    blank[index] = ~(values | others) & (last === 32 ? -1 : (1 << last) - 1);
  }
  const made = { value, blank, unreadable };
  known.set(state, made);
  return made;
}
