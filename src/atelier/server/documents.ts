import { OFFICE_SCRIPT, STYLE_SHEETS } from "./routes";

/** Microsoft's address of Office.js, which a production build names; here the npm package's copy answers instead. */
const HOSTED_OFFICE_SCRIPT = /https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted\/office\.js/g;

/** The one script put in front of the add-in's page: it attaches the parent's Excel host before Office.js looks for it. */
export const BRIDGE_PATH = "/atelier-bridge.js";
export const BRIDGE_SCRIPT = `"use strict";
if (window.parent !== window && window.parent.atelierHost) window.parent.atelierHost.attach(window);
`;

/** The Atelier's own page. `scripts` are the addresses of the built entry, in order. */
export function atelierDocument(scripts: readonly string[]): string {
  const styles = STYLE_SHEETS.map((href) => `    <link rel="stylesheet" href="${href}">`).join("\n");
  const loads = scripts.map((src) => `    <script defer src="${src}"></script>`).join("\n");
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Atelier SPASER</title>
    <link rel="icon" type="image/png" href="/addin/assets/icon-32.png">
${styles}
${loads}
  </head>
  <body>
    <div id="atelier"><p class="chargement" role="status">Ouverture de l’Atelier…</p></div>
  </body>
</html>
`;
}

/**
 * The production page with the bridge in front of its first script. Nothing else changes, except that Office.js comes
 * from this server when the build names Microsoft's address: the Atelier asks nothing of another origin.
 * Throws when the page holds no script, which means that `dist/` is not what the build makes.
 */
export function addinDocument(productionPage: string): string {
  const firstScript = productionPage.search(/<script\b/i);
  if (firstScript < 0) throw new Error("dist/taskpane.html holds no script");
  const bridged = `${productionPage.slice(0, firstScript)}<script src="${BRIDGE_PATH}"></script>${productionPage.slice(firstScript)}`;
  return bridged.replace(HOSTED_OFFICE_SCRIPT, OFFICE_SCRIPT);
}
