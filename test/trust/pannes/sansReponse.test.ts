import { effort, times } from "../effort";
import { fermer, monter, type Banc } from "./banc";
import { Bilan, defautDesMots } from "./bilan";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";
import type { Flux } from "./flux";
import { ecouter, type Passage } from "./panne";
import { horloge, perdre, type Perte } from "./perte";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_800_000));

const bilan = new Bilan("pannes-sans-reponse");
afterAll(() => bilan.conclure());

const unMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

/** As soon as it is so, or after two seconds. */
async function jusqua(estAinsi: () => boolean): Promise<void> {
  for (let turn = 0; turn < 70 && !estAinsi(); turn++) await unMoment();
}

/** Requests that write, and those that come just before and after. */
function interessantes(passages: readonly Passage[]): number[] {
  const all = [...new Set(passages.map(({ requete }) => requete))];
  const writes = new Set(passages.flatMap(({ kind, member, requete }) => (kind === "set" || /\.(add|delete|merge|resize|clear)$/.test(member) ? [requete] : [])));
  return all.filter((n) => effort === "long" || writes.has(n) || writes.has(n + 1));
}
const PERTES: readonly Perte[] = ["demande", "réponse"];

async function ouvrir(flux: Flux) {
  const clock = horloge();
  const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe, clock);
  await flux.avant?.(banc);
  return { banc, clock, ancien: await banc.photo() };
}

/** Loses one request of the act, and lets the time pass. Gives the act, which may still be waiting. */
async function sansReponse(banc: Banc, passer: () => void, flux: Flux, n: number, perte: Perte) {
  const perdue = perdre(banc, n, perte);
  const acte = flux.acte(banc);
  const venue = await Promise.race([perdue.venue, acte.then(() => false)]);
  await unMoment();
  passer();
  await unMoment();
  return { acte, perdue, venue };
}

describe("a request, or its answer, that is lost while the pane writes", () => {
  const choisies = ECRITURES.filter(({ lent }, rang) => times(!lent && rang % 5 === 0 ? 1 : 0, 1) === 1);
  it.each(choisies.map((flux) => [flux.nom, flux] as const))("is told once the limit has passed; the cells that are read back say what became of it: %s", async (nom, flux) => {
    const perdusAvant = bilan.perdus.length;
    let { banc, ancien } = await ouvrir(flux);
    const passages = await ecouter(banc, () => flux.acte(banc));
    const requetes = passages.at(-1)!.requete;
    const nouveau = await banc.photo();
    let ecrits = 0;
    for (const perte of PERTES) {
      for (const n of interessantes(passages)) {
        const opened = await ouvrir(flux);
        ({ banc, ancien } = opened);
        const { store, controller } = banc;
        const ou = `${nom}, ${perte} ${n} sur ${requetes} perdue`;
        const { acte, perdue, venue } = await sansReponse(banc, opened.clock.passer, flux, n, perte);
        bilan.essais += 1;
        if (!venue) bilan.perdu(ou, "the request never came");
        const { operation } = store.state();
        if (operation?.silence === "doute") await controller.lookBack();
        // A reading that follows a write is begun again by itself, and can be stopped.
        else if (operation && !operation.stoppable) bilan.perdu(ou, `still waiting, and nothing is said (${operation.name})`);
        await acte;
        perdue.finir();
        const { failure } = store.state();
        const photo = await banc.photo();
        if (store.state().operation) bilan.perdu(ou, "the pane is still busy");
        if (failure) {
          if (failure.probleme.code !== "noAnswer" && failure.operation !== "ouverture") bilan.perdu(ou, `told as ${failure.probleme.code} (${failure.probleme.detail})`);
          const mots = defautDesMots(failure.probleme);
          if (mots !== null) bilan.perdu(ou, mots);
          const tenu = failure.operation === "ouverture" ? photo === ancien || photo === nouveau : photo === ancien;
          if (!tenu) bilan.perdu(ou, `told as not written, and ${premiereDifference(ancien, photo)}`);
          if (!failure.probleme.inchange && failure.operation !== "ouverture") bilan.perdu(ou, "told as touched though it is as before");
        } else {
          if (photo !== nouveau) bilan.perdu(ou, `told as written, and ${premiereDifference(nouveau, photo)}`);
          // What was found written can be taken back as any other.
          if (operation?.silence === "doute") ecrits += 1;
          if (flux.revient) {
            await flux.revient(banc);
            bilan.reprises += 1;
            const difference = premiereDifference(ancien, await banc.photo());
            if (difference !== "") bilan.perdu(ou, `taken back, and ${difference}`);
          }
          continue;
        }
        // It arrives after all: what was said no longer holds, and that is said too.
        perdue.retrouver();
        if (perte === "demande") await jusqua(() => store.state().failure?.probleme.code === "late");
        const apres = await banc.photo();
        if (apres !== photo && store.state().failure?.probleme.code !== "late") bilan.perdu(ou, "written after it was told as lost, and nothing is said");
        if (store.state().failure?.probleme.code === "late" && defautDesMots(store.state().failure!.probleme) !== null) bilan.perdu(ou, "no words for a late answer");
      }
    }
    expect(bilan.perdus.slice(perdusAvant)).toEqual([]);
    expect(ecrits).toBeGreaterThan(0);
  });

  it("goes on waiting, and says so, as long as Excel doesn't answer to the reading back either; who leaves is told that nobody knows", async () => {
    const flux = ECRITURES[0]!;
    const { banc, clock, ancien } = await ouvrir(flux);
    const { store, controller } = banc;
    const ecriture = (await ecouter(banc, () => flux.acte(banc))).find(({ kind, member }) => kind === "set" && member === "Range.formulas")!.requete;
    await flux.revient!(banc);
    await flux.avant?.(banc);
    const { acte, perdue } = await sansReponse(banc, clock.passer, flux, ecriture, "réponse");
    expect(store.state().operation?.silence).toBe("doute");
    const encore = perdre(banc, 1, "demande");
    const relecture = controller.lookBack();
    await encore.venue;
    expect(store.state().operation?.silence).toBe("relecture");
    clock.passer();
    await relecture;
    encore.finir();
    expect(store.state().operation?.silence).toBe("encore");
    controller.stop();
    await acte;
    bilan.essais += 1;
    expect(store.state()).toMatchObject({ operation: null, failure: { probleme: { code: "unsure" } } });
    expect(defautDesMots(store.state().failure!.probleme)).toBeNull();
    // The write was done: a new preview starts from there.
    expect(await banc.photo()).not.toBe(ancien);
    perdue.finir();
    perdue.retrouver();
    await unMoment();
    expect(store.state().failure?.probleme.code).toBe("late");
  });
});
