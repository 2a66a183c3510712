const { Compilation, WebpackError, sources } = require("webpack");
const { readCategories, FILES } = require("./functionsTexts.cjs");

/** Excel shows descriptions whole only up to here; longer ones are cut in the formula helper. */
const DESCRIPTION_LIMIT = 255;
const LOCALES = { fr: "functions.json", en: "functions.en.json" };

/**
 * What the generator cannot say, added in one step: every text, in one language (names and ids are the same in all);
 * error cells reach the functions (`allowErrorForDataTypeAny`), so that a `#N/A` in a column gives a message that names
 * its row; help addresses.
 */
function completeMetadata(generated, categories, locale, url) {
  const fiches = new Map(categories.flatMap(({ fonctions }) => fonctions).map((fiche) => [fiche.id, fiche]));
  const problems = [];
  const text = (where, value) => {
    if (!value) problems.push(`${where} n'a pas de texte (${locale}).`);
    else if (value.length > DESCRIPTION_LIMIT) problems.push(`${where} a ${value.length} caractères (${DESCRIPTION_LIMIT} au plus, ${locale}).`);
    return value ?? "";
  };
  const functions = generated.functions.map((declared) => {
    const fiche = fiches.get(declared.id);
    if (!fiche) problems.push(`${declared.id} n'a pas de fiche.`);
    fiches.delete(declared.id);
    // The invocation that a function may ask for is no parameter of its own.
    const names = declared.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
    const told = (fiche?.parametres ?? []).map(({ nom, facultatif }) => (facultatif ? `[${nom}]` : nom)).join(", ");
    if (fiche && names !== told) problems.push(`${declared.id} : la fiche a les paramètres « ${told} », la déclaration « ${names} ».`);
    return {
      ...declared,
      description: text(declared.id, fiche?.resume[locale]),
      helpUrl: new URL(`aide.html#${declared.id}`, url).href,
      parameters: declared.parameters.map((parameter, index) => ({ ...parameter, description: text(`${declared.id}, « ${parameter.name} »`, fiche?.parametres[index]?.[locale]) })),
    };
  });
  for (const id of fiches.keys()) problems.push(`${id} a une fiche et pas de déclaration.`);
  const rank = new Map(categories.flatMap(({ fonctions }) => fonctions).map(({ id }, index) => [id, index]));
  functions.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return { metadata: { ...generated, allowErrorForDataTypeAny: true, functions }, problems };
}

class FunctionsMetadata {
  constructor(url) {
    this.url = url;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.fileDependencies.addAll(FILES);
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS }, () => {
        const asset = compilation.getAsset(LOCALES.fr);
        // Absent when the generator found errors, which it has then reported.
        if (!asset) return;
        const generated = JSON.parse(asset.source.source().toString());
        const categories = readCategories();
        for (const [locale, file] of Object.entries(LOCALES)) {
          const { metadata, problems } = completeMetadata(generated, categories, locale, this.url);
          for (const problem of problems) compilation.errors.push(new WebpackError(`fonctions : ${problem}`));
          const source = new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`);
          if (file === LOCALES.fr) compilation.updateAsset(file, source);
          else compilation.emitAsset(file, source);
        }
      });
    });
  }
}

module.exports = { FunctionsMetadata, completeMetadata };
