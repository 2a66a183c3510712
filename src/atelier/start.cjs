/**
 * `npm start`: builds what is missing or older than its sources, then starts the Atelier's server. When nothing
 * changed it only looks at the files' dates. `--build-only` stops before the server.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");
const at = (file) => path.join(ROOT, file);
/** Sources of every build: the configuration, and what npm installed. */
const SHARED = ["webpack.config.js", "webpack", "package-lock.json"];
const ENGINE = ["src/core", "src/catalogue", "src/workbook"];

const webpack = (...options) => [at("node_modules/webpack/bin/webpack.js"), "--config", at("webpack.config.js"), ...options];

/** `stamp`: written after a build, because webpack leaves an unchanged output with its former date. */
const BUILDS = [
  {
    label: "le complément",
    stamp: "build/atelier/.addin",
    outputs: ["dist/taskpane.html", "dist/functions.json", "dist/manifest.xml"],
    sources: [...SHARED, ...ENGINE, "src/functions", "src/commands", "src/taskpane", "manifest.xml", "assets"],
    command: webpack("--mode", "production", "--env", "target=addin", "--env", "officejs=local"),
  },
  {
    label: "l’Atelier",
    stamp: "build/atelier/.atelier",
    outputs: ["build/atelier/page.js", "build/atelier/server.js", "build/atelier/demonstration.js"],
    sources: [...SHARED, ...ENGINE, "src/atelier"],
    // As in production, where React is twice as quick at following the keyboard, but not minified: nothing is sent far.
    command: webpack("--mode", "production", "--no-optimization-minimize", "--env", "target=atelier"),
  },
  {
    label: "le classeur de démonstration",
    stamp: "build/atelier/.demonstration",
    outputs: ["build/atelier/demonstration.xlsx"],
    sources: ["build/atelier/demonstration.js", "src/atelier/demonstration/data"],
    command: [at("build/atelier/demonstration.js"), at("build/atelier/demonstration.xlsx")],
  },
];

function main() {
  if (!fs.existsSync(at("node_modules/webpack"))) fail("Les dépendances manquent : lancez d’abord npm ci (ou npm install).");
  for (const build of BUILDS) if (isStale(build)) run(build);
  if (process.argv.includes("--build-only")) return;
  process.chdir(ROOT);
  require(at("build/atelier/server.js"));
}

function isStale({ outputs, sources, stamp }) {
  if (outputs.some((file) => !fs.existsSync(at(file)))) return true;
  const built = Math.max(newest(stamp), Math.min(...outputs.map(newest)));
  return sources.some((source) => newest(source) > built);
}

/** The latest date of change below a file or folder; 0 when it isn't there. Tests don't make a build stale. */
function newest(relative) {
  const found = fs.statSync(at(relative), { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(relative) ? 0 : found.mtimeMs;
  return Math.max(0, ...fs.readdirSync(at(relative)).map((name) => newest(path.join(relative, name))));
}

function run({ label, command, outputs, stamp }) {
  const begun = Date.now();
  process.stderr.write(`Construction : ${label}… `);
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const missing = outputs.filter((file) => !fs.existsSync(at(file)));
  if (status !== 0 || missing.length > 0) {
    process.stderr.write("échec.\n");
    fail(`${stdout}${stderr}${missing.length > 0 ? `\nFichiers attendus et absents : ${missing.join(", ")}.` : ""}`);
  }
  fs.mkdirSync(path.dirname(at(stamp)), { recursive: true });
  fs.writeFileSync(at(stamp), new Date().toISOString());
  process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(1).replace(".", ",")} s\n`);
}

function fail(message) {
  process.stderr.write(`${message.trim()}\n`);
  process.exit(1);
}

main();
