import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";

import { contentTypeOf } from "./contentTypes";
import { addinDocument, atelierDocument, BRIDGE_PATH, BRIDGE_SCRIPT } from "./documents";
import { HEADERS } from "./policy";
import { resolveFile } from "./routes";

export interface ServerOptions {
  /** The clone's root: the folder of package.json. */
  readonly root: string;
  /** Addresses of the page's scripts, in the order in which they load. */
  readonly scripts: readonly string[];
}

/** Names by which a browser on this machine reaches the server; any other Host is refused (DNS rebinding). */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** The Atelier's static server: GET and HEAD, files of the mounted folders, and the two documents it composes. */
export function createAtelierServer(options: ServerOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url ?? ""} : ${error instanceof Error ? error.message : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, "Erreur du serveur de l’Atelier.\n", "text/plain; charset=utf-8");
    });
  });
}

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(request, response, 405, "Méthode refusée.\n", "text/plain; charset=utf-8");
  }
  if (!LOCAL_HOST.test(request.headers.host ?? "")) {
    return sendText(request, response, 403, "Cet Atelier ne répond qu’à cet ordinateur.\n", "text/plain; charset=utf-8");
  }
  // Not `new URL`: it would resolve dot segments silently, and they must be refused.
  const pathname = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
  if (pathname === "/") return sendText(request, response, 200, atelierDocument(options.scripts), "text/html; charset=utf-8");
  if (pathname === BRIDGE_PATH) return sendText(request, response, 200, BRIDGE_SCRIPT, "text/javascript; charset=utf-8");
  const file = resolveFile(options.root, pathname);
  if (file === null) return notFound(request, response);
  if (path.basename(file) === "taskpane.html") {
    const page = await readFile(file, "utf8").catch(() => null);
    return page === null ? notFound(request, response) : sendText(request, response, 200, addinDocument(page), "text/html; charset=utf-8");
  }
  return sendFile(request, response, file);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  const type = contentTypeOf(file);
  const found = await stat(file).catch(() => null);
  if (type === null || found === null || !found.isFile()) return notFound(request, response);
  const tag = `"${found.size.toString(16)}-${Math.trunc(found.mtimeMs).toString(16)}"`;
  response.setHeaders(new Map(Object.entries({ ...HEADERS, ETag: tag })));
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "Content-Type": type, "Content-Length": found.size });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

function notFound(request: IncomingMessage, response: ServerResponse): void {
  sendText(request, response, 404, "Introuvable.\n", "text/plain; charset=utf-8");
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string, type: string): void {
  const body = Buffer.from(text, "utf8");
  response.writeHead(status, { ...HEADERS, "Content-Type": type, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
