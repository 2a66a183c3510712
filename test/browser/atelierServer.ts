import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");
const BUILT = ["dist/taskpane.html", "build/atelier/page.js", "build/atelier/server.js", "build/atelier/demonstration.xlsx"] as const;
const START_LIMIT_MS = 60_000;

export interface RunningServer {
  /** `http://localhost:PORT`, without a trailing slash. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts the built server on a free port, as `npm start` does after building. Throws when something is not built. */
export async function startAtelierServer(): Promise<RunningServer> {
  const missing = BUILT.filter((file) => !existsSync(path.join(ROOT, file)));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(", ")}. Run: node src/atelier/start.cjs --build-only`);
  const server = spawn(process.execPath, ["build/atelier/server.js"], { cwd: ROOT, env: { ...process.env, PORT: "0", NO_OPEN: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  const origin = await printedAddress(server);
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null) return resolve();
        server.once("exit", () => resolve());
        server.kill();
      }),
  };
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => give(new Error(`The Atelier's server printed no address: ${said}`)), START_LIMIT_MS);
    const give = (result: string | Error) => {
      clearTimeout(timer);
      if (typeof result === "string") return resolve(result);
      server.kill();
      reject(result);
    };
    const listen = (part: Buffer) => {
      said += part.toString("utf8");
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) give(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => give(new Error(`The Atelier's server ended with code ${code}: ${said}`)));
  });
}
