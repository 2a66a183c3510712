/** What a cell can hold is 32 767 characters: past this, the end of the list is counted. */
const LONGEST = 2_000;
const nombre = new Intl.NumberFormat("fr-FR");

/** Row numbers, ascending, as a person writes them: "2 à 45, 47, 51 à 60". */
export function texteLignes(lignes: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const ligne of lignes) {
    const run = runs.at(-1);
    if (run && ligne === run.last + 1) run.last = ligne;
    else runs.push({ first: ligne, last: ligne });
  }
  let words = "";
  let said = 0;
  for (const { first, last } of runs) {
    const next = `${words === "" ? "" : ", "}${first === last ? first : last === first + 1 ? `${first}, ${last}` : `${first} à ${last}`}`;
    if (words.length + next.length > LONGEST) return `${words}… et ${nombre.format(lignes.length - said)} autres`;
    words += next;
    said += last - first + 1;
  }
  return words;
}
