const { Compilation, WebpackError } = require("webpack");

const LOCAL = /localhost|127\.0\.0\.1|\[::1\]/i;
/** What Excel and browsers read addresses from. Scripts are left out: libraries name localhost in dead branches. */
const READ_FOR_ADDRESSES = /\.(xml|json|html)$/;

/** Fails a production build in which an address of this machine remains. */
class NoLocalhost {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoLocalhost", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NoLocalhost", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          if (!READ_FOR_ADDRESSES.test(name)) continue;
          const found = LOCAL.exec(source.source().toString());
          if (found) compilation.errors.push(new WebpackError(`${name} : « ${found[0]} » reste dans une version de production.`));
        }
      });
    });
  }
}

module.exports = { NoLocalhost };
