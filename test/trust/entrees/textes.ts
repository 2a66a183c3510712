import fc from "fast-check";

/** Pieces of texts that programs trip on: what a copy, an export or an attacker leaves in a cell. */
export const MORCEAUX = [
  "Montant HT", "=1+1", "+33", "-2", "@SUM(A1)", "\t", "\r", "\n", "\r\n", "\u0000", "\u001b[2J", "\u007f", "\u0085", "\u2028", "\u00a0", "\u202f", "\u200b", "\u202e", "\u2066", "\ufeff", "\ufffe", "\uffff",
  "👩‍👩‍👧", "🏳️‍🌈", "مناقصة", "רכש", "Мontant HT", "Ｍontant", "ﬁ", "İ", "ß", "e\u0301", "\u0301", "\ud800", "\udc00", "\ud83d", "__proto__", "constructor", "toString", "hasOwnProperty", "<script>", "]]>", "<!--", "&lt;", "%00", "../..", "${x}", "{{x}}",
  "NC", "nan", "INX", "#N/A", "#REF!", "1e17", "1e999", "-0", "0x10", "1.234", "1,5", "12 k€", "25 000 €", "Infinity", "31/02/2024", "2024-13-45", "0000-00-00", "29/02/1900", "VRAI", "oui", "Clause sociale", "Pas de considération sociale", ";", "|", ",", "\"", "\"\"", "'", "\\",
] as const;

export const texteHostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...MORCEAUX),
  fc.array(fc.constantFrom(...MORCEAUX), { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);

/** Texts of a cell's whole length, made to be tried over and over by a reader that looks back. */
export const POMPES: readonly string[] = ["t", "h", "ht", "eur", "mois", "€", " ", "\u00a0", "\n", "1", "1 ", "1,", "1.", "-", "(", "%", "et ", "clause ", "clause et ", "a", "a ", "aé", "\u0301", ";", ", ", "/", "'", "non ", "sans ", "pas de ", "jan ", "e", "🏳️‍🌈"]
  .flatMap((pump) => [["", ""], ["1", "!"], ["a", "é"]].map(([before = "", after = ""]) => `${before}${pump.repeat(Math.floor(32_000 / pump.length))}${after}`));
