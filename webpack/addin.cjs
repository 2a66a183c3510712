const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { ROOT, baseConfiguration } = require("./base.cjs");
const { AddinBoundaries } = require("./addinBoundaries.cjs");
const { metaPolicy, responseHeaders, OFFICE_CDN_SCRIPT } = require("./contentSecurityPolicy.cjs");
const { devServer, SERVED } = require("./devServer.cjs");
const { FunctionsHelp } = require("./functionsHelp.cjs");
const { FunctionsMetadata } = require("./functionsMetadata.cjs");
const { CATEGORIES } = require("./functionsTexts.cjs");
const { Manifest } = require("./manifest.cjs");
const { NoLocalhost } = require("./noLocalhost.cjs");
const { OFFICE_FILES } = require("./officeFiles.cjs");
const { SizeReport } = require("./sizeReport.cjs");
const { StaticFile } = require("./staticFile.cjs");

const FUNCTIONS = CATEGORIES.map((name) => `./src/functions/declarations/${name}.ts`);

/** What Excel loads: one page for the shared runtime, functions.json, the manifest, the icons, the functions' help. */
module.exports = async (options) => ({
  ...baseConfiguration("addin", options),
  target: ["web", "es2022"],
  // One page, one runtime: functions and commands come first so that Excel finds them even if the pane fails to start.
  entry: {
    functions: ["./src/taskpane/withoutEval.ts", ...FUNCTIONS],
    commands: ["./src/taskpane/withoutEval.ts", "./src/commands/commands.ts"],
    taskpane: ["./src/taskpane/withoutEval.ts", "./src/taskpane/entry.tsx"],
  },
  output: {
    path: options.serving ? SERVED : path.join(ROOT, "dist"),
    // functions.js is named by the manifest, which is deployed once for many builds; the page finds the others by hash.
    filename: ({ chunk }) => (chunk?.name === "functions" ? "functions.js" : options.serving ? "scripts/[name].js" : "scripts/[name].[contenthash:10].js"),
    chunkFilename: options.serving ? "scripts/[name].js" : "scripts/[name].[contenthash:10].js",
    publicPath: "",
    uniqueName: "spaser",
    // The command line lives beside the add-in and is built apart.
    clean: { keep: /^cli\.js/ },
  },
  optimization: {
    moduleIds: "deterministic",
    chunkIds: "deterministic",
    // The three entries share their modules (the intent channel, the catalogue): one runtime, each module run once.
    runtimeChunk: "single",
    splitChunks: { chunks: "all" },
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: FUNCTIONS }),
    new FunctionsMetadata(options.url),
    new FunctionsHelp(),
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["functions", "commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      minify: false,
      templateParameters: {
        policy: metaPolicy(options),
        officeScript: options.officejs === "local" ? "office/office.js" : OFFICE_CDN_SCRIPT,
      },
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        ...(options.officejs === "local" ? OFFICE_FILES.map((file) => ({ from: `node_modules/@microsoft/office-js/dist/${file}`, to: `office/${file}`, info: { minimized: true } })) : []),
      ],
    }),
    new Manifest(options),
    new StaticFile("headers.json", `${JSON.stringify(responseHeaders(options), null, 2)}\n`),
    new AddinBoundaries(),
    ...(options.production ? [new NoLocalhost(), new SizeReport()] : []),
  ],
  ...(options.serving ? { devServer: await devServer(options) } : {}),
});
