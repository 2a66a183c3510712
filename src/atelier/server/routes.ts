import path from "node:path";

/** A folder or file of the clone under an address: `/addin/x.js` is `dist/x.js`. */
interface Mount {
  readonly prefix: string;
  /** Relative to the clone's root. A mount whose prefix does not end in `/` is one file. */
  readonly target: string;
  /** Which files below the folder are served; all when absent. */
  readonly only?: RegExp;
}

/** What Office.js loads for Excel: the loader, the host library and its texts. The package's other 80 MB stay out. */
const OFFICE_FILES = /^(office|excel-win32-16\.01|excel-web-16\.00|o15apptofilemappingtable|custom-functions-runtime)\.js$|^(fr-fr|en-us)\/[a-z_]+\.js$|^telemetry\/oteljs(_agave)?\.js$/;

const MOUNTS: readonly Mount[] = [
  { prefix: "/atelier.css", target: "src/atelier/page/atelier.css" },
  { prefix: "/page/", target: "build/atelier", only: /^page[\w.-]*\.(js|css|txt)$/ },
  { prefix: "/univer/core.css", target: "node_modules/@univerjs/preset-sheets-core/lib/index.css" },
  { prefix: "/univer/table.css", target: "node_modules/@univerjs/preset-sheets-table/lib/index.css" },
  { prefix: "/univer/data-validation.css", target: "node_modules/@univerjs/preset-sheets-data-validation/lib/index.css" },
  { prefix: "/univer/conditional-formatting.css", target: "node_modules/@univerjs/preset-sheets-conditional-formatting/lib/index.css" },
  { prefix: "/univer/drawing.css", target: "node_modules/@univerjs/preset-sheets-drawing/lib/index.css" },
  { prefix: "/univer/note.css", target: "node_modules/@univerjs/preset-sheets-note/lib/index.css" },
  { prefix: "/demonstration.xlsx", target: "build/atelier/demonstration.xlsx" },
  { prefix: "/addin/office/", target: "node_modules/@microsoft/office-js/dist", only: OFFICE_FILES },
  { prefix: "/addin/", target: "dist", only: /^(?!cli\.js)/ },
];

/** The style sheets that the page links, in order. */
export const STYLE_SHEETS: readonly string[] = [...MOUNTS.map((mount) => mount.prefix).filter((prefix) => prefix.startsWith("/univer/")), "/atelier.css"];

/** Where the add-in's page finds Office.js: `/addin/office/office.js`. */
export const OFFICE_SCRIPT = "/addin/office/office.js";

/**
 * The file of the clone that answers `pathname` (as sent, percent-encoded), or null. Never leaves a mounted folder:
 * dot segments, encoded or not, backslashes, NUL and empty segments are refused rather than cleaned.
 */
export function resolveFile(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\\\0]/.test(decoded)) return null;
  const segments = decoded.split("/").slice(1);
  if (segments.some((segment) => segment === "" || segment.startsWith("."))) return null;
  for (const mount of MOUNTS) {
    if (!mount.prefix.endsWith("/")) {
      if (decoded === mount.prefix) return path.join(root, mount.target);
      continue;
    }
    if (!decoded.startsWith(mount.prefix)) continue;
    const rest = decoded.slice(mount.prefix.length);
    return mount.only === undefined || mount.only.test(rest) ? path.join(root, mount.target, rest) : null;
  }
  return null;
}
