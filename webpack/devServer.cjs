const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("./base.cjs");
const { sideloadingHelp } = require("./sideloading.cjs");

/** Output folder while serving: apart from dist/, which holds the production build. */
const SERVED = path.join(ROOT, "build/excel");

/**
 * webpack-dev-server over https for Excel itself. The certificates of office-addin-dev-certs are made and trusted only
 * here, when serving: a build never touches this machine's trust store.
 */
async function devServer(options) {
  const address = new URL(options.url);
  if (address.protocol !== "https:") throw new Error(`start:excel : Excel veut https, et l'adresse est ${options.url}`);
  const certificates = await developmentCertificates();
  const port = Number(address.port || 443);
  return {
    host: "localhost",
    port,
    server: { type: "https", options: certificates },
    // Hot replacement needs `eval` in places; a whole reload is safer in a shared runtime.
    hot: false,
    liveReload: true,
    client: { overlay: false, logging: "warn" },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    // Excel loads the manifest from a file: the one for this address, where the sideloading help says it is.
    devMiddleware: { writeToDisk: (file) => path.basename(file) === "manifest.xml" },
    onListening: () => process.stdout.write(sideloadingHelp(options.url, path.join(SERVED, "manifest.xml"))),
  };
}

/**
 * Certificates made and trusted by office-addin-dev-certs. Where the machine's trust store can't be written (no sudo in a
 * container), the ones that were made are served all the same: Excel on the web takes them once accepted by hand.
 */
async function developmentCertificates() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const { caCertificatePath, localhostCertificatePath, localhostKeyPath } = require("office-addin-dev-certs/lib/defaults");
    const reason = error instanceof Error ? error.message.trim() : String(error);
    const files = [caCertificatePath, localhostCertificatePath, localhostKeyPath];
    if (!files.every((file) => fs.existsSync(file))) throw new Error(`Le certificat de développement n'a pas pu être fait : ${reason}`);
    process.stderr.write(`Le certificat de développement n'est pas approuvé par cet ordinateur : ${reason}\nApprouvez-le avec « npx office-addin-dev-certs install », ou acceptez-le dans le navigateur.\n`);
    const [ca, cert, key] = files.map((file) => fs.readFileSync(file));
    return { ca, cert, key };
  }
}

module.exports = { devServer, SERVED };
