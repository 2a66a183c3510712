require("./requireTypeScript.cjs");
const { Compilation, sources } = require("webpack");
const { appel, resultatMontre } = require("../src/catalogue/fonctions/montrer.ts");
const { enFrancais } = require("../src/core/formule/enFrancais.ts");
const { typeset } = require("../src/taskpane/components/typography.ts");
const { readCategories } = require("./functionsTexts.cjs");

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
/** Words, and not formulas: their spaces may become unbreakable. */
const words = (text) => escape(typeset(text));
const part = (title, content) => `
      <h4>${title}</h4>
      ${content}`;

function outcome(fiche, exemple) {
  const shown = resultatMontre(fiche, exemple);
  switch (shown.genre) {
    case "valeur": return `<p>donne <strong>${escape(shown.texte)}</strong>.</p>`;
    case "erreur": return `<p>donne <strong>${escape(shown.code)}</strong>, avec le message « … ${words(shown.dit)} … ».</p>`;
    default: {
      const titles = shown.titres ? `<thead><tr>${shown.titres.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead>` : "";
      const rows = shown.lignes.map((ligne) => `<tr>${ligne.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`).join("\n        ");
      return `<p>${shown.suite ? "commence par" : "donne"} :</p>
      <div class="tableau" tabindex="0" role="group" aria-label="Résultat : ${escape(exemple.dit)}"><table>
        ${titles}<tbody>${rows}</tbody>
      </table></div>`;
    }
  }
}

function article(fiche) {
  const { id, resume, parametres, vide, note, exemples } = fiche;
  const parameters = parametres.map(({ nom, facultatif, fr }) => `<dt>${escape(nom)}${facultatif ? " (facultatif)" : ""}</dt><dd>${words(fr)}</dd>`).join("\n        ");
  const examples = exemples.map((exemple) => `<div class="exemple"><p>${words(`${exemple.dit} :`)}</p>
      <p><code>${escape(enFrancais(exemple.formule))}</code></p>
      ${outcome(fiche, exemple)}</div>`).join("\n      ");
  return `    <article id="${escape(id)}">
      <h3>SPASER.${escape(id)}</h3>
      <p><code>${escape(appel(fiche))}</code></p>
      <p>${words(resume.fr)}</p>${part("Arguments", `<dl>
        ${parameters}
      </dl>`)}${vide === undefined ? "" : part("Cellules vides", `<p>${words(vide)}</p>`)}${note === undefined ? "" : part("À savoir", `<p>${words(note)}</p>`)}${part("Exemples", examples)}
    </article>`;
}

/**
 * The page that Excel opens from a function's help link: the texts of the catalogue, by category, for the functions that
 * functions.json declares, so that it can't fall behind.
 */
function helpPage(metadata, categories) {
  const declared = new Set(metadata.functions.map(({ id }) => id));
  const shown = categories.map(({ categorie, fonctions }) => ({ categorie, fonctions: fonctions.filter(({ id }) => declared.has(id)) })).filter(({ fonctions }) => fonctions.length > 0);
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <title>Aide de SPASER</title>
    <link rel="icon" type="image/png" href="assets/icon-32.png">
    <style>
      body { font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
      header { display: flex; align-items: center; gap: 1rem; }
      h2 { margin-top: 3rem; }
      h3 { border-top: 1px solid #c8c6c4; padding-top: 1.5rem; }
      h4 { margin: 1.2rem 0 0.3rem; }
      code { background: #f3f2f1; padding: 0.2rem 0.4rem; overflow-wrap: anywhere; }
      a { color: #115ea3; }
      dt { font-weight: 600; }
      dd { margin: 0 0 0.6rem 1.5rem; }
      .exemple { border-left: 3px solid #c8c6c4; padding-left: 1rem; margin: 1rem 0; }
      .exemple p { margin: 0.3rem 0; }
      .tableau { overflow-x: auto; }
      table { border-collapse: collapse; font-size: 0.9rem; }
      td, th { border: 1px solid #c8c6c4; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
      li { margin: 0.3rem 0; }
    </style>
  </head>
  <body>
    <header><img src="assets/icon-64.png" width="64" height="64" alt=""><h1>Aide de SPASER</h1></header>
    <main>
    <p>L’onglet SPASER du ruban ouvre le volet, vérifie la conformité du registre à un SPASER et remplit le bilan. Les fonctions ci-dessous se tapent dans une cellule ; l’écran « Fonctions » du volet insère leurs exemples sur votre registre. Rien ne quitte le classeur.</p>
    <p>Un argument entre crochets est facultatif. Une part va de 0 à 1 : mettez la cellule au format pourcentage. Une cellule <code>#N/A</code> ou <code>#VALEUR!</code> dit, au survol de son signal d’erreur, ce qui manque et quoi faire. Les résultats des exemples sont ceux d’un petit registre d’essai.</p>
    <nav aria-label="Fonctions par catégorie"><ul>
${shown.map(({ categorie, fonctions }) => `      <li>${escape(categorie.fr)} : ${fonctions.map(({ id }) => `<a href="#${escape(id)}">${escape(id)}</a>`).join(", ")}</li>`).join("\n")}
    </ul></nav>
${shown.map(({ categorie, fonctions }) => `    <section aria-labelledby="${escape(categorie.id)}">
    <h2 id="${escape(categorie.id)}">${escape(categorie.fr)}</h2>
${fonctions.map(article).join("\n")}
    </section>`).join("\n")}
    </main>
  </body>
</html>
`;
}

class FunctionsHelp {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsHelp", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FunctionsHelp", stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED }, () => {
        const metadata = compilation.getAsset("functions.json");
        if (metadata) compilation.emitAsset("aide.html", new sources.RawSource(helpPage(JSON.parse(metadata.source.source().toString()), readCategories())));
      });
    });
  }
}

module.exports = { FunctionsHelp, helpPage };
