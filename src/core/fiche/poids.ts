const WEIGHT = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/;

/** A weight as a person types it: percents, with or without the sign; blank is none. */
export type LecturePoids = { readonly ok: true; /** A fraction. */ readonly poids: number | null } | { readonly ok: false };

/** Reads « 10 », « 7,5 » or « 10 % » as 0.1, 0.075 and 0.1; refuses what isn't between 0 and 100, zero excluded. */
export function lirePoids(typed: string): LecturePoids {
  if (typed.trim() === "") return { ok: true, poids: null };
  const percents = WEIGHT.exec(typed)?.[1]?.replace(",", ".");
  if (percents === undefined || Number(percents) <= 0 || Number(percents) > 100) return { ok: false };
  // Divided as a decimal: 17.6 is 0.176, and not 0.17600000000000002.
  return { ok: true, poids: Number(`${percents}e-2`) };
}

/** The same back, without the sign: 0.075 is « 7,5 ». */
export function texteDuPoids(poids: number): string {
  return String(Number((poids * 100).toPrecision(12))).replace(".", ",");
}
