/** The operators of a criterion, as COUNTIFS writes them. */
export type Operateur = "=" | "<>" | ">" | ">=" | "<" | "<=";

/** A criterion in its two parts: `>25000` is `>` and `25000`; without an operator, `operateur` is null and means "equals". */
export interface CritereParts {
  readonly operateur: Operateur | null;
  readonly operande: string;
}

const SIGN = /^\s*(<>|>=|<=|=>|=<|[=><≥≤≠])?([\s\S]*)$/;
/** What people type, and documents print, for the same operators. */
const SPELLINGS: Readonly<Record<string, Operateur>> = { "=": "=", "<>": "<>", ">": ">", ">=": ">=", "<": "<", "<=": "<=", "≥": ">=", "=>": ">=", "≤": "<=", "=<": "<=", "≠": "<>" };

/** Splits a criterion: its operator in COUNTIFS' spelling, and what is compared, as it stands. */
export function splitCritere(text: string): CritereParts {
  const [, sign, operande = ""] = SIGN.exec(text) ?? [];
  return sign === undefined ? { operateur: null, operande: text } : { operateur: SPELLINGS[sign] ?? null, operande };
}
