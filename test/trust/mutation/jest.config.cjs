/** The tests of core, as Stryker runs them on each mutant: those that import the mutated file, beside it or near it. */
const base = require("../../../jest.config.cjs");
module.exports = { ...base, rootDir: "../../..", roots: ["<rootDir>/src/core"], bail: 1 };
