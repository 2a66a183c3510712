/** The least whole number from 1 to `most` that answers yes, where every larger one does too; null where none does. */
export function leastNumber(answers: (number: number) => boolean, most: number): number | null {
  if (most < 1) return null;
  let high = 1;
  while (high < most && !answers(high)) high = Math.min(high * 2, most);
  if (!answers(high)) return null;
  let low = Math.floor(high / 2);
  // `low` answers no, or is 0; `high` answers yes.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (answers(middle)) high = middle;
    else low = middle;
  }
  return high;
}
