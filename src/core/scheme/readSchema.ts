import type { z } from "zod";
import type { Referentiel } from "../register/champ";
import { oneLine } from "../register/extrait";
import { checkActions } from "./checkActions";
import { checkRegles } from "./checkRegles";
import { closest } from "./closest";
import { figuresDe } from "./codes";
import { expandSchema } from "./expandSchema";
import { issueText } from "./issueText";
import { schemaSchema, type Schema } from "./schema";
import { motsDocument as mots } from "./textes";

/** One reason why a scheme is refused: the file (or sheet), the key (or cell), what was expected. */
export interface SchemaProblem {
  readonly fichier: string;
  /** `axes.0.objectifs.1.actions.0.indicateurs.2.cibles.0.annee`, or `A1.mesure.filtre.montant`. */
  readonly cle: string;
  /** Where a rule named by its code stands in the document: `axes.0.objectifs.1…`. */
  readonly chemin?: string;
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
  if (loop) return { ok: false, problems: [{ fichier, cle: oneLine(loop.join(".")), message: mots.boucle() }] };
  const read = schemaSchema.safeParse(document ?? null, { error: issueText });
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap((issue) => problemsOf(issue, fichier, [])).map(told) };
  const chemins = new Map(figuresDe(read.data).map(({ code, path }) => [code, path.join(".")]));
  const problems = [...checkRegles(read.data, referentiel), ...checkActions(read.data)].map(({ code, cle, message }) => ({ fichier, cle, chemin: `${chemins.get(code) ?? ""}${cle.slice(code.length)}`, message }));
  return problems.length > 0 ? { ok: false, problems: problems.map(told) } : { ok: true, schema: expandSchema(read.data) };
}

/** Keys and words come from the document: each is told in one line. */
function told<T extends Pick<SchemaProblem, "cle" | "message">>(problem: T): T {
  return { ...problem, cle: oneLine(problem.cle), message: oneLine(problem.message, 1_000) };
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
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ fichier, cle: [...path, key].join("."), message: unknownKey(key, issue.message.split(" ")) }));
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const branches = issue.errors.map((errors) => errors.flatMap((inner) => problemsOf(inner, fichier, path)));
    return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
  }
  return [{ fichier, cle: path.join(".") || "(racine)", message: issue.message }];
}

function unknownKey(key: string, known: readonly string[]): string {
  // `valeur: 0,3` between braces is the key « valeur » and the key « 3 ».
  return /^\d+$/.test(key) ? mots.cleChiffre() : mots.cleInconnue(closest(key, known), known);
}

function depth(problems: readonly SchemaProblem[]): number {
  return Math.max(...problems.map(({ cle }) => cle.split(".").length));
}
