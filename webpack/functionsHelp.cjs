const { Compilation, sources } = require("webpack");

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const NAMESPACE = "SPASER";

function article(declared) {
  const call = `=${NAMESPACE}.${declared.name}(${declared.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(" ; ")})`;
  const parameters = declared.parameters
    .map((parameter) => `<dt>${escape(parameter.name)}${parameter.optional ? " (facultatif)" : ""}</dt><dd>${escape(parameter.description ?? "")}</dd>`)
    .join("\n        ");
  return `    <article id="${escape(declared.id)}">
      <h2>${NAMESPACE}.${escape(declared.name)}</h2>
      <p><code>${escape(call)}</code></p>
      <p>${escape(declared.description ?? "")}</p>
      <dl>
        ${parameters}
      </dl>
    </article>`;
}

/** The page that Excel opens from a function's help link, made from functions.json so that it can't fall behind. */
function helpPage(metadata) {
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
      h2 { border-top: 1px solid #c8c6c4; padding-top: 1.5rem; }
      code { background: #f3f2f1; padding: 0.2rem 0.4rem; overflow-wrap: anywhere; }
      dt { font-weight: 600; }
      dd { margin: 0 0 0.6rem 1.5rem; }
    </style>
  </head>
  <body>
    <header><img src="assets/icon-64.png" width="64" height="64" alt=""><h1>Aide de SPASER</h1></header>
    <main>
    <p>L’onglet SPASER du ruban ouvre le volet, vérifie la conformité du registre à un SPASER et remplit le bilan. Les fonctions ci-dessous se tapent dans une cellule. Rien ne quitte le classeur.</p>
    <p>Une cellule <code>#N/A</code> ou <code>#VALEUR!</code> dit, au survol de son signal d’erreur, ce qui manque et quoi faire.</p>
${metadata.functions.map(article).join("\n")}
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
        if (metadata) compilation.emitAsset("aide.html", new sources.RawSource(helpPage(JSON.parse(metadata.source.source().toString()))));
      });
    });
  }
}

module.exports = { FunctionsHelp, helpPage };
