/** `npm run images`, after `npm run test:browser`: the guide's pictures are those that the tests took. */
const { copyFileSync, existsSync } = require("node:fs");
const path = require("node:path");

/** Picture of the guide → picture of a test, in test-results. */
const PICTURES = {
  "conformite.png": "ecran-2-conformite-clair-350.png",
  "detail.png": "ecran-8-detail-clair-350.png",
  "saisies.png": "guide-saisies.png",
  "besoins.png": "guide-besoins.png",
};

const root = path.join(__dirname, "..");
for (const [picture, taken] of Object.entries(PICTURES)) {
  const from = path.join(root, "test-results", taken);
  if (!existsSync(from)) {
    process.stderr.write(`test-results/${taken} manque : lancez npm run test:browser.\n`);
    process.exitCode = 2;
  } else copyFileSync(from, path.join(__dirname, "images", picture));
}
