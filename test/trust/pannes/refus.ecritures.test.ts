import { effort, times } from "../effort";
import { fermer } from "./banc";
import { Bilan } from "./bilan";
import { CODES } from "./codes";
import { CHOISIES } from "./ecritures";
import { Terrain } from "./essai";
import { refus } from "./panne";
import { parlantes } from "./places";

afterEach(fermer);
jest.setTimeout(times(120_000, 3_600_000));

const bilan = new Bilan("pannes-ecritures");
afterAll(() => bilan.conclure());
const codes = [...CODES];
let rang = 0;

describe("a write, or an undo, that Excel refuses part way", () => {
  it.each(CHOISIES.map((flux) => [flux.nom, flux] as const))("leaves the workbook wholly as it was or wholly written, and goes through afterwards: %s", async (_nom, flux) => {
    const avant = bilan.perdus.length;
    const terrain = await Terrain.ouvrir(flux, bilan);
    // The first action and the last are the likeliest to be looked at anyway: the short form takes others.
    const places = effort === "long" ? parlantes(terrain.passages, 60) : parlantes(terrain.passages, 4).slice(1, -1);
    for (const [index, place] of places.entries()) {
      const [code, attendu] = codes[rang++ % codes.length]!;
      await terrain.essayer(place, code, refus(code), attendu, index % 4 === 1 || index === places.length - 1);
    }
    expect(bilan.perdus.slice(avant)).toEqual([]);
  });
});
