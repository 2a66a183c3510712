import { times } from "../effort";
import { fermer, monter, type Banc } from "./banc";
import { Bilan, defautDesMots } from "./bilan";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";
import type { Flux } from "./flux";
import { LECTURES } from "./lectures";
import { avecPanne, ecouter } from "./panne";
import { reparties } from "./places";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_200_000));

const bilan = new Bilan("pannes-silence");
afterAll(() => bilan.conclure());

/** An answer that doesn't come until it is let go. */
function silence() {
  let release: () => void = () => undefined;
  let begin: () => void = () => undefined;
  const until = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return { begun, release: () => release(), effet: () => (begin(), until) };
}

async function ouvrir(flux: Flux): Promise<{ banc: Banc; ancien: string; nombre: number }> {
  const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
  await flux.avant?.(banc);
  const ancien = await banc.photo();
  const nombre = (await ecouter(banc, () => flux.acte(banc))).length;
  await flux.revient?.(banc);
  if (flux.revient || flux.annule) await flux.avant?.(banc);
  return { banc, ancien, nombre };
}

/** Long enough for whatever would move to have moved. */
const unMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("an answer that never comes", () => {
  it.each(LECTURES.map((flux) => [flux.nom, flux] as const))("leaves a reading that can be stopped, and done again once Excel answers: %s", async (nom, flux) => {
    const { banc, ancien } = await ouvrir(flux);
    const { store, controller } = banc;
    const nombre = (await ecouter(banc, () => flux.acte(banc))).length;
    for (const n of reparties(nombre, times(1, 25))) {
      const ou = `${nom}, action ${n} sur ${nombre}`;
      const { begun, effet, release } = silence();
      await avecPanne(banc, n, effet, async () => {
        const acte = flux.acte(banc);
        await begun;
        if (store.state().operation?.stoppable !== true) bilan.perdu(ou, "can't be stopped");
        controller.stop();
        await acte;
      });
      bilan.essais += 1;
      const { failure, operation, ...shown } = store.state();
      if (operation || failure?.probleme.code !== "aborted") bilan.perdu(ou, `not stopped: ${failure?.probleme.code ?? "no failure"}`);
      if (failure && defautDesMots(failure.probleme) !== null) bilan.perdu(ou, defautDesMots(failure.probleme)!);
      // The answer comes at last: it is nobody's.
      release();
      await unMoment();
      const after = store.state();
      if (after.failure !== failure || after.verification !== shown.verification || after.ouverture !== shown.ouverture) bilan.perdu(ou, "a late answer changed what is shown");
      await flux.acte(banc);
      bilan.reprises += 1;
      if (store.state().failure) bilan.perdu(ou, `doesn't go through afterwards: ${store.state().failure?.probleme.detail}`);
      const difference = premiereDifference(ancien, await banc.photo());
      if (difference !== "") bilan.perdu(ou, difference);
    }
    expect(bilan.perdus).toEqual([]);
  });

  const ecritures = ECRITURES.filter((_flux, rang) => times(rang % 7 === 0 ? 1 : 0, 1) === 1);
  it.each(ecritures.map((flux) => [flux.nom, flux] as const))("leaves a write that nobody can cut in two: it ends when Excel answers: %s", async (nom, flux) => {
    const { banc, ancien, nombre } = await ouvrir(flux);
    const { store, controller } = banc;
    for (const n of reparties(nombre, times(2, 8))) {
      const ou = `${nom}, action ${n} sur ${nombre}`;
      const { begun, effet, release } = silence();
      await avecPanne(banc, n, effet, async () => {
        const acte = flux.acte(banc);
        await begun;
        await unMoment();
        controller.stop();
        // Whatever else the person asks for meanwhile.
        const other = controller.checkRegister();
        release();
        await acte;
        await other;
      });
      bilan.essais += 1;
      if (store.state().operation || (store.state().failure && store.state().failure?.probleme.code !== "aborted")) bilan.perdu(ou, `failed once answered: ${store.state().failure?.probleme.detail}`);
      await flux.revient?.(banc);
      if (flux.revient || flux.annule) await flux.avant?.(banc);
      bilan.reprises += 1;
      const difference = premiereDifference(ancien, await banc.photo());
      if (difference !== "") bilan.perdu(ou, difference);
    }
    expect(bilan.perdus).toEqual([]);
  });
});
