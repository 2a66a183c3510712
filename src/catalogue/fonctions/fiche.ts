import { z } from "zod";

/**
 * What is said of a custom function, wherever it is said: Excel's autocomplete and insertion wizard (French, English),
 * the help page, the pane's page Fonctions, `docs/fonctions.md`, the self-test workbook. One source, in YAML; the
 * declarations in `src/functions/declarations` hold types alone.
 */
const texte = z.string().trim().min(1);
/** Excel cuts a description past this length. */
export const DESCRIPTION_LIMIT = 255;
const description = texte.max(DESCRIPTION_LIMIT, `${DESCRIPTION_LIMIT} caractères au plus : Excel coupe la suite`);

const valeur = z.union([z.number(), z.string(), z.boolean()]);
export type ValeurAttendue = z.infer<typeof valeur>;

/**
 * A call that a person can try, and what it gives. `formule` is as Excel stores it (English, `,` between arguments) and
 * names the columns of the tables of `donnees.yaml` only. Exactly one outcome: `resultat`, a value or rows × columns of a
 * spill; `debut`, its first rows, each from its first cell on; `erreur`, with words of its message.
 */
const exempleSchema = z
  .strictObject({
    /** What the example shows, in French. */
    dit: texte,
    formule: z.string().regex(/^=SPASER\./, "une formule qui commence par =SPASER."),
    resultat: z.union([valeur, z.array(z.array(valeur).min(1)).min(1)]).optional(),
    debut: z.array(z.array(valeur).min(1)).min(1).optional(),
    erreur: z.strictObject({ code: z.enum(["#N/A", "#VALUE!"]), dit: texte }).optional(),
    /** `%`, `date`: how the result is best shown; a plain number otherwise. */
    format: z.enum(["%", "date"]).optional(),
  })
  .refine(({ resultat, debut, erreur }) => [resultat, debut, erreur].filter((outcome) => outcome !== undefined).length === 1, "un résultat, un début ou une erreur, et un seul");
export type Exemple = z.infer<typeof exempleSchema>;

const ficheSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3,}$/, "des majuscules sans accent"),
  resume: z.strictObject({ fr: description, en: description }),
  /** `facultatif` as the declaration has it: the build holds the two together. */
  parametres: z.array(z.strictObject({ nom: z.string().regex(/^[a-z][A-Za-z]*$/), facultatif: z.boolean().default(false), fr: description, en: description })).min(1),
  /** What a blank cell means, where it matters; French. */
  vide: texte.optional(),
  /** What else to know before trusting the figure: a reading of the law, a limit; French. */
  note: texte.optional(),
  exemples: z.array(exempleSchema).min(1),
});
export type Fiche = z.infer<typeof ficheSchema>;

export const categorieSchema = z.strictObject({
  categorie: z.strictObject({ id: z.string().regex(/^[a-z]+$/), fr: texte, en: texte }),
  fonctions: z.array(ficheSchema),
});
export type Categorie = z.infer<typeof categorieSchema>;

/** The tables that the examples name: one small register, the same for all. Dates are ISO days. */
export const donneesSchema = z.strictObject({
  tables: z.array(
    z
      .strictObject({
        nom: z.string().regex(/^[A-Z][A-Za-z]*$/),
        feuille: texte,
        colonnes: z.array(z.strictObject({ entete: texte, type: z.enum(["texte", "nombre", "date"]) })).min(1),
        lignes: z.array(z.array(z.union([valeur, z.null()]))).min(1),
      })
      .refine(({ colonnes, lignes }) => lignes.every((ligne) => ligne.length === colonnes.length), "chaque ligne a autant de cellules que de colonnes"),
  ),
});
export type TableExemple = z.infer<typeof donneesSchema>["tables"][number];
