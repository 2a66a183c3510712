const path = require("node:path");
const yaml = require("yaml");

const ROOT = path.resolve(__dirname, "..");

/** What every target shares: TypeScript by swc, YAML as data, a cache on disk for development. */
function baseConfiguration(name, options) {
  return {
    name,
    context: ROOT,
    mode: options.production ? "production" : "development",
    // Never an `eval` devtool: the pages' content security policy refuses it.
    devtool: options.maps ? "source-map" : false,
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic", development: !options.production } } },
          },
        },
        { test: /\.ya?ml$/, type: "json", parser: { parse: yaml.parse } },
      ],
    },
    cache: options.production
      ? false
      : { type: "filesystem", name: `${name}-development`, cacheDirectory: path.join(ROOT, "node_modules/.cache/webpack"), buildDependencies: { config: [__filename, path.join(ROOT, "webpack.config.js")] } },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
}

module.exports = { ROOT, baseConfiguration };
