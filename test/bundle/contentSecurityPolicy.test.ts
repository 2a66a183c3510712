import { metaPolicy, OFFICE_CDN_SCRIPT, responseHeaders } from "../../webpack/contentSecurityPolicy.cjs";

const URL_SERVED = "https://spaser.ville.fr/";
const directives = (policy: string): Record<string, string> => Object.fromEntries(policy.split("; ").map((directive) => [directive.slice(0, directive.indexOf(" ")), directive.slice(directive.indexOf(" ") + 1)]));

describe("content security policy of the pane", () => {
  it("lets the page talk to its own address and load Office.js, nothing else", () => {
    expect(directives(metaPolicy({ officejs: "cdn", url: URL_SERVED }))).toEqual({
      "default-src": "'none'",
      "script-src": `'self' ${new URL(OFFICE_CDN_SCRIPT).origin}`,
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data:",
      "font-src": "'self' data:",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  it("names no other address when Office.js is served beside the add-in", () => {
    expect(metaPolicy({ officejs: "local", url: URL_SERVED })).not.toContain("http");
  });

  it("opens the development server's socket only while serving", () => {
    expect(directives(metaPolicy({ officejs: "cdn", serving: true, url: "https://localhost:3000/" }))["connect-src"]).toBe("'self' wss://localhost:3000");
  });
});

describe("headers for whoever hosts dist/", () => {
  const headers = responseHeaders({ officejs: "cdn", url: URL_SERVED });

  it("has the page's policy, and who may frame it, which a meta element cannot say", () => {
    const policy = headers["/*"]!["Content-Security-Policy"]!;
    expect(policy).toContain(metaPolicy({ officejs: "cdn", url: URL_SERVED }));
    expect(directives(policy)["frame-ancestors"]).toBe("'self' https://excel.cloud.microsoft https://*.officeapps.live.com https://*.sharepoint.com");
    expect(headers["/*"]).not.toHaveProperty("X-Frame-Options");
  });

  it("lets Excel on the web fetch functions.json, and keep icons", () => {
    expect(headers["/functions.json"]).toMatchObject({ "Access-Control-Allow-Origin": "*" });
    expect(headers["/assets/*"]!["Cache-Control"]).not.toContain("no-cache");
  });
});
