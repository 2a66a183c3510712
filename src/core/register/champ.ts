import { z } from "zod";

/**
 * The catalogue of register tables: data, not code. A new collectivité's field is a line of YAML.
 * Types: `texte`, `choix` (one value of a vocabulary), `liste` (several), `siret`, `nombre`, `montant` (€ HT),
 * `entier`, `pourcentage`, `date`, `ouiNon`, `considerationsSociales`, `considerationsEnvironnementales`.
 */
const idSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "un identifiant sans accent ni espace, par exemple « dateNotification »");

export const typeChampSchema = z.enum([
  "texte", "choix", "liste", "siret", "nombre", "montant", "entier", "pourcentage", "date", "ouiNon",
  "considerationsSociales", "considerationsEnvironnementales",
]);
export type TypeChamp = z.infer<typeof typeChampSchema>;

export const champSchema = z.strictObject({
  id: idSchema,
  libelle: z.string().min(1),
  type: typeChampSchema,
  /** Other headers met: DECP names, flat spellings of the official files, labels of purchasing software. */
  synonymes: z.array(z.string().min(1)).default([]),
  /** For `choix` and `liste`: the canonical values and their spellings. */
  valeurs: z.array(z.strictObject({ valeur: z.string().min(1), synonymes: z.array(z.string().min(1)).default([]) })).default([]),
  /** What a person should put in the column, shown beside it. */
  aide: z.string().optional(),
});
export type Champ = z.infer<typeof champSchema>;

export const tableSchema = z
  .strictObject({
    id: idSchema,
    libelle: z.string().min(1),
    /** Field that names a row in a list (`N° marché`), when the table has one. */
    identite: idSchema.nullable(),
    /** Field whose date (or year, for an `entier`) puts a row in a year; null when rows belong to no year. */
    periode: idSchema.nullable(),
    /** A table is recognised when all of one of these sets of fields have a header. */
    reconnaissance: z.array(z.array(idSchema).min(1)).min(1),
    champs: z.array(champSchema).min(1),
  })
  .superRefine((table, context) => {
    const ids = table.champs.map((champ) => champ.id);
    const known = new Set(ids);
    if (known.size !== ids.length) context.addIssue({ code: "custom", path: ["champs"], message: "deux champs ont le même id" });
    const named = [table.identite, table.periode, ...table.reconnaissance.flat()].filter((id): id is string => id !== null);
    for (const id of named) {
      if (!known.has(id)) context.addIssue({ code: "custom", path: ["champs"], message: `le champ « ${id} » n'est pas déclaré` });
    }
  });
export type TableDefinition = z.infer<typeof tableSchema>;

/** All tables by id. */
export type Referentiel = ReadonlyMap<string, TableDefinition>;

/** The field of a table, or null. */
export function findChamp(referentiel: Referentiel, table: string, champ: string): Champ | null {
  return referentiel.get(table)?.champs.find((candidate) => candidate.id === champ) ?? null;
}
