import { WorkbookError } from "../../../src/workbook/port";
import { CliError } from "../../../src/cli/usage";

/** What became of one input: read, or refused in one sentence. */
export type Issue = { readonly lu: true } | { readonly lu: false; readonly code: string; readonly phrase: string };

/** Inputs tried, and those that ended in anything but a reading or a refusal that a person can act on. */
export const compte = { essais: 0, plantages: 0 };

const INTERNE = /\b(?:TypeError|RangeError|SyntaxError|ReferenceError|Error:|undefined|\[object|NaN)|\bat .+:\d+:\d+/;
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Function.prototype, Map.prototype] as const;
const keysNow = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).sort().join());
const avant = keysNow();

/** Tries one input; fails on an error of the program, an unclear sentence, or a prototype that changed. */
export async function essai(nom: string, action: () => unknown, codes: readonly string[] = ["unreadable"]): Promise<Issue> {
  compte.essais++;
  compte.plantages++;
  const issue = await issueOf(nom, action, codes);
  expect(keysNow()).toEqual(avant);
  compte.plantages--;
  return issue;
}

async function issueOf(nom: string, action: () => unknown, codes: readonly string[]): Promise<Issue> {
  try {
    await action();
    return { lu: true };
  } catch (error) {
    if (error instanceof CliError) {
      phraseClaire(error.message, nom);
      return { lu: false, code: "cli", phrase: error.message };
    }
    if (!(error instanceof WorkbookError)) throw error;
    if (!codes.includes(error.code)) throw error;
    phraseClaire(error.detail, nom);
    return { lu: false, code: error.code, phrase: error.detail };
  }
}

/** One line of French, short enough to be read, that names what it is about and nothing of the program. */
export function phraseClaire(phrase: string, nom?: string): void {
  if (nom !== undefined) expect(phrase).toContain(nom);
  expect(phrase).toMatch(/^\P{Cc}{10,}$/u);
  expect(phrase.length).toBeLessThan(1_200);
  expect(phrase).not.toMatch(INTERNE);
  expect(phrase).toMatch(/[a-zà-ÿ»)]/i);
}
