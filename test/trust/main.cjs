/** `npm run trust`, with `-- --sans-navigateur` for less, and `-- --mutations` to measure those again (hours). */
require("../../webpack/requireTypeScript.cjs");
const { seed } = require("../seed.cjs");
const { trust } = require("./main.ts");

process.exitCode = trust(process.argv.slice(2), seed, (text) => process.stdout.write(`${text}\n`));
