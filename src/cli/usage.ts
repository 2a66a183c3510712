import { parseArgs } from "node:util";
import { texte } from "./textes";

/** A wrong call or an input that can't be used: one French line on stderr, exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}

const OPTIONS = {
  schema: { type: "string" }, annee: { type: "string" }, direction: { type: "string" }, format: { type: "string" },
  modele: { type: "string" }, ventiler: { type: "string" }, cpv: { type: "string" }, famille: { type: "string" }, sortie: { type: "string" }, dossier: { type: "string" }, par: { type: "string" }, memoire: { type: "string" }, sql: { type: "string" }, siret: { type: "string" }, acheteur: { type: "string" }, strict: { type: "boolean" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" },
} as const;

/** The words of a call, before any command looks at them. */
export interface Call {
  readonly command: string | null;
  readonly files: readonly string[];
  readonly options: {
    readonly schema?: string; readonly annee?: string; readonly direction?: string; readonly format?: string;
    readonly modele?: string; readonly ventiler?: string; readonly cpv?: string; readonly famille?: string; readonly sortie?: string; readonly dossier?: string; readonly par?: string; readonly memoire?: string; readonly sql?: string; readonly siret?: string; readonly acheteur?: string; readonly strict: boolean; readonly help: boolean; readonly version: boolean;
  };
}

/** Options that each command takes; any other one is a mistake worth saying. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  schemas: ["format"], schema: ["format"], controle: ["format", "strict"],
  conformite: ["schema", "annee", "direction", "ventiler", "format", "strict"],
  bilan: ["schema", "annee", "direction", "modele", "sortie", "strict"], importer: ["sortie"], adapter: ["sortie"],
  publier: ["schema", "annee", "dossier", "siret", "acheteur", "strict"],
  consolider: ["schema", "annee", "par", "sortie", "format", "memoire", "sql"],
  clausier: ["cpv", "famille", "format"],
};
export const COMMANDS = Object.keys(ACCEPTED);

export function parseCall(argv: readonly string[]): Call {
  const parsed = parse(argv);
  const [command = null, ...files] = parsed.positionals;
  const { strict = false, help = false, version = false, ...options } = parsed.values;
  const accepted = command === null ? undefined : ACCEPTED[command];
  if (command !== null && !accepted) throw new CliError(texte.commandeInconnue(command, COMMANDS));
  for (const name of Object.keys(parsed.values)) {
    if (name !== "help" && name !== "version" && accepted && !accepted.includes(name)) throw new CliError(texte.optionRefusee(name, command!));
  }
  return { command, files, options: { ...options, strict, help, version } };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'([^']*)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    throw new CliError(texte.optionInconnue(option));
  }
}

export function requireOption(value: string | undefined, name: string, command: string): string {
  if (value === undefined || value === "") throw new CliError(texte.optionManquante(name, command));
  return value;
}

export function requireFormat<T extends string>(value: string | undefined, formats: readonly [T, ...T[]]): T {
  if (value === undefined) return formats[0];
  const found = formats.find((format) => format === value);
  if (!found) throw new CliError(texte.formatInconnu(value, formats));
  return found;
}
