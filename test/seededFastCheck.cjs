/**
 * fast-check as the tests see it: the same cases at every run, so that a property fails where it was broken and not on
 * somebody else's change. `SPASER_SEED=<number>` tries other cases; a test's own seed wins.
 */
const fc = require("../node_modules/fast-check/lib/cjs/fast-check.js");

const asked = process.env.SPASER_SEED;
const seed = asked === undefined || asked === "" ? 20261125 : Number(asked);
if (!Number.isInteger(seed)) throw new Error(`SPASER_SEED : « ${asked} » n'est pas un nombre entier.`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

module.exports = fc;
