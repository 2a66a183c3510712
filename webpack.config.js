/**
 * One configuration, three targets: `addin` (what Excel loads) and `cli` go to dist/, `atelier` to build/atelier/.
 *
 *   webpack --mode production                                  addin and cli
 *   webpack --mode production --env url=https://spaser.ville.fr/   the same, for the address that will serve the add-in
 *   webpack --mode production --env officejs=local             Office.js served beside the add-in, not by Microsoft
 *   webpack --mode development --env target=atelier            the Atelier's page and server
 *   webpack serve --mode development --env target=addin        https, for Excel itself (npm run start:excel)
 */
const { readBuildOptions } = require("./webpack/buildOptions.cjs");

const TARGETS = {
  addin: require("./webpack/addin.cjs"),
  cli: require("./webpack/cli.cjs"),
  atelier: require("./webpack/atelier.cjs"),
};

module.exports = async (env = {}, argv = {}) => {
  const options = optionsOrExit(env, argv.mode);
  const configurations = await Promise.all(options.targets.map((target) => TARGETS[target](options)));
  return configurations.flat();
};

/** A mistyped option is answered by one line, not by a stack. */
function optionsOrExit(env, mode) {
  try {
    return readBuildOptions(env, mode, Object.keys(TARGETS));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
