const { Compilation, WebpackError, sources } = require("webpack");

/** Excel shows descriptions whole only up to here; longer ones are cut in the formula helper. */
const DESCRIPTION_LIMIT = 255;

/**
 * What the generator cannot say, added in one step: error cells reach the functions (`allowErrorForDataTypeAny`), so
 * that a `#N/A` in a column gives a message that names its row; help addresses become absolute.
 * @param {{ functions: { id: string, name: string, description?: string, helpUrl?: string, parameters: { name: string, description?: string }[] }[] }} generated
 */
function completeMetadata(generated, url) {
  const problems = [];
  const functions = generated.functions.map((declared) => {
    for (const [what, text] of [["description", declared.description], ...declared.parameters.map((parameter) => [parameter.name, parameter.description])]) {
      if (!text) problems.push(`${declared.id} : « ${what} » n'a pas de texte.`);
      else if (text.length > DESCRIPTION_LIMIT) problems.push(`${declared.id} : « ${what} » a ${text.length} caractères (${DESCRIPTION_LIMIT} au plus).`);
    }
    if (!declared.helpUrl) problems.push(`${declared.id} : pas de @helpurl.`);
    return { ...declared, helpUrl: new URL(declared.helpUrl ?? "", url).href };
  });
  return { metadata: { ...generated, allowErrorForDataTypeAny: true, functions }, problems };
}

class FunctionsMetadata {
  constructor(url) {
    this.url = url;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS }, () => {
        const generated = compilation.getAsset("functions.json");
        // Absent when the generator found errors, which it has then reported.
        if (!generated) return;
        const { metadata, problems } = completeMetadata(JSON.parse(generated.source.source().toString()), this.url);
        for (const problem of problems) compilation.errors.push(new WebpackError(`functions.ts : ${problem}`));
        compilation.updateAsset("functions.json", new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
      });
    });
  }
}

module.exports = { FunctionsMetadata, completeMetadata };
