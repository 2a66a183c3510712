const path = require("node:path");
const { WebpackError } = require("webpack");
const { ROOT } = require("./base.cjs");

const roomOf = (module) => (module.resource ? path.relative(ROOT, module.resource).split(path.sep).join("/") : "");

/**
 * Fails the build when the Atelier gets into the add-in, or when the file adapter, of which the pane needs only the
 * writer of exported workbooks, gets into a script that loads with the page.
 */
class AddinBoundaries {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddinBoundaries", (compilation) => {
      compilation.hooks.afterChunks.tap("AddinBoundaries", () => {
        for (const module of compilation.modules) {
          const room = roomOf(module);
          if (room.startsWith("src/atelier/")) compilation.errors.push(new WebpackError(`${room} est dans l'add-in : l'Atelier n'y entre pas.`));
          if (room.startsWith("src/workbook/file/") && loadsWithThePage(compilation, module)) {
            compilation.errors.push(new WebpackError(`${room} se charge avec la page : importez-le par import(), à la demande.`));
          }
        }
      });
    });
  }
}

const loadsWithThePage = (compilation, module) => [...compilation.chunkGraph.getModuleChunksIterable(module)].some((chunk) => chunk.canBeInitial());

module.exports = { AddinBoundaries };
