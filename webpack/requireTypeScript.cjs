/**
 * Lets a Node program require the sources as they are: TypeScript by swc, YAML as data, as webpack and the tests read
 * them. `require("./requireTypeScript.cjs")` once, before the first source.
 */
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const swc = require("@swc/core");
const { parse } = require("yaml");

const OPTIONS = { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: false } }, module: { type: "commonjs" }, sourceMaps: false };

/** By file: mutation testing loads the same sources hundreds of times. */
const compiled = new Map();

Module._extensions[".ts"] = (module, filename) => {
  if (!compiled.has(filename)) compiled.set(filename, swc.transformFileSync(filename, { ...OPTIONS, filename }).code);
  module._compile(compiled.get(filename), filename);
};
Module._extensions[".yaml"] = (module, filename) => {
  module.exports = { __esModule: true, default: parse(readFileSync(filename, "utf8")) };
};
