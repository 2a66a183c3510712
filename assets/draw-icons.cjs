/**
 * Draws the PNG icons from their SVG with the Chromium of this machine: node assets/draw-icons.cjs
 * The PNGs are committed; run it again after changing an SVG.
 */
const fs = require("node:fs/promises");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { findBrowser } = require("../test/ensure-browser.cjs");

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** 128 px is for pages and stores, of the product's mark alone. */
const ICONS = { icon: [...SIZES, 128], "icon-verifier": SIZES, "icon-remplir": SIZES };

async function draw() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("Aucun Chromium trouvé : installez-le, ou donnez son chemin dans CHROME_PATH.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  try {
    for (const [name, sizes] of Object.entries(ICONS)) {
      const svg = await fs.readFile(path.join(__dirname, `${name}.svg`), "utf8");
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        await page.screenshot({ path: path.join(__dirname, `${name}-${size}.png`), omitBackground: true });
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

draw().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
