const fs = require("node:fs/promises");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { ROOT } = require("./base.cjs");
const { DEVELOPMENT_URL } = require("./buildOptions.cjs");

const SOURCE = path.join(ROOT, "manifest.xml");

/**
 * manifest.xml for the address that will serve the add-in: each address of the document that begins with the
 * development address, in an attribute or alone in an element, is resolved against `url`. The document is parsed, not
 * searched: a text that merely mentions an address stays as it is. `version` ("0.1.0") becomes Office's four parts.
 */
function manifestFor(source, url, version) {
  // Loaded here: half a second that only this target needs.
  const { JSDOM } = require("jsdom");
  const { window } = new JSDOM(source, { contentType: "application/xml" });
  const document = window.document;
  for (const element of document.getElementsByTagName("*")) {
    for (const attribute of element.attributes) attribute.value = moved(attribute.value, url);
    if (element.children.length === 0) {
      const text = element.textContent.trim();
      if (text !== moved(text, url)) element.textContent = moved(text, url);
    }
  }
  const versionElement = document.getElementsByTagName("Version")[0];
  if (!versionElement) throw new Error("manifest.xml : pas d'élément <Version>.");
  versionElement.textContent = `${version}.0`;
  const serialized = new window.XMLSerializer().serializeToString(document);
  window.close();
  return serialized.startsWith("<?xml") ? `${serialized}\n` : `<?xml version="1.0" encoding="UTF-8"?>\n${serialized}\n`;
}

const moved = (value, url) => (value.startsWith(DEVELOPMENT_URL) ? new URL(value.slice(DEVELOPMENT_URL.length), url).href : value);

class Manifest {
  constructor(options) {
    this.options = options;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Manifest", (compilation) => {
      compilation.fileDependencies.add(SOURCE);
      compilation.hooks.processAssets.tapPromise({ name: "Manifest", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { version } = require(path.join(ROOT, "package.json"));
        try {
          compilation.emitAsset("manifest.xml", new sources.RawSource(manifestFor(await fs.readFile(SOURCE, "utf8"), this.options.url, version)));
        } catch (error) {
          compilation.errors.push(new WebpackError(error instanceof Error ? error.message : String(error)));
        }
      });
    });
    if (this.options.undecidedUrl) {
      compiler.hooks.done.tap("Manifest", () => {
        process.stdout.write("dist/manifest.xml n'a pas d'adresse de service : pour Excel, npm run build -- --env url=https://…/\n");
      });
    }
  }
}

module.exports = { Manifest, manifestFor };
