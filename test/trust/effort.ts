/** How much work the trust suite does: little with every unit test, much under `npm run trust`. */
export const effort: "court" | "long" = process.env.SPASER_EFFORT === "long" ? "long" : "court";

/** A number of tries by that length. */
export function times(court: number, long: number): number {
  return effort === "long" ? long : court;
}
