/** `node test/trust/mutation/main.cjs [--une-sur N] [--graine N] [--survivants] [rooms]`: measures the rooms of core (with
 * `--survivants` only what lived at the last measure), and keeps their figures. */
require("../../../webpack/requireTypeScript.cjs");
const { seed } = require("../../seed.cjs");
const { measure } = require("./main.ts");

const rest = process.argv.slice(2);
const option = (name) => {
  const at = rest.indexOf(name);
  if (at < 0) return undefined;
  const value = Number(rest.splice(at, 2)[1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} takes a whole number.`);
  return value;
};
const survivants = rest.includes("--survivants");
if (survivants) rest.splice(rest.indexOf("--survivants"), 1);
const uneSur = option("--une-sur");
const graine = option("--graine") ?? seed;
process.exitCode = measure({ chambres: rest, uneSur, graine, survivants, date: new Date().toISOString().slice(0, 10) }, (text) => process.stdout.write(`${text}\n`)) ? 0 : 1;
