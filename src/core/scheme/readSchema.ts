import type { z } from "zod";
import type { Referentiel } from "../register/champ";
import { checkRegles } from "./checkRegles";
import { expandSchema } from "./expandSchema";
import { schemaSchema, type Schema } from "./schema";

/** One reason why a scheme is refused: the file (or sheet), the key (or cell), what was expected. */
export interface SchemaProblem {
  readonly fichier: string;
  /** `axes.0.objectifs.1.actions.0.indicateurs.2.cibles.0.annee`, or `A1.mesure.filtre.montant`. */
  readonly cle: string;
  readonly message: string;
}

export type SchemaReading = { readonly ok: true; readonly schema: Schema } | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** No scheme of the sources is deeper than 14; a document that contains itself never ends. */
const DEPTH_LIMIT = 60;

/**
 * Validates a parsed YAML document as a scheme: shape first, then every table, field, criterion and indicator that a
 * measure names. Criteria on a parameter come out as dated branches.
 */
export function readSchema(document: unknown, fichier: string, referentiel: Referentiel): SchemaReading {
  const loop = findLoop(document, []);
  if (loop) return { ok: false, problems: [{ fichier, cle: loop.join("."), message: "le document se contient lui-même (une ancre YAML qui tourne en rond) : un schéma est un arbre" }] };
  const read = schemaSchema.safeParse(document);
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap((issue) => problemsOf(issue, fichier, [])) };
  const problems = checkRegles(read.data, referentiel).map((problem) => ({ fichier, ...problem }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, schema: expandSchema(read.data) };
}

/** The path to a node that is its own ancestor, or that lies deeper than any scheme; null when there is none. */
function findLoop(node: unknown, path: readonly string[], ancestors: readonly unknown[] = []): readonly string[] | null {
  if (typeof node !== "object" || node === null) return null;
  if (ancestors.includes(node) || path.length > DEPTH_LIMIT) return path.length > 0 ? path : ["(racine)"];
  for (const [key, child] of Object.entries(node)) {
    const found = findLoop(child, [...path, key], [...ancestors, node]);
    if (found) return found;
  }
  return null;
}

/** A union says only "invalid input": the branch that goes furthest says what is wrong with it. */
function problemsOf(issue: z.core.$ZodIssue, fichier: string, parents: readonly string[]): SchemaProblem[] {
  const path = [...parents, ...issue.path.map(String)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ fichier, cle: [...path, key].join("."), message: "clé inconnue" }));
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const branches = issue.errors.map((errors) => errors.flatMap((inner) => problemsOf(inner, fichier, path)));
    return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
  }
  return [{ fichier, cle: path.join(".") || "(racine)", message: texteProblem(issue) }];
}

function depth(problems: readonly SchemaProblem[]): number {
  return Math.max(...problems.map(({ cle }) => cle.split(".").length));
}

/** Zod's own words are in English; ours are already in French. */
function texteProblem(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type": return issue.input === undefined ? `clé manquante : il faut ${typeName(issue.expected)}` : `il faut ${typeName(issue.expected)}`;
    case "invalid_value": return issue.message.startsWith("Invalid") ? `une valeur parmi : ${issue.values.map(String).join(", ")}` : issue.message;
    case "too_small": return issue.origin === "array" || issue.origin === "string" ? `il en faut au moins ${issue.minimum}` : `au moins ${issue.minimum}`;
    case "too_big": return `au plus ${issue.maximum}`;
    case "invalid_union": return "valeur inattendue à cet endroit";
    default: return issue.message;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "un texte", number: "un nombre", int: "un nombre entier", boolean: "oui ou non (true, false)", array: "une liste", object: "un ensemble de clés", null: "rien",
};
function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}
