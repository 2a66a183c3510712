/** `npm run bench`, with `-- --tout` for the combinations that take minutes and `-- --sans-libreoffice`. */
require("../../webpack/requireTypeScript.cjs");
const { bench } = require("./main.ts");

bench(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
