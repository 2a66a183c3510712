import { z } from "zod";

/**
 * What an indicator measures. A measure is a COUNTIFS that explains itself: a table, criteria in the syntax that Excel
 * users know, and the words of its denominator.
 *
 * Criteria: `">=40000"`, `"<>Travaux"`, `"*insertion*"`, `"oui"`, `""` (blank), `"<>"` (filled in); a list means
 * "one of". All the criteria of a filter must hold; `ou` lists filters of which one must hold.
 */
const critereSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).min(1)]);
export type CritereBrut = z.infer<typeof critereSchema>;

export interface Filtre {
  readonly criteres: Readonly<Record<string, CritereBrut>>;
  readonly ou: readonly Filtre[];
}

const champId = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** In YAML a filter is one map: fields, and `ou`. */
export const filtreSchema: z.ZodType<Filtre> = z.lazy(() =>
  z
    .looseObject({ ou: z.array(filtreSchema).min(2).optional() })
    .transform(({ ou, ...criteres }, context): Filtre => {
      const read = z.record(champId, critereSchema).safeParse(criteres);
      if (!read.success) {
        for (const issue of read.error.issues) context.addIssue({ code: "custom", path: issue.path, message: "critère illisible : un texte, un nombre, oui/non ou une liste" });
        return z.NEVER;
      }
      return { criteres: read.data, ou: ou ?? [] };
    }),
);

const commun = {
  table: z.string().default("marches"),
  filtre: filtreSchema.default({ criteres: {}, ou: [] }),
  /** Field that puts a row in a year; the table's own when left out. */
  periode: champId.optional(),
  /** Whether marchés subséquents and concessions (DSP) count. */
  subsequents: z.boolean().default(false),
  concessions: z.boolean().default(true),
  /** What the denominator, or the set counted, is, in words: "marchés notifiés de plus de 25 000 € HT". */
  denominateur: z.string().min(1),
};
/** Tried in turn when the table or a column is absent: first this measure, then `sinon`. */
const sinon = z.lazy(() => mesureSchema).optional();

const nombre = z.strictObject({
  genre: z.literal("nombre"),
  ...commun,
  /** With a base, the value is the number and `part` its share of the base. */
  base: filtreSchema.optional(),
  get sinon() { return sinon; },
});
const part = z.strictObject({
  genre: z.literal("part"),
  ...commun,
  base: filtreSchema.default({ criteres: {}, ou: [] }),
  get sinon() { return sinon; },
});
const partMontant = z.strictObject({
  genre: z.literal("partMontant"),
  ...commun,
  champ: champId.default("montant"),
  base: filtreSchema.default({ criteres: {}, ou: [] }),
  get sinon() { return sinon; },
});
const somme = z.strictObject({ genre: z.literal("somme"), ...commun, champ: champId, get sinon() { return sinon; } });
const moyenne = z.strictObject({ genre: z.literal("moyenne"), ...commun, champ: champId, poids: champId.optional(), get sinon() { return sinon; } });
const distinct = z.strictObject({ genre: z.literal("distinct"), ...commun, champ: champId, get sinon() { return sinon; } });
const repartition = z.strictObject({ genre: z.literal("repartition"), ...commun, par: champId, get sinon() { return sinon; } });
const saisie = z.strictObject({
  genre: z.literal("saisie"),
  /** What the person who enters it must know, in words. */
  denominateur: z.string().min(1),
});

/** The kinds of measure, by `genre`. */
export type Mesure =
  | (MesureDeTable & { readonly genre: "nombre"; readonly base?: Filtre })
  | (MesureDeTable & { readonly genre: "part"; readonly base: Filtre })
  | (MesureDeTable & { readonly genre: "partMontant"; readonly champ: string; readonly base: Filtre })
  | (MesureDeTable & { readonly genre: "somme"; readonly champ: string })
  | (MesureDeTable & { readonly genre: "moyenne"; readonly champ: string; readonly poids?: string })
  | (MesureDeTable & { readonly genre: "distinct"; readonly champ: string })
  | (MesureDeTable & { readonly genre: "repartition"; readonly par: string })
  | MesureSaisie;

export interface MesureDeTable {
  readonly table: string;
  readonly filtre: Filtre;
  readonly periode?: string;
  readonly subsequents: boolean;
  readonly concessions: boolean;
  readonly denominateur: string;
  readonly sinon?: Mesure;
}
export interface MesureSaisie {
  readonly genre: "saisie";
  readonly denominateur: string;
}
export type GenreMesure = Mesure["genre"];

export const mesureSchema: z.ZodType<Mesure> = z.lazy(() => z.discriminatedUnion("genre", [nombre, part, partMontant, somme, moyenne, distinct, repartition, saisie]));
