/** `npm run bench`, with `-- --tout` for the combinations that take minutes and `-- --sans-libreoffice`; `-- consolider [marchés…]` for a national year. */
require("../../webpack/requireTypeScript.cjs");

const [first, ...others] = process.argv.slice(2);
const print = (text) => process.stdout.write(`${text}\n`);
if (first === "consolider") {
  const { benchConsolider } = require("./consolider.ts");
  benchConsolider(others.length > 0 ? others.map(Number) : [10_000, 100_000], print).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
} else {
  const { bench } = require("./main.ts");
  bench(process.argv.slice(2), print);
}
