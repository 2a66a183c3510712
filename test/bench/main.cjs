/**
 * `npm run bench -- [noyau] [excel] [fichiers] [fonctions]`, with `--tailles 1000,10000`, `--tout` for the combinations
 * that take minutes and `--sans-libreoffice`.
 */
require("../../webpack/requireTypeScript.cjs");
const { bench } = require("./main.ts");

bench(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`)).catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
