import { times } from "../effort";
import { fermer, monter } from "./banc";
import { Bilan, defautDesMots } from "./bilan";
import { GESTES } from "./coauteur";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_200_000));

const bilan = new Bilan("pannes-entretemps");
afterAll(() => bilan.conclure());

const ATTENDUS: ReadonlySet<string> = new Set(["changed", "blocked", "accessDenied"]);
let rang = 0;

describe("someone else at work between what is shown and what is written", () => {
  it.each(ECRITURES.map((flux) => [flux.nom, flux] as const))("is never written over, and told: %s", async (nom, flux) => {
    const perdusAvant = bilan.perdus.length;
    for (const geste of GESTES) {
      for (const place of [0, 1]) {
        // The short form goes through all of them, one in sixteen.
        if (times(rang++ % 16, 0) !== 0) continue;
        const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
        const { model } = banc.office;
        await flux.avant?.(banc);
        const id = model.sheets.ids()[place];
        if (id === undefined || !geste.faire(model, id)) continue;
        const ou = `${nom}, ${geste.nom} (${place})`;
        const former = await banc.photo();
        await flux.acte(banc);
        bilan.essais += 1;
        const { failure } = banc.store.state();
        const photo = await banc.photo();
        if (failure) {
          const mots = defautDesMots(failure.probleme);
          if (mots !== null) bilan.perdu(ou, mots);
          if (!ATTENDUS.has(failure.probleme.code)) bilan.perdu(ou, `told as ${failure.probleme.code} (${failure.probleme.detail})`);
          if (photo !== former) bilan.perdu(ou, `refused, and ${premiereDifference(former, photo)} (told as ${failure.probleme.inchange ? "unchanged" : "touched"})`);
        } else if (flux.revient && photo !== former) {
          // It could be written all the same: then it can be taken back, and nothing of the other person's is lost.
          await flux.revient(banc);
          bilan.reprises += 1;
          const difference = premiereDifference(former, await banc.photo());
          if (difference !== "") bilan.perdu(ou, `written, and taken back: ${difference}`);
        }
      }
    }
    expect(bilan.perdus.slice(perdusAvant)).toEqual([]);
  });
});
