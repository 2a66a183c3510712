/** Unit tests stand beside the file they test; `test/` holds what crosses rooms. Browser tests need the build first. */
const swc = ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }];
module.exports = {
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testEnvironment: "node",
  transform: { "^.+\\.(t|j)sx?$": swc, "\\.ya?ml$": "<rootDir>/test/jest-yaml.cjs" },
  // Univer and what it is made of ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@univerjs|lodash-es|rbush|quickselect|kdbush|nanoid|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space|opentype\\.js|uuid|async-lock|[a-z-]*regex[a-z-]*)/)"],
  moduleNameMapper: { "^fast-check$": "<rootDir>/test/seededFastCheck.cjs" },
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "json", "yaml", "node"],
};
