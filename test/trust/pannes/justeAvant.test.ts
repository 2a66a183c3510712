import type { Model } from "../../../src/atelier/model/model";
import { times } from "../effort";
import { fermer, monter } from "./banc";
import { Bilan, defautDesMots } from "./bilan";
import { INSERER, type Geste } from "./coauteur";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";
import { avecPanne, ecouter } from "./panne";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_800_000));

const bilan = new Bilan("pannes-juste-avant");
afterAll(() => bilan.conclure());

/** What is written over cells that a person has before their eyes: the sheet, and one of its cells. */
const CIBLES: ReadonlyMap<string, { readonly feuille: string; readonly cible: readonly [number, number] }> = new Map([
  ["remplissage", { feuille: "Bilan", cible: [2, 2] }],
  ["corrections", { feuille: "Marchés", cible: [1, 2] }],
  ["import dans un tableau", { feuille: "Marchés", cible: [3, 0] }],
  ["saisies dans un tableau", { feuille: "Saisies", cible: [2, 0] }],
  ["recensement", { feuille: "Recensement", cible: [3, 6] }],
  ["familles", { feuille: "Familles", cible: [2, 0] }],
]);

const SUPPRIMER_LIGNE: Geste = { nom: "ligne supprimée au-dessus", faire: (model, id) => (model.structure.deleteRows(id, 0, 1), true) };

function saisirEn([row, column]: readonly [number, number]): Geste {
  return { nom: "cellule visée saisie", faire: (model, id) => (model.cells.write(id, row, column, [[{ kind: "value", value: "d'un autre" }]]), true) };
}

let rang = 0;
const idDe = (model: Model, feuille: string): string => model.sheets.idOf(feuille)!;

describe("someone who types in what is about to be written, or moves it, before any request up to the write", () => {
  const flux = ECRITURES.filter(({ nom }) => CIBLES.has(nom));
  it.each(flux.map((one) => [one.nom, one] as const))("is told, and nothing of theirs is written over: %s", async (nom, one) => {
    const { feuille, cible } = CIBLES.get(nom)!;
    const banc = await monter(one.seed, one.catalogue, one.options, one.installe);
    await one.avant?.(banc);
    const passages = await ecouter(banc, () => one.acte(banc));
    const ecrit = passages.find(({ kind, member }) => kind === "set" && member.startsWith("Range."))!.requete;
    // The request that writes is the one window that Excel leaves: before it, and not on it.
    const firsts = passages.flatMap(({ requete }, index) => (passages[index - 1]?.requete === requete || requete >= ecrit ? [] : [index + 1]));
    // The short form: just before the last look of all.
    const places = firsts.slice(-times(1, firsts.length));
    const perdusAvant = bilan.perdus.length;
    for (const geste of [saisirEn(cible), INSERER, SUPPRIMER_LIGNE].slice(times(rang++ % 3, 0), times((rang - 1) % 3 + 1, 3))) {
      for (const n of places) {
        const seul = await monter(one.seed, one.catalogue, one.options, one.installe);
        geste.faire(seul.office.model, idDe(seul.office.model, feuille));
        const voulu = await seul.photo();
        const own = await monter(one.seed, one.catalogue, one.options, one.installe);
        await one.avant?.(own);
        const { model } = own.office;
        await avecPanne(own, n, () => (geste.faire(model, idDe(model, feuille)), undefined), () => one.acte(own));
        bilan.essais += 1;
        const ou = `${nom}, ${geste.nom} avant l'action ${n} sur ${passages.length} (${passages[n - 1]?.member})`;
        const { failure } = own.store.state();
        if (!failure) bilan.perdu(ou, "written all the same");
        else if (!["changed", "blocked"].includes(failure.probleme.code)) bilan.perdu(ou, `told as ${failure.probleme.code} (${failure.probleme.detail})`);
        else if (defautDesMots(failure.probleme) !== null) bilan.perdu(ou, defautDesMots(failure.probleme)!);
        // The last look of all names the cell to the person; a table whose header row goes is no longer there to be named.
        if (n === places.at(-1) && geste !== SUPPRIMER_LIGNE && failure?.probleme.code === "changed" && !failure.probleme.obstacles.some((line) => line.includes(`Feuille « ${feuille} »`))) bilan.perdu(ou, "the place isn't named");
        const difference = premiereDifference(voulu, await own.photo());
        if (difference !== "") bilan.perdu(ou, difference);
      }
    }
    expect(bilan.perdus.slice(perdusAvant)).toEqual([]);
  });
});
