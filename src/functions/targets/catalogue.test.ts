import { schemas } from "../../catalogue";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";
import { cibleDe } from "./cible";

/** CIBLE on the schemes that the add-in ships. */
const all = [...schemas.values()];

/** Years at which a code has one milestone, and its value. */
function milestones(schema: Schema): { readonly code: string; readonly annee: number; readonly valeur: number }[] {
  return indicateursAvecChemin(schema)
    .flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])])
    .flatMap(({ code, cibles }) => cibles.flatMap(({ annee, valeur }) => (annee !== null && cibles.filter((other) => other.annee === annee).length === 1 ? [{ code, annee, valeur }] : [])));
}

it("gives Landes A1 its 30 % of 2024", () => {
  expect(cibleDe(all, "landes", "A1", 2024)).toBe(0.3);
});

it.each(all.map((schema) => [schema.id, schema] as const))("gives each milestone of %s in its own year", (id, schema) => {
  for (const { code, annee, valeur } of milestones(schema)) {
    expect([code, annee, cibleDe(all, id, code, annee)]).toEqual([code, annee, valeur]);
  }
});
