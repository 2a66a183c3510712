/** The seed of every generated case in the tests: the same at every run. `SPASER_SEED=<number>` tries others. */
const asked = process.env.SPASER_SEED;
const seed = asked === undefined || asked === "" ? 20261125 : Number(asked);
if (!Number.isInteger(seed)) throw new Error(`SPASER_SEED : « ${asked} » n'est pas un nombre entier.`);

module.exports = { seed };
