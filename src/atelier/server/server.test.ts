import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { createAtelierServer } from "./server";

const PAGE = '<!doctype html><html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="scripts/taskpane.js"></script></head></html>';
const FILES: Readonly<Record<string, string>> = {
  "dist/taskpane.html": PAGE,
  "dist/functions.json": "{}",
  "dist/cli.js": "secret",
  "dist/scripts/taskpane.js": "1",
  "build/atelier/page.js": "2",
  "build/atelier/server.js": "secret",
  "node_modules/@microsoft/office-js/dist/office.js": "3",
  "node_modules/@microsoft/office-js/dist/fr-fr/office_strings.js": "4",
  "node_modules/@microsoft/office-js/dist/word-win32-16.01.js": "not needed",
  "package.json": "secret",
};

let root: string;
let server: Server;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Not `fetch`: it would resolve `..` before sending. */
function ask(target: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "localhost", path: target, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part)).on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", reject).end();
  });
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "atelier-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  server = createAtelierServer({ root, scripts: ["/page/page.js"] });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true });
});

describe("the Atelier's server", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/?classeur=vide", "text/html; charset=utf-8"],
    ["/page/page.js", "text/javascript; charset=utf-8"],
    ["/addin/functions.json", "application/json; charset=utf-8"],
    ["/addin/scripts/taskpane.js", "text/javascript; charset=utf-8"],
    ["/addin/office/office.js", "text/javascript; charset=utf-8"],
    ["/addin/office/fr-fr/office_strings.js", "text/javascript; charset=utf-8"],
  ])("serves %s as %s, with its policy", async (target, type) => {
    const { status, headers } = await ask(target);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(type);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  });

  it("puts one script in front of the production page, and its own Office.js in place of Microsoft's address", async () => {
    const { body } = await ask("/addin/taskpane.html");
    expect(body).toBe(PAGE.replace("<script", '<script src="/atelier-bridge.js"></script><script').replace("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "/addin/office/office.js"));
    expect((await ask("/atelier-bridge.js")).body).toContain("attach(window)");
  });

  it.each([
    "/package.json",
    "/../package.json",
    "/addin/../package.json",
    "/addin/%2e%2e/package.json",
    "/addin/..%2fpackage.json",
    "/addin/..%5cpackage.json",
    "/addin//etc/passwd",
    "//etc/passwd",
    "/addin/%00",
    "/addin/%zz",
    "/addin/.hidden.js",
    "/addin/cli.js",
    "/page/server.js",
    "/addin/office/word-win32-16.01.js",
    "/addin/scripts/",
    "/addin/absent.js",
  ])("does not serve %s", async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).toBe("Introuvable.\n");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const { status, headers } = await ask("/", method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("answers HEAD without a body", async () => {
    const { status, headers, body } = await ask("/addin/functions.json", "HEAD");
    expect([status, headers["content-length"], body]).toEqual([200, "2", ""]);
  });

  it("says that a file has not changed", async () => {
    const { headers } = await ask("/page/page.js");
    expect((await ask("/page/page.js", "GET", { "If-None-Match": String(headers.etag) })).status).toBe(304);
  });

  it("answers this machine's names only", async () => {
    expect((await ask("/", "GET", { Host: "spaser.example.org" })).status).toBe(403);
  });
});
