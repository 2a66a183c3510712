import { times } from "../effort";
import { fermer, monter, type Banc } from "./banc";
import { Bilan, defautDesMots } from "./bilan";
import { CODES } from "./codes";
import { premiereDifference } from "./difference";
import { ECRITURES } from "./ecritures";
import type { Flux } from "./flux";
import { LECTURES } from "./lectures";
import { avecPanne, ecouter, refus, type Passage } from "./panne";
import { milieux, reparties } from "./places";

afterEach(fermer);
jest.setTimeout(times(120_000, 3_600_000));

const bilan = new Bilan("pannes-durables");
let laisses = 0;
afterAll(() => {
  process.stdout.write(`pannes-durables : laissés entre deux états, et dits comme tels : ${laisses}\n`);
  bilan.conclure();
});
const codes = [...CODES];
let rang = 0;

const ouvrir = async (flux: Flux): Promise<Banc> => {
  const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
  await flux.avant?.(banc);
  return banc;
};

/** From these actions on everything fails. */
function debuts(passages: readonly Passage[], most: number): number[] {
  const all = [1, ...milieux(passages)];
  return reparties(all.length, most).map((place) => all[place - 1]!);
}

/** What is wrong with how it ended, whatever the flow. */
function examiner(ou: string, { store }: Banc, attendu: string, requetes: number, permises: number): void {
  const { failure, operation } = store.state();
  if (operation) bilan.perdu(ou, "the pane is still busy");
  if (requetes > permises) bilan.perdu(ou, `${requetes} requests, ${permises} would be much`);
  if (!failure) return bilan.perdu(ou, "nothing is said");
  const mots = defautDesMots(failure.probleme);
  if (mots !== null) bilan.perdu(ou, mots);
  if (failure.probleme.code !== attendu) bilan.perdu(ou, `told as ${failure.probleme.code}, ${attendu} expected`);
}

/** Requests beyond its own that a failing operation may make: what it halves, what it gives back. */
const EN_PLUS = 40;

describe("a platform that refuses everything from some request on", () => {
  it.each(LECTURES.map((flux) => [flux.nom, flux] as const))("ends a reading with its words, and serves again once it is over: %s", async (nom, flux) => {
    const avant = bilan.perdus.length;
    const banc = await ouvrir(flux);
    await flux.acte(banc);
    const ancien = await banc.photo();
    const passages = await ecouter(banc, () => flux.acte(banc));
    for (const n of debuts(passages, times(1, 6))) {
      for (const [code, attendu] of times(0, 1) === 1 ? codes : [codes[rang++ % codes.length]!]) {
        const ou = `${nom}, ${code} à partir de l'action ${n} sur ${passages.length}`;
        const { requetes } = await avecPanne(banc, n, refus(code), () => flux.acte(banc), true);
        bilan.essais += 1;
        examiner(ou, banc, attendu, requetes, 2 * passages.at(-1)!.requete + EN_PLUS);
        await flux.acte(banc);
        bilan.reprises += 1;
        if (banc.store.state().failure) bilan.perdu(ou, `doesn't go through afterwards: ${banc.store.state().failure?.probleme.detail}`);
        const difference = premiereDifference(ancien, await banc.photo());
        if (difference !== "") bilan.perdu(ou, difference);
      }
    }
    expect(bilan.perdus.slice(avant)).toEqual([]);
  });

  const ecritures = ECRITURES.filter(({ lent }, place) => times(!lent && place % 4 === 0 ? 1 : 0, 1) === 1);
  it.each(ecritures.map((flux) => [flux.nom, flux] as const))("ends a write with its words, true of the workbook, and serves again once it is over: %s", async (nom, flux) => {
    const avant = bilan.perdus.length;
    let banc = await ouvrir(flux);
    const passages = await ecouter(banc, () => flux.acte(banc));
    const nouveau = await banc.photo();
    for (const n of debuts(passages, times(2, 12))) {
      const [code, attendu] = codes[rang++ % codes.length]!;
      const ou = `${nom}, ${code} à partir de l'action ${n} sur ${passages.length} (${passages[n - 1]?.member})`;
      banc = await ouvrir(flux);
      const ancien = await banc.photo();
      const { requetes } = await avecPanne(banc, n, refus(code), () => flux.acte(banc), true);
      bilan.essais += 1;
      const { failure } = banc.store.state();
      const photo = await banc.photo();
      // The fault came after all was written, in what is only a courtesy.
      if (!failure && photo === nouveau) continue;
      examiner(ou, banc, attendu, requetes, 2 * passages.at(-1)!.requete + EN_PLUS);
      const entier = photo === ancien || (photo === nouveau && failure?.operation === "ouverture");
      if (!entier && failure?.probleme.inchange !== false) bilan.perdu(ou, `told as unchanged, and ${premiereDifference(ancien, photo)}`);
      if (!entier) laisses += 1;
      // The platform is back: the pane reads, and where all is as before it writes.
      bilan.reprises += 1;
      if (photo === ancien) {
        await flux.acte(banc);
        if (banc.store.state().failure) bilan.perdu(ou, `doesn't go through afterwards: ${banc.store.state().failure?.probleme.detail}`);
        const difference = premiereDifference(nouveau, await banc.photo());
        if (difference !== "") bilan.perdu(ou, difference);
      } else {
        await banc.controller.open();
        if (banc.store.state().failure) bilan.perdu(ou, `doesn't read afterwards: ${banc.store.state().failure?.probleme.detail}`);
      }
    }
    expect(bilan.perdus.slice(avant)).toEqual([]);
  });
});

describe("a calculation that doesn't end", () => {
  const tout = [...LECTURES, ...ECRITURES.filter(({ annule, lent }) => !annule && !lent)].filter((_flux, place) => times(place % 4 === 0 ? 1 : 0, 1) === 1);
  it.each(tout.map((flux) => [flux.nom, flux] as const))("hinders neither what is read nor what is written: %s", async (nom, flux) => {
    const avant = bilan.perdus.length;
    const temoin = await ouvrir(flux);
    await flux.acte(temoin);
    const nouveau = await temoin.photo();
    const banc = await ouvrir(flux);
    // What cells show is given meanwhile, as Excel does.
    const { calculation } = banc.office.model;
    const pending = jest.spyOn(calculation, "pending").mockReturnValue(true);
    const settled = jest.spyOn(calculation, "settled").mockResolvedValue(undefined);
    await flux.acte(banc);
    bilan.essais += 1;
    const { failure, operation } = banc.store.state();
    if (failure || operation) bilan.perdu(nom, `calculating, told as ${failure?.probleme.code ?? "busy"}`);
    pending.mockRestore();
    settled.mockRestore();
    const difference = premiereDifference(nouveau, await banc.photo());
    if (difference !== "") bilan.perdu(nom, difference);
    await banc.controller.checkRegister();
    bilan.reprises += 1;
    if (banc.store.state().failure) bilan.perdu(nom, "doesn't read afterwards");
    expect(bilan.perdus.slice(avant)).toEqual([]);
  });
});
