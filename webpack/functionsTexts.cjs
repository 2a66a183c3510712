const fs = require("node:fs");
const path = require("node:path");
const yaml = require("yaml");
const { ROOT } = require("./base.cjs");

const FOLDER = path.join(ROOT, "src/catalogue/fonctions");
/** Order in which the functions are shown; `documents.ts` has the same, and a test holds the two together. */
const CATEGORIES = ["taux", "insertion", "delais", "cibles", "tableaux", "controles", "achats"];
const FILES = [...CATEGORIES, "donnees"].map((name) => path.join(FOLDER, `${name}.yaml`));

/** The texts of the functions, by category: the same files that the pane shows, read here without a compiler. */
function readCategories() {
  return CATEGORIES.map((name) => yaml.parse(fs.readFileSync(path.join(FOLDER, `${name}.yaml`), "utf8")));
}

module.exports = { readCategories, CATEGORIES, FILES };
