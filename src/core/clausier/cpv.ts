/** A CPV code understood, or why not. */
export type CpvReading =
  | { readonly ok: true; /** 8 digits. */ readonly code: string }
  | { readonly ok: false; readonly recu: string; readonly motif: "illisible" | "sept-chiffres" };

const SPACES = /[\s\u00a0\u202f.]/g;
const CODE = /^(\d{2,8})(?:[-‐‑–—](\d))?$/;

/**
 * Reads a CPV code: 8 digits, or its first ones (a division has 2). Spaces and a check digit are tolerated; the check
 * digit is not verified. Seven digits are refused: a spreadsheet loses the zero that `03000000` starts with, and
 * nobody can say which end lacks.
 */
export function readCpv(text: string): CpvReading {
  const digits = CODE.exec(text.replace(SPACES, ""))?.[1];
  if (digits === undefined) return { ok: false, recu: text, motif: "illisible" };
  if (digits.length === 7) return { ok: false, recu: text, motif: "sept-chiffres" };
  return { ok: true, code: digits.padEnd(8, "0") };
}

/** The digits of a code that say something: without the zeros at its end, and two at least (the division). */
export function prefixOf(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, "");
}

/** True when the code is, or lies under, the one that `prefixe` comes from. */
export function isUnder(code: string, prefixe: string): boolean {
  return code.startsWith(prefixe);
}
