import { z } from "zod";

/**
 * A target as a document sets it. A share is a fraction (`0.3` for 30 %), whatever its unit says; an amount is in
 * € HT. A target hangs on a year (`annee`), or on every year (`recurrence`).
 */
export const cibleSchema = z
  .strictObject({
    annee: z.int().min(2000).max(2100).nullable().default(null),
    recurrence: z.enum(["annuelle", "permanente"]).nullable().default(null),
    valeur: z.number(),
    /** Upper bound of an `entre`. */
    valeurMax: z.number().optional(),
    unite: z.string().min(1),
    /** What the target is a share of, in the document's words; null when the target is no share. */
    base: z.string().min(1).nullable().default(null),
    forme: z.enum(["au moins", "plus de", "au plus", "moins de", "entre"]).default("au moins"),
    /** Where an indicator is a number and its target a share, the target is compared with the share. */
    porteSur: z.enum(["valeur", "part"]).default("valeur"),
    /** Why a verdict can't be given on this target as the document stands. */
    aVerifier: z.string().min(1).optional(),
    /** Value of a reference year, from which the way to the first milestone starts. */
    reference: z.strictObject({ annee: z.int(), valeur: z.number() }).optional(),
    source: z.string().min(1),
  })
  .superRefine((cible, context) => {
    if ((cible.annee === null) === (cible.recurrence === null)) {
      context.addIssue({ code: "custom", path: ["annee"], message: "une cible a une année, ou une récurrence (annuelle, permanente), et pas les deux" });
    }
    if ((cible.forme === "entre") !== (cible.valeurMax !== undefined)) {
      context.addIssue({ code: "custom", path: ["valeurMax"], message: "« valeurMax » va avec la forme « entre », et seulement avec elle" });
    }
    if (cible.unite === "%" && (cible.valeur > 2 || cible.valeur < -1)) {
      context.addIssue({ code: "custom", path: ["valeur"], message: "une part s'écrit en fraction : 0.3 pour 30 %" });
    }
  });
export type Cible = z.infer<typeof cibleSchema>;
