/** Steps of a scale that read well, in each power of ten. */
const PAS = [1, 2, 2.5, 5, 10];
const NOMBRE = 4;

/** A scale from zero that holds some values: its graduations, and its top, one step above the highest value at most. */
export function echelle(valeurs: readonly number[]): { readonly graduations: readonly number[]; readonly max: number } {
  const highest = Math.max(...valeurs, 0);
  if (highest === 0) return { graduations: [0, 1], max: 1 };
  const rough = highest / NOMBRE;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = PAS.map((pas) => pas * power).find((pas) => pas >= rough) ?? 10 * power;
  const count = Math.ceil(highest / step);
  return { graduations: Array.from({ length: count + 1 }, (_, rang) => Number((rang * step).toPrecision(12))), max: count * step };
}
