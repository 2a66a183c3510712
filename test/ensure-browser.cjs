/**
 * The Chromium that the browser tests drive. As a program (`node test/ensure-browser.cjs`, before jest): installs
 * Debian's when none is found and this is root on Debian, else says in one line what to install.
 */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "msedge", "microsoft-edge", "microsoft-edge-stable"];
/** Where Windows and Mac keep them: not on the PATH. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [path.join(folder, "Google/Chrome/Application/chrome.exe"), path.join(folder, "Microsoft/Edge/Application/msedge.exe")]),
];

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Path of a browser: CHROME_PATH, which must exist when it is set, else the first one found; null without any. */
function findBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (!isFile(env.CHROME_PATH)) throw new Error(`CHROME_PATH : « ${env.CHROME_PATH} » n'existe pas.`);
    return env.CHROME_PATH;
  }
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isFile) ?? PLACES.find(isFile) ?? null;
}

/** Debian and its derivatives whose `chromium` is a real package (Ubuntu's is a snap, which CI containers can't run). */
function isDebian() {
  const release = fs.readFileSync("/etc/os-release", "utf8");
  return /^ID=debian$/m.test(release);
}

function installOnDebian() {
  const run = (...args) => execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation");
}

function ensureBrowser() {
  if (findBrowser()) return;
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (asRoot && fs.existsSync("/etc/os-release") && isDebian()) {
    process.stdout.write("Aucun navigateur pour les tests : installation de chromium (Debian)…\n");
    installOnDebian();
  }
  if (!findBrowser()) throw new Error("Les tests du navigateur demandent Chrome, Chromium ou Edge : installez-en un (Debian : apt-get install chromium), ou donnez son chemin dans CHROME_PATH.");
}

module.exports = { findBrowser };

if (require.main === module) {
  try {
    ensureBrowser();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
