import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

import { MESSAGES } from "./messages";
import { createAtelierServer } from "./server";

const DEFAULT_PORT = 3000;
const Port = z.coerce.number().int().min(0).max(65_535);

/** Serves the clone that the process was started in, on this machine only; `PORT=0` takes any free port. */
async function main(): Promise<void> {
  const root = process.cwd();
  const description = await readFile(path.join(root, "package.json"), "utf8").catch(() => "{}");
  if (!/"name":\s*"spaser"/.test(description)) return fail(MESSAGES.notAClone);
  const port = Port.safeParse(process.env.PORT ?? DEFAULT_PORT);
  if (!port.success) return fail(MESSAGES.badPort(String(process.env.PORT)));

  const server = createAtelierServer({ root, scripts: ["/page/page.js"] });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") fail(MESSAGES.portTaken(port.data));
    else if (error.code === "EACCES") fail(MESSAGES.portForbidden(port.data));
    else fail(MESSAGES.serverError(error.message));
  });
  server.listen(port.data, "localhost", () => {
    const bound = server.address();
    const address = `http://localhost:${typeof bound === "object" && bound !== null ? bound.port : port.data}/`;
    process.stdout.write(MESSAGES.ready(address));
    if (process.env.CI === undefined && process.env.NO_OPEN === undefined) openBrowser(address);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
}

function openBrowser(address: string): void {
  const [command, ...given] = process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  if (command === undefined) return;
  // Without a browser to open, the printed address is enough.
  spawn(command, [...given, address], { stdio: "ignore", detached: true }).on("error", () => undefined).unref();
}

function fail(message: string): void {
  process.stderr.write(message);
  process.exit(1);
}

void main();
