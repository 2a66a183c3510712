/**
 * Writes docs/couverture.md from the built command line: every action and indicator of every scheme with its heading,
 * how it is measured and its targets. `--check` compares instead of writing, and fails when the page is not up to date.
 * Needs `npm run build` first.
 */
const { execFileSync } = require("node:child_process");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const CLI = join(__dirname, "..", "dist", "cli.js");
const PAGE = join(__dirname, "couverture.md");
const spaser = (...args) => execFileSync(process.execPath, [CLI, ...args], { encoding: "utf8", maxBuffer: 64 << 20 });

const schemas = JSON.parse(spaser("schemas", "--format", "json"));
const pages = schemas.map(({ id }) => spaser("schema", id, "--format", "markdown").replace(/^(#+) /gm, "#$1 "));
const summary = pages.map((page) => {
  const [, title = ""] = /^## (.*)$/m.exec(page) ?? [];
  const [, id = "", counts = ""] = /^Identifiant `([^`]+)`, .*?\. (.*)$/m.exec(page) ?? [];
  return `| \`${id}\` | ${title} | ${counts} |`;
});
const text = [
  "# Couverture des documents",
  "",
  "Chaque action et chaque indicateur des schémas intégrés, avec le titre du document qui l'imprime, sa mesure et ses cibles. Page produite par `npm run couverture` à partir de `src/catalogue/schemas` ; un test vérifie qu'elle est à jour, d'autres que les libellés et les chiffres sont dans les documents (`test/data/documents`).",
  "",
  "| Schéma | Document | Contenu |",
  "|---|---|---|",
  ...summary,
  "",
  ...pages,
].join("\n").replace(/\n{3,}/g, "\n\n").trimEnd().concat("\n");

if (!process.argv.includes("--check")) {
  writeFileSync(PAGE, text);
} else if (!existsSync(PAGE) || readFileSync(PAGE, "utf8") !== text) {
  console.error("docs/couverture.md is not up to date: npm run build && npm run couverture");
  process.exit(1);
}
