/**
 * The LibreOffice that opens the files we write in tests. As a program (`node test/ensure-libreoffice.cjs`) it installs
 * Debian's when none is found and this is root on Debian, then runs those tests. Without one it says so in a line, and
 * fails only where everything must run (CI).
 */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const NAMES = ["soffice", "libreoffice", "soffice.exe"];
/** Where Windows and Mac keep it: not on the PATH. */
const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]].filter(Boolean).map((folder) => path.join(folder, "LibreOffice/program/soffice.exe")),
];

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Path of LibreOffice: SOFFICE_PATH, which must exist when it is set, else the first one found; null without any. */
function findSoffice(env = process.env) {
  if (env.SOFFICE_PATH) {
    if (!isFile(env.SOFFICE_PATH)) throw new Error(`SOFFICE_PATH : « ${env.SOFFICE_PATH} » n'existe pas.`);
    return env.SOFFICE_PATH;
  }
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isFile) ?? PLACES.find(isFile) ?? null;
}

function isDebian() {
  return /^ID=debian$/m.test(fs.readFileSync("/etc/os-release", "utf8"));
}

function installOnDebian() {
  const run = (...args) => execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc-nogui", "fonts-liberation");
}

function ensureSoffice() {
  if (findSoffice()) return true;
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (asRoot && fs.existsSync("/etc/os-release") && isDebian()) {
    process.stdout.write("LibreOffice manque pour les tests : installation de libreoffice-calc-nogui (Debian)…\n");
    installOnDebian();
  }
  if (findSoffice()) return true;
  process.stderr.write("Les tests qui ouvrent nos fichiers dans LibreOffice ne sont pas faits : installez-le (Debian : apt-get install libreoffice-calc-nogui), ou donnez son chemin dans SOFFICE_PATH.\n");
  return false;
}

module.exports = { findSoffice };

if (require.main === module) {
  try {
    if (ensureSoffice()) execFileSync(process.execPath, [require.resolve("jest/bin/jest"), "--runInBand", "test/libreoffice"], { stdio: "inherit" });
    else if (process.env.CI) process.exitCode = 1;
  } catch (error) {
    if (error.status === undefined || error.status === null) process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
