/** What the packages of the lock file may be. Each exception says why it is one, and holds for one version only. */

/** Licences that let the add-in be published under the EUPL-1.2 with what it bundles. */
export const LICENCES: ReadonlySet<string> = new Set([
  "MIT", "MIT-0", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "CC0-1.0", "Apache-2.0 AND MIT", "(MIT OR CC0-1.0)",
]);

export interface Exception {
  readonly version: string;
  readonly raison: string;
}

/** Packages of another licence, or of none that is declared. None of them goes into `dist/`, but Office.js where `--env officejs=local` copies it. */
export const LICENCES_ADMISES: ReadonlyMap<string, Exception & { readonly licence: string | null }> = new Map([
  ["@microsoft/office-js", { licence: "LICENSE", version: "1.1.110", raison: "Microsoft's own terms: what Office loads from its CDN anyway" }],
  ["@univerjs/telemetry", { licence: null, version: "0.25.1", raison: "Apache-2.0 in its repository, not in its package.json; of the Atelier only, where nothing is sent" }],
  ["hyperformula", { licence: "GPL-3.0-only", version: "3.5.0", raison: "compared with in `npm run bench`, never distributed" }],
  ["node-forge", { licence: "(BSD-3-Clause OR GPL-2.0)", version: "1.4.3", raison: "taken under the BSD licence; development server only" }],
  ["argparse", { licence: "Python-2.0", version: "2.0.1", raison: "permissive; of tools only" }],
  ["caniuse-lite", { licence: "CC-BY-4.0", version: "1.0.30001826", raison: "data of a build tool" }],
  ["axe-core", { licence: "MPL-2.0", version: "4.14.1", raison: "checks the pane in tests, not modified, never distributed" }],
]);

/** Packages with an install script. `allowScripts` in package.json refuses to run them, and a build without them is what is tested. */
export const SCRIPTS_ADMIS: ReadonlyMap<string, Exception> = new Map([
  ["@parcel/watcher", { version: "2.6.0", raison: "would compile a watcher of files; a watcher in JavaScript takes its place" }],
  ["@swc/core", { version: "1.15.0", raison: "would look for its binary; it comes as an optional package" }],
  ["core-js-pure", { version: "3.51.0", raison: "prints an appeal for funding" }],
  ["protobufjs", { version: "7.6.6", raison: "prints a warning on versions" }],
  ["unrs-resolver", { version: "1.11.1", raison: "would look for its binary; it comes as an optional package" }],
]);

/** Where a package may come from. */
export const REGISTRE = "https://registry.npmjs.org/";
