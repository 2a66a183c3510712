/** Printable ASCII without the backtick, which stands for an apostrophe. */
const PLAIN = /^[ -_a-~]*$/;

/**
 * Folding: what makes two texts of a register the same for a reader. Case, accents, non-breaking and repeated spaces,
 * typographic apostrophes and invisible characters don't count.
 */
export function foldText(text: string): string {
  // Nothing to fold there but case and spaces: most codes and names.
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, " ").trim().toLowerCase();
  return text
    // Before NFKD, which makes a space and an accent of it.
    .replace(/´/g, "'")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .replace(/[’‘`]/g, "'")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .replace(/[‐-―]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Folding of a header: punctuation doesn't count either (`N° marché` and `no. marche`, `acheteur.id` and `acheteur_id`). */
export function foldHeader(text: string): string {
  return foldText(text.replace(/°/g, " "))
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}
