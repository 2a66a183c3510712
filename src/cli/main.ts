import { WorkbookError } from "../workbook/port";
import product from "../../package.json";
import { adapter } from "./commands/adapter";
import { bilan } from "./commands/bilan";
import { clausier } from "./commands/clausier";
import { conformite } from "./commands/conformite";
import { consolider } from "./commands/consolider";
import { controle } from "./commands/controle";
import { importer } from "./commands/importer";
import { publier } from "./commands/publier";
import { listSchemas, showSchema } from "./commands/schemas";
import { texte } from "./textes";
import { CliError, parseCall } from "./usage";

/** Exit codes: 0 done, 1 a target is missed (with --strict), 2 wrong usage or unreadable input. */
async function run(argv: readonly string[]): Promise<number> {
  const call = parseCall(argv);
  if (call.options.version) return print(`${product.version}\n`);
  if (call.options.help || call.command === null) {
    process.stdout.write(texte.aide);
    return call.options.help ? 0 : 2;
  }
  switch (call.command) {
    case "schemas": return print(listSchemas(call));
    case "schema": return print(await showSchema(call));
    case "clausier": return print(clausier(call));
    case "adapter": return done(await adapter(call));
    case "controle": return done(await controle(call));
    case "conformite": return done(await conformite(call));
    case "bilan": return done(await bilan(call));
    case "consolider": return done(await consolider(call));
    case "publier": return done(await publier(call));
    default: return done(await importer(call));
  }
}

function print(output: string): 0 {
  process.stdout.write(withoutOrders(output));
  return 0;
}

/** Results go to stdout, messages to stderr. */
function done({ output = "", messages = [], code = 0 }: { readonly output?: string | Uint8Array; readonly messages?: readonly string[]; readonly code?: 0 | 1 }): number {
  process.stdout.write(typeof output === "string" ? withoutOrders(output) : output);
  for (const message of messages) process.stderr.write(`${withoutOrders(message)}\n`);
  return code;
}

/** What a file says, without what a terminal would obey: a supplier's name clears no screen. Tabs and line ends stay. */
function withoutOrders(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\u2028\u2029]/gu, "");
}

/** The one place where an error becomes a line: never a stack trace. */
function lineOf(error: unknown): string {
  if (error instanceof CliError) return error.message;
  if (error instanceof WorkbookError && error.code !== "unknown") return error.detail;
  return texte.imprevu(error instanceof Error ? error.message : String(error));
}

// A reader that closes early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exitCode = 0;
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${withoutOrders(lineOf(error)).replace(/[\t\n]+/g, " ")}\n`);
    process.exitCode = 2;
  },
);
