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

/**
 * A field made of others: the days between two dates (less some), or the day when something ends. Nothing is typed in
 * it: it has no header.
 */
const calculeSchema = z.strictObject({
  id: idSchema,
  libelle: z.string().min(1),
  calcul: z.union([
    /** Days from one date to another, less the days of a third field; a blank there subtracts nothing, and `note` says so. */
    z.strictObject({
      genre: z.literal("jours"), de: idSchema, a: idSchema, moins: idSchema.optional(),
      /** Counted from the same day so many months after `de`, the last day of a shorter month: negative before it. */
      apresMois: z.int().positive().optional(),
    }),
    /** The date of `fin`; where it is blank, the date `de` and `mois` months. */
    z.strictObject({ genre: z.literal("echeance"), fin: idSchema, de: idSchema, mois: idSchema }),
  ]),
  note: z.string().min(1),
});
export type Calcule = z.infer<typeof calculeSchema>;

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
    /** True for a table that is never found where another one may be, unless a person says so: its headers are among those of others. */
    seule: z.boolean().optional(),
    champs: z.array(champSchema).min(1),
    calcules: z.array(calculeSchema).default([]),
    /** The dates between which a row is "en exécution" (a marché) or there (a vehicle), for stocks; a blank end is unknown, or means that it goes on. */
    execution: z.strictObject({ debut: idSchema, fin: idSchema, finVide: z.enum(["inconnue", "en cours"]) }).optional(),
  })
  .superRefine((table, context) => {
    const ids = [...table.champs, ...table.calcules].map(({ id }) => id);
    const known = new Set(ids);
    if (known.size !== ids.length) context.addIssue({ code: "custom", path: ["champs"], message: "deux champs ont le même id" });
    const named = [table.identite, table.periode, table.execution?.debut ?? null, table.execution?.fin ?? null, ...table.calcules.flatMap(sourcesOf), ...table.reconnaissance.flat()].filter((id): id is string => id !== null);
    for (const id of named) {
      if (!known.has(id)) context.addIssue({ code: "custom", path: ["champs"], message: `le champ « ${id} » n'est pas déclaré` });
    }
  });
export type TableDefinition = z.infer<typeof tableSchema>;

/** All tables by id. */
export type Referentiel = ReadonlyMap<string, TableDefinition>;

/** Asked for among the fields of a table: those that say when a row begins and ends, whichever they are there. */
export const EXECUTION = "*execution";

/** The fields that a calculated one is made of. */
export function sourcesOf({ calcul }: Calcule): string[] {
  return calcul.genre === "jours" ? [calcul.de, calcul.a, ...(calcul.moins === undefined ? [] : [calcul.moins])] : [calcul.fin, calcul.de, calcul.mois];
}

/** Prefix of a field of the marché that a row belongs to. */
const JOINED = "marche.";

/** The name of a marché's field in `marche.categorie`, or null for a field of the table itself. */
export function joinedField(champ: string): string | null {
  return champ.startsWith(JOINED) ? champ.slice(JOINED.length) : null;
}

/** The field of a table (typed, calculated, or of the marché that its rows belong to), or null. */
export function findChamp(referentiel: Referentiel, table: string, champ: string): Champ | null {
  const definition = referentiel.get(table);
  if (!definition) return null;
  const joined = joinedField(champ);
  if (joined !== null) {
    const found = table !== "marches" && definition.champs.some(({ id }) => id === "marche") ? findChamp(referentiel, "marches", joined) : null;
    return found && { ...found, id: champ };
  }
  const calcule = definition.calcules.find(({ id }) => id === champ);
  return calcule ? champOf(calcule) : (definition.champs.find(({ id }) => id === champ) ?? null);
}

/** A calculated field as any other one. */
export function champOf({ id, libelle, calcul, note }: Calcule): Champ {
  return { id, libelle, type: calcul.genre === "jours" ? "nombre" : "date", synonymes: [], valeurs: [], aide: note };
}
