const path = require("node:path");
const { BannerPlugin } = require("webpack");
const { ROOT, baseConfiguration } = require("./base.cjs");
const { ExecutableFile } = require("./executableFile.cjs");
const { SizeReport } = require("./sizeReport.cjs");

/** The command line: one file, nothing to install beside it but DuckDB, whose binary `consolider` alone loads. */
module.exports = (options) => ({
  ...baseConfiguration("cli", options),
  target: "node20",
  externals: { "@duckdb/node-api": "commonjs @duckdb/node-api" },
  entry: { cli: "./src/cli/main.ts" },
  output: { path: path.join(ROOT, "dist"), filename: "[name].js", asyncChunks: false },
  // Readable stack traces are worth more than the bytes that minifying a local tool would save.
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), new ExecutableFile("cli.js"), new SizeReport()],
});
