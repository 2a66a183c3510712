import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const paquet = z.object({
  version: z.string(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  link: z.boolean().optional(),
  /** Of tools only: nothing of it is published. */
  dev: z.boolean().optional(),
  inBundle: z.boolean().optional(),
});
const verrou = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), paquet.or(z.object({ name: z.string() }))) });

export interface Paquet extends z.infer<typeof paquet> {
  readonly nom: string;
  readonly chemin: string;
}

/** Every package of the lock file, under the name that it is imported by. */
export function lireVerrou(text = readFileSync(join(__dirname, "../../package-lock.json"), "utf8")): Paquet[] {
  const { packages } = verrou.parse(JSON.parse(text));
  return Object.entries(packages).filter(([chemin]) => chemin !== "").map(([chemin, one]) => ({ ...paquet.parse(one), chemin, nom: chemin.slice(chemin.lastIndexOf("node_modules/") + "node_modules/".length) }));
}
