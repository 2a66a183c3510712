const fs = require("node:fs/promises");
const path = require("node:path");

/** Makes an emitted file executable, as its shebang promises. Without effect on Windows. */
class ExecutableFile {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise("ExecutableFile", async (compilation) => {
      if (compilation.getAsset(this.file)) await fs.chmod(path.join(compiler.outputPath, this.file), 0o755);
    });
  }
}

module.exports = { ExecutableFile };
