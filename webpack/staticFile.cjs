const { Compilation, sources } = require("webpack");

/** Emits a file whose content the configuration itself knows. */
class StaticFile {
  constructor(name, content) {
    this.name = name;
    this.content = content;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StaticFile", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "StaticFile", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        compilation.emitAsset(this.name, new sources.RawSource(this.content));
      });
    });
  }
}

module.exports = { StaticFile };
