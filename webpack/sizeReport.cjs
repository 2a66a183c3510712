const { gzipSync } = require("node:zlib");
const { Compilation } = require("webpack");

const kilobytes = (bytes) => `${(bytes / 1000).toLocaleString("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ko`.padStart(14);
const line = (label, size, packed) => `  ${label.padEnd(46)}${kilobytes(size)}${kilobytes(packed)} gzip`;

/** Prints what a page or a program weighs: the scripts loaded at once, then the ones loaded on demand. */
class SizeReport {
  apply(compiler) {
    // Development files are large by nature, and compressing them would slow each rebuild.
    if (compiler.options.mode !== "production") return;
    compiler.hooks.thisCompilation.tap("SizeReport", (compilation) => {
      // Sources are gone once written: measured at the last stage before.
      compilation.hooks.processAssets.tap({ name: "SizeReport", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        process.stdout.write(`${compiler.options.name}\n${report(compilation).join("\n")}\n`);
      });
    });
  }
}

function report(compilation) {
  const initial = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
  const onDemand = new Set([...compilation.chunks].flatMap((chunk) => [...chunk.files]).filter((file) => !initial.has(file)));
  return [...section(compilation, "au chargement", initial), ...section(compilation, "à la demande", onDemand)];
}

function section(compilation, title, files) {
  const total = { size: 0, packed: 0 };
  const lines = [...files].sort().map((file) => {
    const content = compilation.getAsset(file).source.buffer();
    const packed = gzipSync(content).length;
    total.size += content.length;
    total.packed += packed;
    return line(`  ${file}`, content.length, packed);
  });
  return lines.length === 0 ? [] : [line(title, total.size, total.packed), ...lines];
}

module.exports = { SizeReport };
