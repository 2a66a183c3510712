/** Legal categories whose SIREN carries a department: communes, départements, régions, groupings, public establishments. */
const NUMBERED = /^2[1-6](\d{2})(\d)/;

/**
 * The department of a public body by its SIREN, as INSEE numbered them: the third and fourth digits of 21… to 26…
 * (97 takes a fifth one, 20 is the whole of Corsica). Null for the others, whose number says nothing of a place.
 */
export function departementDuSiren(siret: string): string | null {
  const [, two, next] = NUMBERED.exec(siret) ?? [];
  if (two === undefined || !/^\d{14}$/.test(siret)) return null;
  if (two === "97") return `97${next}`;
  const number = Number(two);
  return number >= 1 && number <= 95 ? two : null;
}
