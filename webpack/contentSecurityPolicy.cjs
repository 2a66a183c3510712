/** Microsoft's address of Office.js. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const OFFICE_CDN_SCRIPT = `${OFFICE_CDN}/lib/1/hosted/office.js`;

/** Who may show the pane in a frame: Excel on the web, under its three families of addresses. */
const EXCEL_FRAMES = ["'self'", "https://excel.cloud.microsoft", "https://*.officeapps.live.com", "https://*.sharepoint.com"];

/**
 * The pane's content security policy, by directive. Nothing leaves the workbook: the page may talk to its own address
 * and to no other. Griffel (Fluent UI) writes style elements, hence `unsafe-inline` for styles, and for them alone.
 */
function policy({ officejs, serving = false, url }) {
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...(officejs === "cdn" ? [OFFICE_CDN] : [])],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'", "data:"],
    // While serving, the page listens to webpack-dev-server; `'self'` covers wss: only in recent browsers.
    "connect-src": ["'self'", ...(serving ? [url.replace(/^http/, "ws").replace(/\/$/, "")] : [])],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
}

const asText = (directives) => Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");

/** For the meta element. `frame-ancestors` has no effect there (CSP 3, 3.3): it is in `responseHeaders`. */
const metaPolicy = (options) => asText(policy(options));

/** The headers that the server of dist/ should send, by path; written to dist/headers.json for whoever hosts it. */
function responseHeaders(options) {
  return {
    "/*": {
      "Content-Security-Policy": asText({ ...policy(options), "frame-ancestors": EXCEL_FRAMES }),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
      // Excel on the web shows the page in a frame of another origin; X-Frame-Options must stay away.
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
    // Their names stay from one build to the next.
    "/taskpane.html": { "Cache-Control": "no-cache" },
    "/functions.js": { "Cache-Control": "no-cache" },
    // Excel on the web fetches it from its own origin.
    "/functions.json": { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" },
    // Excel refuses icons sent with no-cache.
    "/assets/*": { "Cache-Control": "public, max-age=86400" },
    "/scripts/*": { "Cache-Control": "public, max-age=31536000, immutable" },
  };
}

module.exports = { metaPolicy, responseHeaders, OFFICE_CDN_SCRIPT };
