/** What a build can be asked for. Everything outside these names is refused: a mistyped option must not pass unseen. */
const KNOWN = ["target", "url", "officejs", "maps"];

const DEVELOPMENT_URL = "https://localhost:3000/";
/**
 * Production without an address: `.invalid` is reserved (RFC 2606) and reaches no one. The Atelier and the tests need no
 * address; a manifest meant for Excel does, and the build says so.
 */
const UNDECIDED_URL = "https://adresse-a-definir.invalid/";

const LOCAL_HOSTS = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** The address that will serve the add-in, with its trailing slash. Throws what to type instead. */
function readUrl(given, production) {
  if (given === undefined) return production ? UNDECIDED_URL : DEVELOPMENT_URL;
  let url;
  try {
    url = new URL(String(given));
  } catch {
    throw new Error(`--env url=${given} : ce n'est pas une adresse. Exemple : --env url=https://spaser.ville.fr/`);
  }
  const local = LOCAL_HOSTS.test(url.hostname);
  if (url.protocol !== "https:" && !(local && url.protocol === "http:")) {
    throw new Error(`--env url=${given} : Excel n'accepte que https (http est admis pour localhost seulement).`);
  }
  if (local && production) {
    throw new Error(`--env url=${given} : une version de production ne peut pas nommer cet ordinateur. Donnez l'adresse publique.`);
  }
  if (url.search || url.hash || url.username) throw new Error(`--env url=${given} : l'adresse d'un dossier est attendue, sans « ? », « # » ni identifiant.`);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/** Reads webpack's `--env` and `--mode`. */
function readBuildOptions(env, mode, targets) {
  for (const name of Object.keys(env)) {
    if (!KNOWN.includes(name) && !name.startsWith("WEBPACK_")) throw new Error(`--env ${name} : option inconnue (connues : ${KNOWN.join(", ")}).`);
  }
  const production = mode === "production";
  const serving = env.WEBPACK_SERVE === true;
  const asked = env.target === undefined ? (serving ? ["addin"] : ["addin", "cli"]) : [env.target].flat();
  for (const target of asked) {
    if (!targets.includes(target)) throw new Error(`--env target=${target} : cible inconnue (connues : ${targets.join(", ")}).`);
  }
  const officejs = env.officejs ?? "cdn";
  if (officejs !== "cdn" && officejs !== "local") throw new Error(`--env officejs=${officejs} : « local » ou « cdn » attendu.`);
  const url = readUrl(env.url, production);
  return { targets: asked, production, serving, url, undecidedUrl: url === UNDECIDED_URL, officejs, maps: env.maps !== undefined };
}

module.exports = { readBuildOptions, readUrl, DEVELOPMENT_URL, UNDECIDED_URL };
