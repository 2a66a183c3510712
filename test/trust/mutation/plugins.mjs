/** What Stryker loads, in its own processes: the sources are TypeScript, read as `requireTypeScript.cjs` reads them. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../../../webpack/requireTypeScript.cjs");
const { TestsEnMemoire } = require("./runner.ts");
const { Echantillon } = require("./echantillon.ts");
const asked = JSON.parse(process.env.SPASER_MUTATION ?? "null");

const plugin = (kind, name, factory) => ({ kind, name, factory: Object.assign(factory, { inject: [] }) });

export const strykerPlugins = [
  plugin("TestRunner", "memoire", () => new TestsEnMemoire(asked.chambre)),
  plugin("Checker", "echantillon", () => new Echantillon(asked.graine, asked.uneSur)),
];
