import { times } from "../effort";
import { fermer, monter, rouvrir, type Banc } from "./banc";
import { Bilan } from "./bilan";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";
import { ecouter, type Passage } from "./panne";
import { milieux, reparties } from "./places";
import type { Flux } from "./flux";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_800_000));

const bilan = new Bilan("pannes-fermeture");
afterAll(() => bilan.conclure());

/** The pane is closed as the n-th action comes: what Excel was given it does to the end, and nothing more is asked of it. */
async function fermerA({ office: { host } }: Banc, n: number, work: () => Promise<void>): Promise<boolean> {
  let count = 0;
  let last = Date.now();
  host.faults.beforeAction = ({ member }) => {
    last = Date.now();
    if (member.includes("Telemetry")) return undefined;
    count += 1;
    if (count === n) host.detach();
    return undefined;
  };
  void work();
  while (count < n && Date.now() - last < 10_000) await new Promise((resolve) => setTimeout(resolve, 5));
  last = Date.now();
  while (Date.now() - last < 60) await new Promise((resolve) => setTimeout(resolve, 10));
  host.faults.beforeAction = null;
  await host.settled();
  return count >= n;
}

/** Every request of the flow, at its middle; all of them or a few. */
const places = (passages: readonly Passage[]): number[] => {
  const all = milieux(passages);
  return reparties(all.length, times(1, 20)).map((rank) => all[rank - 1]!);
};

const choisis: readonly Flux[] = ECRITURES.filter((_flux, rang) => times(rang % 3 === 0 ? 1 : 0, 1) === 1);

describe("the pane closed halfway", () => {
  it.each(choisis.map((flux) => [flux.nom, flux] as const))("leaves the workbook wholly former or wholly new, and opens again: %s", async (nom, flux) => {
    const perdusAvant = bilan.perdus.length;
    let banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
    await flux.avant?.(banc);
    const ancien = await banc.photo();
    const passages = await ecouter(banc, () => flux.acte(banc));
    const nouveau = await banc.photo();
    for (const n of places(passages)) {
      const ou = `${nom}, fermé à l'action ${n} sur ${passages.length} (${passages[n - 1]?.member})`;
      banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
      await flux.avant?.(banc);
      const venue = await fermerA(banc, n, () => flux.acte(banc));
      bilan.essais += 1;
      if (!venue) bilan.perdu(ou, "the action never came");
      const photo = await banc.photo();
      if (photo !== ancien && photo !== nouveau) bilan.perdu(ou, `between two states, ${premiereDifference(ancien, photo)}`);
      const again = await rouvrir(banc, flux.catalogue);
      const { failure, operation } = again.store.state();
      if (failure || operation) bilan.perdu(ou, `doesn't open again: ${failure?.probleme.detail}`);
      if (premiereDifference(photo, await again.photo()) !== "") bilan.perdu(ou, "opening again changes the workbook");
      // The same from the start, where there is nothing of it yet.
      if (photo === ancien && flux.revient) {
        await flux.avant?.(again);
        await flux.acte(again);
        bilan.reprises += 1;
        const difference = premiereDifference(nouveau, await again.photo());
        if (again.store.state().failure || difference !== "") bilan.perdu(ou, `doesn't go through afterwards: ${again.store.state().failure?.probleme.detail} ${difference}`);
      }
    }
    expect(bilan.perdus.slice(perdusAvant)).toEqual([]);
  });
});
