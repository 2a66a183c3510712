import { z } from "zod";
import { motsDocument as mots } from "./textes";

/**
 * Which rows count. Criteria are written in the syntax that Excel users know: `">=40000"`, `"<>Travaux"`,
 * `"*insertion*"`, `"oui"`, `""` (blank), `"<>"` (filled in); a list means "one of". All the criteria of a filter must
 * hold; `ou` lists filters of which one must hold, `et` filters that must all hold (two criteria on one field).
 * A field of the marché that a row belongs to is written `marche.categorie`.
 */
const critereSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).min(1)]);
export type CritereBrut = z.infer<typeof critereSchema>;

export interface Filtre {
  readonly criteres: Readonly<Record<string, CritereBrut>>;
  readonly ou: readonly Filtre[];
  readonly et: readonly Filtre[];
}

export const SANS_FILTRE: Filtre = { criteres: {}, ou: [], et: [] };

/** A filter of criteria alone. */
export function criteres(found: Filtre["criteres"]): Filtre {
  return { ...SANS_FILTRE, criteres: found };
}

/** Both filters at once. */
export function tous(...filtres: readonly Filtre[]): Filtre {
  return { ...SANS_FILTRE, et: filtres };
}

/** A field of the table, or of the marché that its rows belong to. */
export const champIdSchema = z.string().regex(/^(marche\.)?[a-z][A-Za-z0-9]*$/, "un champ du registre, par exemple « montant » ou « marche.categorie »");

/** In YAML a filter is one map: fields, `ou` and `et`. */
export const filtreSchema: z.ZodType<Filtre> = z.lazy(() =>
  z
    .looseObject({ ou: z.array(filtreSchema).min(2).optional(), et: z.array(filtreSchema).min(1).optional() })
    .transform(({ ou, et, ...fields }, context): Filtre => {
      // Fields are named freely here: `checkRegles` knows those of each table, and says which one was meant.
      const read = z.record(z.string(), critereSchema).safeParse(fields);
      if (read.success) return { criteres: read.data, ou: ou ?? [], et: et ?? [] };
      for (const issue of read.error.issues) context.addIssue({ code: "custom", path: issue.path.slice(0, 1), message: mots.critere() });
      return z.NEVER;
    }),
);

/** Every criterion of a filter, nested ones included. */
export function criteresDe(filtre: Filtre): { readonly champ: string; readonly critere: CritereBrut }[] {
  return [
    ...Object.entries(filtre.criteres).map(([champ, critere]) => ({ champ, critere })),
    ...filtre.ou.flatMap(criteresDe),
    ...filtre.et.flatMap(criteresDe),
  ];
}
