/**
 * fast-check as the tests see it: the same cases at every run, so that a property fails where it was broken and not on
 * somebody else's change. `SPASER_SEED=<number>` tries other cases; a test's own seed wins.
 */
const { seed } = require("./seed.cjs");
const fc = require("../node_modules/fast-check/lib/cjs/fast-check.js");

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

module.exports = fc;
