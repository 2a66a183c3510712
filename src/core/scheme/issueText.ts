import type { z } from "zod";
import { readNumber } from "../register/number";
import { readOuiNon } from "../register/ouiNon";
import { closest } from "./closest";
import { motsDocument as mots } from "./textes";

type Issue = z.core.$ZodRawIssue;

/**
 * What was found at a key and what was expected there, in French: zod's own words are in English. For unknown keys it
 * is the list of the known ones, which `readSchema` puts into one message a key. Messages of the schemas win over it.
 */
export function issueText(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type": return wrongType(issue.expected, issue.input, issue);
    case "unrecognized_keys": return keysOf(issue).join(" ");
    case "invalid_value": return oneOf(issue.values.map(String), issue.input);
    case "invalid_union": {
      const { discriminator, options } = issue;
      if (discriminator === undefined || !Array.isArray(options)) return mots.inattendue();
      const given = isRecord(issue.input) ? issue.input[discriminator] : undefined;
      const message = oneOf(options.map(String), given);
      return given === undefined ? mots.cleManquante(message) : message;
    }
    case "too_small": return mots.auMoins(String(issue.minimum), issue.origin === "array" || issue.origin === "string");
    case "too_big": return mots.auPlus(String(issue.maximum));
    case "invalid_format": return mots.format();
    default: return mots.inattendue();
  }
}

function wrongType(expected: string, input: unknown, issue: Issue): string {
  const type = expected === "object" ? mots.ensemble(keysOf(issue)) : (mots.types[expected] ?? expected);
  if (input === undefined) return mots.cleManquante(type);
  if (input === null) return (issue.path ?? []).length === 0 ? mots.vide(keysOf(issue)) : mots.cleVide(type);
  if (expected === "string" && (typeof input === "number" || typeof input === "boolean")) return mots.texteEntreGuillemets(String(input));
  if ((expected === "number" || expected === "int") && typeof input === "string") {
    const read = readNumber(input);
    return read.state === "value" ? mots.nombreNu(String(read.value)) : mots.nombre(type, input);
  }
  if (expected === "boolean" && typeof input === "string") {
    const read = readOuiNon(input);
    if (read.state === "value") return mots.ouiNon(read.value ? "true" : "false");
  }
  return mots.attendu(type);
}

function oneOf(words: readonly string[], given: unknown): string {
  return mots.parmi(words, typeof given === "string" ? closest(given, words) : null);
}

/** The keys of the object that the issue is about; zod gives it with the raw issue. */
function keysOf({ inst }: Issue): string[] {
  const definition: unknown = inst?._zod.def;
  const shape = isRecord(definition) ? definition["shape"] : undefined;
  return isRecord(shape) ? Object.keys(shape) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
