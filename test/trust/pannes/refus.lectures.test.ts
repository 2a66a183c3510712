import { effort, times } from "../effort";
import { fermer } from "./banc";
import { Bilan } from "./bilan";
import { CODES } from "./codes";
import { Terrain } from "./essai";
import { LECTURES } from "./lectures";
import { refus } from "./panne";
import { milieux, parlantes } from "./places";

afterEach(fermer);
jest.setTimeout(times(120_000, 1_200_000));

const bilan = new Bilan("pannes-lectures");
afterAll(() => bilan.conclure());
const codes = [...CODES];
let rang = 0;

describe("a reading that Excel refuses", () => {
  it.each(LECTURES.map((flux) => [flux.nom, flux] as const))("changes nothing, says what to do, and goes through afterwards: %s", async (_nom, flux) => {
    const avant = bilan.perdus.length;
    const terrain = await Terrain.ouvrir(flux, bilan);
    const places = effort === "long" ? terrain.passages.map((_, index) => index + 1) : parlantes(terrain.passages, 5);
    for (const place of places) {
      const [code, attendu] = codes[rang++ % codes.length]!;
      await terrain.essayer(place, code, refus(code), attendu, true);
    }
    // Every code, once in each request at least.
    if (effort === "long") for (const place of milieux(terrain.passages)) for (const [code, attendu] of codes) await terrain.essayer(place, code, refus(code), attendu, true);
    expect(bilan.perdus.slice(avant)).toEqual([]);
  });
});
