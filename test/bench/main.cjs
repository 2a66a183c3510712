/**
 * `npm run bench -- [noyau] [excel] [fichiers] [fonctions]`, with `--tailles 1000,10000`, `--tout` for the combinations
 * that take minutes and `--sans-libreoffice`; `npm run bench -- consolider [marchés…]` for a national year.
 */
require("../../webpack/requireTypeScript.cjs");

const [first, ...others] = process.argv.slice(2);
const print = (text) => process.stdout.write(`${text}\n`);

function run() {
  if (first === "consolider") {
    const { benchConsolider } = require("./consolider.ts");
    return benchConsolider(others.length > 0 ? others.map(Number) : [10_000, 100_000], print);
  }
  const { bench } = require("./main.ts");
  return bench(process.argv.slice(2), print);
}

run().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
