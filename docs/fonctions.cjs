/**
 * Writes docs/fonctions.md from src/catalogue: each custom function in French, with its arguments and its examples, the
 * known thresholds and the register that the examples name. `--check` compares instead of writing, and fails when the
 * page is not up to date.
 */
require("../webpack/requireTypeScript.cjs");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { categories, tablesExemple, appel, resultatMontre } = require("../src/catalogue/fonctions/index.ts");
const { seuils } = require("../src/catalogue/seuils/index.ts");
const { enFrancais } = require("../src/core/formule/enFrancais.ts");
const { valeurExemple } = require("../src/core/formule/tableExemple.ts");
const { jour } = require("../src/core/indicators/textes.ts");

const PAGE = join(__dirname, "fonctions.md");
const nombre = new Intl.NumberFormat("fr-FR");

/** Words as they are, whatever marks they hold. */
const plain = (text) => text.replace(/[\\`*_<|]/g, "\\$&");
const table = (headers, rows) => [headers, headers.map(() => "---"), ...rows].map((cells) => `| ${cells.map((cell) => cell.replace(/\n/g, " ")).join(" | ")} |`).join("\n");
const code = (formula) => `\`\`\`\n${formula}\n\`\`\``;
const anchor = (id) => `#${id.toLowerCase()}`;

function outcome(fiche, exemple) {
  const shown = resultatMontre(fiche, exemple);
  switch (shown.genre) {
    case "valeur": return `donne **${plain(shown.texte)}**.`;
    case "erreur": return `donne **${plain(shown.code)}**, avec le message « … ${plain(shown.dit)} … ».`;
    default: {
      const width = Math.max(...[shown.titres ?? [], ...shown.lignes].map(({ length }) => length));
      const [titres, ...rows] = [shown.titres ?? [], ...shown.lignes].map((ligne) => Array.from({ length: width }, (_, index) => plain(ligne[index] ?? (shown.suite ? "…" : ""))));
      return `${shown.suite ? "commence par" : "donne"} :\n\n${table(titres, rows)}`;
    }
  }
}

function knownSeuils() {
  const rows = seuils.flatMap(({ cle, libelle, unite, reference, valeurs }) => valeurs.map(({ du, au, valeur, confiance }, rank) => [
    rank === 0 ? `"${plain(cle)}"` : "", rank === 0 ? `${plain(libelle)} (${plain(reference)})` : "",
    `${nombre.format(valeur)} ${unite}${confiance === "a-verifier" ? " (à vérifier)" : ""}`, au === null ? `depuis le ${jour(du)}` : `du ${jour(du)} au ${jour(au)}`,
  ]));
  return `**Les seuils connus.** Le 1er janvier 2022 est le début de ce catalogue, là où les sources ne disent pas depuis quand.\n\n${table(["Seuil", "Ce que c'est", "Valeur", "Période connue"], rows)}`;
}

function section(fiche) {
  const { id, resume, parametres, vide, note, exemples } = fiche;
  return [
    `### ${id}`,
    code(appel(fiche)),
    plain(resume.fr),
    table(["Argument", "Ce qu'on y met"], parametres.map(({ nom, facultatif, fr }) => [`${nom}${facultatif ? " (facultatif)" : ""}`, plain(fr)])),
    ...(vide === undefined ? [] : [`**Cellules vides.** ${plain(vide)}`]),
    ...(note === undefined ? [] : [`**À savoir.** ${plain(note)}`]),
    ...(id === "SEUIL" ? [knownSeuils()] : []),
    ...exemples.map((exemple) => `${plain(exemple.dit)} :\n\n${code(enFrancais(exemple.formule))}\n\n${outcome(fiche, exemple)}`),
  ];
}

function register({ nom, feuille, colonnes, lignes }) {
  const shown = (cell, type) => (cell === null ? "" : type === "nombre" ? nombre.format(cell) : typeof valeurExemple(cell, type) === "number" ? String(cell).split("-").reverse().join("/") : plain(String(cell)));
  return [`### Table ${nom}`, `Feuille « ${plain(feuille)} ».`, table(colonnes.map(({ entete }) => plain(entete)), lignes.map((ligne) => ligne.map((cell, index) => shown(cell, colonnes[index].type))))];
}

const text = [
  "# Les fonctions SPASER",
  "Elles se tapent dans une cellule, comme celles d'Excel : `=SPASER.` puis le nom. Le volet les montre aussi, dans l'écran « Fonctions », où un bouton insère chaque exemple dans la cellule active, sur les colonnes de votre registre.",
  [
    "- Un argument entre crochets est facultatif. Les arguments se séparent par `;`.",
    "- `Marches[Montant HT]` est la colonne « Montant HT » du tableau « Marches » ; une plage (`C2:C500`) convient aussi. `Marches[#Tout]` est le tableau entier, avec ses en-têtes.",
    "- Une part va de 0 à 1 : mettez la cellule au format pourcentage. Elle est montrée ici en pourcentage.",
    "- Une fonction qui ne peut pas répondre donne `#N/A` (il n'y a rien à calculer) ou `#VALEUR!` (un argument est à corriger) : survolez la cellule, le message dit laquelle et quoi faire.",
    "- Une fonction dont le résultat est un tableau le répand sous la cellule et à sa droite : si une cellule y est déjà remplie, Excel affiche `#EPARS!`.",
    "- Les résultats des exemples sont ceux du [registre d'exemple](#le-registre-dexemple), à la fin de cette page.",
  ].join("\n"),
  "Page produite par `npm run fonctions` à partir de `src/catalogue/fonctions` ; chaque exemple est calculé par un test.",
  "## Sommaire",
  ...categories.map(({ categorie, fonctions }) => `**${categorie.fr}** : ${fonctions.map(({ id }) => `[${id}](${anchor(id)})`).join(", ")}`),
  ...categories.flatMap(({ categorie, fonctions }) => [`## ${categorie.fr}`, ...fonctions.flatMap(section)]),
  "## Le registre d'exemple",
  "Un petit registre, que nomment les exemples ci-dessus.",
  ...tablesExemple.flatMap(register),
].join("\n\n").concat("\n");

if (!process.argv.includes("--check")) {
  writeFileSync(PAGE, text);
} else if (!existsSync(PAGE) || readFileSync(PAGE, "utf8") !== text) {
  console.error("docs/fonctions.md is not up to date: npm run fonctions");
  process.exit(1);
}
