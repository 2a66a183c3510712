import { times } from "../effort";
import { fermer, monter } from "./banc";
import { Bilan, defautDesMots } from "./bilan";
import { PROTEGER, RENOMMER, SAISIR_AILLEURS, SUPPRIMER, type Geste } from "./coauteur";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";
import type { Flux } from "./flux";
import { avecPanne, ecouter } from "./panne";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_800_000));

const bilan = new Bilan("pannes-pendant");
afterAll(() => bilan.conclure());

const GESTES = [RENOMMER, SUPPRIMER, PROTEGER, SAISIR_AILLEURS];
const ECRIVENT = ECRITURES.filter(({ annule }) => !annule);
let rang = 0;

/** What the workbook is when that person alone did something to its last sheet; null where that can't be done. */
async function seulement(flux: Flux, geste: Geste): Promise<string | null> {
  const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
  const { model } = banc.office;
  return geste.faire(model, model.sheets.ids().at(-1)!) ? banc.photo() : null;
}

describe("someone else at work while the pane writes, between two of its requests", () => {
  it.each(ECRIVENT.map((flux) => [flux.nom, flux] as const))("what is refused is left as that person left it, what is written can be taken back: %s", async (nom, flux) => {
    const perdusAvant = bilan.perdus.length;
    const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
    await flux.avant?.(banc);
    const passages = await ecouter(banc, () => flux.acte(banc));
    const firsts = passages.flatMap(({ requete }, index) => (passages[index - 1]?.requete === requete ? [] : [index + 1]));
    for (const geste of GESTES) {
      for (const n of firsts) {
        if (times(rang++ % 48, rang % 2) !== 0) continue;
        const seul = await seulement(flux, geste);
        if (seul === null) break;
        const own = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
        await flux.avant?.(own);
        const { model } = own.office;
        const id = model.sheets.ids().at(-1)!;
        let fait = false;
        await avecPanne(own, n, () => {
          fait = geste.faire(model, id);
          return undefined;
        }, () => flux.acte(own));
        const ou = `${nom}, ${geste.nom} avant l'action ${n} sur ${passages.length} (${passages[n - 1]?.member})`;
        bilan.essais += 1;
        if (!fait) bilan.perdu(ou, "nothing was done");
        const { failure } = own.store.state();
        const photo = await own.photo();
        if (failure) {
          const mots = defautDesMots(failure.probleme);
          if (mots !== null) bilan.perdu(ou, mots);
          if (photo !== seul && failure.probleme.inchange) bilan.perdu(ou, `told as unchanged, and ${premiereDifference(seul, photo)}`);
          if (photo !== seul && !failure.probleme.inchange) bilan.perdu(ou, `not given back (told): ${failure.probleme.detail}, ${premiereDifference(seul, photo)}`);
        } else if (photo !== seul) {
          await flux.revient?.(own);
          bilan.reprises += 1;
          const difference = premiereDifference(seul, await own.photo());
          if (difference !== "") bilan.perdu(ou, `written, and taken back: ${difference}`);
        }
      }
    }
    expect(bilan.perdus.slice(perdusAvant)).toEqual([]);
  });
});
