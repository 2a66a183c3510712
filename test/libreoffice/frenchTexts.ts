import fc from "fast-check";

/** A text as a person types it in a French register, and the form that it was made in. */
export interface Typed {
  readonly forme: string;
  readonly texte: string;
}

const digits = (max: number) => fc.integer({ min: 0, max }).map(String);
const grouped = (whole: string, by: string) => whole.replace(/\B(?=(\d{3})+$)/g, by);
const MILLIERS = { sans: "", espace: " ", insecable: "\u00A0", fine: "\u202F", point: ".", virgule: "," } as const;
const SIGNES = ["", "", "", "-", "+", "()"] as const;
const SUFFIXES = ["", "", " €", "€", " %", "%", " k€", " M€", " HT", " h", " mois"] as const;

/** Numbers in the forms of French registers, right and wrong ones. */
export const nombres: fc.Arbitrary<Typed> = fc
  .record({
    milliers: fc.constantFrom(...(Object.keys(MILLIERS) as (keyof typeof MILLIERS)[])), whole: fc.oneof(digits(9), digits(999), digits(999_999), digits(99_999_999)),
    decimals: fc.oneof(fc.constant(""), fc.tuple(fc.constantFrom(",", ",", "."), fc.stringMatching(/^\d{1,4}$/)).map(([mark, rest]) => mark + rest)),
    exposant: fc.oneof({ weight: 9, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.integer({ min: -6, max: 9 }).map((power) => `E${power}`) }),
    signe: fc.constantFrom(...SIGNES), suffixe: fc.constantFrom(...SUFFIXES),
  })
  .map(({ milliers, whole, decimals, exposant, signe, suffixe }) => {
    const body = `${grouped(whole, MILLIERS[milliers])}${decimals}${exposant}`;
    const held = milliers === "sans" || whole.length < 4 ? "sans" : milliers;
    const forme = [held, decimals === "" ? "entier" : decimals.startsWith(",") ? "virgule" : "point", exposant === "" ? "" : "exposant", signe, suffixe.trim()].filter((part) => part !== "").join(" ");
    return { forme, texte: signe === "()" ? `(${body})${suffixe}` : `${signe}${body}${suffixe}` };
  });

const two = (value: number) => String(value).padStart(2, "0");
const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;

type Forme = (day: number, month: number, year: number) => string;
const FORMES: Readonly<Record<string, Forme>> = {
  "j/m/aaaa": (day, month, year) => `${day}/${month}/${year}`,
  "jj/mm/aaaa": (day, month, year) => `${two(day)}/${two(month)}/${year}`,
  "jj/mm/aa": (day, month, year) => `${two(day)}/${two(month)}/${two(year % 100)}`,
  "jj-mm-aaaa": (day, month, year) => `${two(day)}-${two(month)}-${year}`,
  "jj.mm.aaaa": (day, month, year) => `${two(day)}.${two(month)}.${year}`,
  "aaaa-mm-jj": (day, month, year) => `${year}-${two(month)}-${two(day)}`,
  "aaaa/mm/jj": (day, month, year) => `${year}/${two(month)}/${two(day)}`,
  "aaaa-mm-jjThh:mm:ss": (day, month, year) => `${year}-${two(month)}-${two(day)}T09:30:00`,
  "jj/mm/aaaa hh:mm": (day, month, year) => `${two(day)}/${two(month)}/${year} 17:45`,
  "j mois aaaa": (day, month, year) => `${day} ${MOIS[month - 1] ?? "brumaire"} ${year}`,
};

/** Dates in the forms of French registers, some of days that don't exist. */
export const dates: fc.Arbitrary<Typed> = fc
  .record({ forme: fc.constantFrom(...Object.keys(FORMES)), day: fc.integer({ min: 0, max: 32 }), month: fc.integer({ min: 0, max: 13 }), year: fc.oneof(fc.integer({ min: 1930, max: 2029 }), fc.integer({ min: 1901, max: 2199 })) })
  .map(({ forme, day, month, year }) => ({ forme, texte: FORMES[forme]!(day, month, year) }));
