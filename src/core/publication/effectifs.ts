/** Below this many people, someone may be recognised. */
const SEUIL = 5;

/** How many people a line of a breakdown tells of: one number, or the two sides that a share tells apart. Null: it tells of nobody. */
export type Effectif = readonly number[] | null;

/** Whether a figure tells of 1 to 4 people. Zero tells of nobody. */
export function estPetit(effectif: Effectif): boolean {
  return effectif !== null && effectif.some((nombre) => nombre > 0 && nombre < SEUIL);
}

/**
 * The lines of a breakdown that must be hidden: those of 1 to 4 people and, so that none of them can be had from the
 * total and the lines shown, the next smallest with them (all of its size). Null: nothing of the breakdown can be
 * published, the names of its lines included.
 *
 * Why it holds: whoever exchanges two hidden lines gets the same publication, since what is hidden depends on sizes and
 * not on names. So a hidden line could be any of the hidden sizes, and there are always two different ones.
 */
export function lignesMasquees(effectifs: readonly Effectif[]): readonly boolean[] | null {
  const petits = effectifs.map(estPetit);
  if (!petits.includes(true)) return petits;
  const tailles = (masques: readonly boolean[]) => new Set(effectifs.flatMap((effectif, rang) => (masques[rang] && effectif ? [cle(effectif)] : [])));
  if (tailles(petits).size > 1) return petits;
  const autres = effectifs.filter((effectif, rang): effectif is readonly number[] => effectif !== null && !petits[rang]);
  const [suivant] = [...autres].sort(parTaille);
  return suivant === undefined ? null : effectifs.map((effectif, rang) => petits[rang]! || (effectif !== null && cle(effectif) === cle(suivant)));
}

function cle(effectif: readonly number[]): string {
  return effectif.join(" ");
}

function parTaille(a: readonly number[], b: readonly number[]): number {
  const rang = a.findIndex((nombre, index) => nombre !== b[index]);
  return rang < 0 ? 0 : a[rang]! - (b[rang] ?? 0);
}
