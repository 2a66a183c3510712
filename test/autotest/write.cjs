/** `npm run autotest`: writes assets/autotest.xlsx from the examples of src/catalogue/fonctions. */
require("../../webpack/requireTypeScript.cjs");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { categories, tablesExemple } = require("../../src/catalogue/fonctions/index.ts");
const { autotestWorkbook } = require("./workbook.ts");

const FILE = join(__dirname, "..", "..", "assets", "autotest.xlsx");

autotestWorkbook(categories, tablesExemple).then(
  (bytes) => writeFileSync(FILE, bytes),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
