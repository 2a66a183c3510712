import fc from "fast-check";
import { referentiel } from "../../../catalogue";
import type { Cell } from "../cell";
import type { Champ } from "../champ";
import { buildColumn } from "../column";
import { patchColumn } from "./patchColumn";

const champ = (id: string): Champ => referentiel.get("marches")!.champs.find((one) => one.id === id)!;

/** A field of each type, with one that shares its column. */
const CHAMPS: readonly (readonly [id: string, avec: readonly string[]])[] = [
  ["montant", []], ["offresRecues", []], ["dateNotification", []], ["critereRSE", []], ["poidsCritereSocial", []], ["considerationsSociales", []], ["considerationsEnvironnementales", []],
  ["categorie", []], ["titulaireStatut", []], ["objet", []], ["titulaire", []], ["considerationsSociales", ["considerationsEnvironnementales"]], ["reserveA", ["considerationsSociales"]],
];

const cell = fc.oneof(
  fc.constantFrom<Cell>(null, "", " ", 12, "12", "12 ", 0, "1 234,50 €", "1.234", 45_000, "12/03/2024", "32/13/2024", true, "oui", "Non", "peut-être", { error: "#N/A" }, "17 %", "NC", "INX date"),
  fc.constantFrom<Cell>("Clause sociale", "Clauses sociales et environnementales", "Clause sociale ; bidule", "Pas de considération sociale ; clause sociale", "aucune", "Truc", "Travaux", "travaux", "ESS ; EA", "EA-ESAT", "21750001600019 ; 1234", "Objet long"),
);

/** Former cells; for each new row the former row that it was, or a cell read again; some former rows may be gone. */
const edition = fc.array(cell, { minLength: 1, maxLength: 20 }).chain((before) =>
  fc.record({
    before: fc.constant(before),
    rows: fc.tuple(fc.array(fc.record({ what: fc.constantFrom("kept", "kept", "kept", "reread", "gone"), cell }), { minLength: before.length, maxLength: before.length }), fc.array(cell, { maxLength: 3 })),
  }));

function follow({ before, rows: [fates, added] }: { before: readonly Cell[]; rows: readonly [readonly { what: string; cell: Cell }[], readonly Cell[]] }) {
  const fresh: Cell[] = [];
  const origins: number[] = [];
  const after: Cell[] = [];
  const reread = (one: Cell) => { origins.push(~(fresh.push(one) - 1)); after.push(one); };
  fates.forEach(({ what, cell: other }, row) => {
    if (what === "kept") { origins.push(row); after.push(before[row]!); }
    else if (what === "reread") reread(other);
  });
  added.forEach(reread);
  return { fresh, origins: Int32Array.from(origins), after };
}

describe("a column after some cells were read again", () => {
  test.each(CHAMPS)("%s (shared with %p) is the column of all the cells", (id, others) => {
    const avec = others.map(champ);
    fc.assert(fc.property(edition, fc.constantFrom<1900 | 1904>(1900, 1904), (edited, dateSystem) => {
      const { fresh, origins, after } = follow(edited);
      const former = buildColumn(edited.before, champ(id), "En-tête", dateSystem, avec);
      expect(patchColumn(former, origins, { cells: fresh, dateSystem, avec })).toEqual(buildColumn(after, champ(id), "En-tête", dateSystem, avec));
    }), { numRuns: 200 });
  });

  test.each(CHAMPS)("%s (shared with %p) is the same object where the cells say what they said", (id, others) => {
    const avec = others.map(champ);
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), fc.nat(), (before, pick) => {
      const former = buildColumn(before, champ(id), "En-tête", 1900, avec);
      const row = pick % before.length;
      const origins = Int32Array.from(before, (_, index) => (index === row ? -1 : index));
      expect(patchColumn(former, origins, { cells: [before[row]!], dateSystem: 1900, avec })).toBe(former);
    }), { numRuns: 60 });
  });

  it("leaves the former column as it was", () => {
    const former = buildColumn(["Travaux", "Services", "Travaux"], champ("categorie"), "Catégorie", 1900);
    const copy = structuredClone({ state: former.state, values: former.values });
    const now = patchColumn(former, Int32Array.of(0, ~0, 2), { cells: ["Fournitures"], dateSystem: 1900, avec: [] });
    expect({ state: former.state, values: former.values }).toEqual(copy);
    expect("entries" in now ? now.entries.map(({ text }) => text) : []).toEqual(["Travaux", "Fournitures"]);
  });
});
