const fs = require("node:fs");
const path = require("node:path");
const { ROOT, baseConfiguration } = require("./base.cjs");
const { SizeReport } = require("./sizeReport.cjs");

const OUTPUT = path.join(ROOT, "build/atelier");
/** Node programs of the Atelier, by the name of their file in build/atelier/. */
const PROGRAMS = { server: "./src/atelier/server/main.ts", demonstration: "./src/atelier/demonstration/main.ts" };

/** The first of these files that exists: an entry may be plain TypeScript or hold JSX. */
function firstExisting(...candidates) {
  return candidates.find((candidate) => fs.existsSync(path.join(ROOT, candidate))) ?? candidates[0];
}

/** The Atelier: the page (`page.js`, served under /page/) and its programs for Node. */
module.exports = (options) => {
  const programs = Object.entries(PROGRAMS).filter(([name, file]) => name === "server" || fs.existsSync(path.join(ROOT, file)));
  return [
    {
      ...baseConfiguration("atelier-page", options),
      target: ["web", "es2022"],
      entry: { page: ["./src/taskpane/withoutEval.ts", firstExisting("./src/atelier/page/main.ts", "./src/atelier/page/main.tsx")] },
      output: { path: OUTPUT, filename: "[name].js", chunkFilename: "page-[name].js", publicPath: "/page/", uniqueName: "atelier" },
      plugins: [new SizeReport()],
    },
    {
      ...baseConfiguration("atelier-node", options),
      target: "node20",
      entry: Object.fromEntries(programs),
      output: { path: OUTPUT, filename: "[name].js", chunkFilename: "server-[name].js" },
      optimization: { minimize: false },
    },
  ];
};
