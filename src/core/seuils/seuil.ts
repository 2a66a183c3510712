import { z } from "zod";
import { wordsOf } from "../register/words";
import { parametreSchema } from "../scheme/parametre";

/**
 * A threshold of the law: an amount (or a number of days) from which a rule applies, under a short key, with its value by
 * period. Data: nothing is in it that the sources don't say. Before the first period known and after the last one that
 * ends, there is no value.
 */
const texte = z.string().trim().min(1);

export const seuilSchema = z.strictObject({
  /** What a person writes to name it: « dispense travaux ». Case, accents, plurals, order and small words don't count. */
  cle: texte,
  /** Other ways to name it. */
  synonymes: z.array(texte).default([]),
  libelle: texte,
  unite: z.enum(["€ HT", "jours"]),
  /** Which text of law sets it. */
  reference: texte,
  /** What to know before using it. */
  note: texte.optional(),
  /** Dated as a paramètre of a schema is, and checked alike. */
  valeurs: parametreSchema.shape.valeurs,
});
export type Seuil = Readonly<z.infer<typeof seuilSchema>>;

export const seuilsSchema = z.array(seuilSchema).min(1).superRefine((seuils, context) => {
  const owners = new Map<string, string>();
  seuils.forEach(({ cle, synonymes }, index) => {
    for (const [rank, name] of [cle, ...synonymes].entries()) {
      const key = keyOf(name);
      const owner = owners.get(key);
      if (owner !== undefined) context.addIssue({ code: "custom", path: rank === 0 ? [index, "cle"] : [index, "synonymes", rank - 1], message: `« ${name} » désigne déjà « ${owner} »` });
      owners.set(key, cle);
    }
  });
});

/** The threshold under a key or a synonym, or null. */
export function findSeuil(seuils: readonly Seuil[], asked: string): Seuil | null {
  const wanted = keyOf(asked);
  return wanted === "" ? null : (seuils.find(({ cle, synonymes }) => [cle, ...synonymes].some((name) => keyOf(name) === wanted)) ?? null);
}

function keyOf(name: string): string {
  return [...new Set(wordsOf(name))].sort().join(" ");
}
