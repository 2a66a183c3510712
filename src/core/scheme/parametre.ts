import { z } from "zod";
import { jourSchema } from "./cible";
import { criteres, tous, type CritereBrut, type Filtre } from "./filtre";
import { splitCritere } from "./operateur";

/**
 * A figure that changes with time: a European threshold, an amount set by decree. A criterion names it between braces,
 * `montant: ">={seuilFournitures}"`, and each row is held against the value in force on its own date.
 */
export const parametreSchema = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z0-9]*$/, "un code qui commence par une minuscule, sans accent ni espace, par exemple « seuilTravaux »"),
  libelle: z.string().min(1),
  unite: z.string().min(1),
  /** Field whose date chooses the value for a row. */
  date: z.string().regex(/^[a-z][A-Za-z0-9]*$/, "un champ du registre qui est une date, par exemple « dateLancement »"),
  valeurs: z
    .array(
      z.strictObject({
        du: jourSchema,
        /** Last day; null while it is in force. */
        au: jourSchema.nullable().default(null),
        valeur: z.number(),
        confiance: z.enum(["etablie", "a-verifier"]).default("etablie"),
        source: z.string().min(1),
      }),
    )
    .min(1)
    .superRefine((valeurs, context) => {
      valeurs.slice(1).forEach((valeur, index) => {
        const before = valeurs[index]!;
        if (before.au === null || valeur.du <= before.au) context.addIssue({ code: "custom", path: [index + 1, "du"], message: "les valeurs se suivent dans le temps, sans se chevaucher" });
      });
    }),
});
export type Parametre = z.infer<typeof parametreSchema>;

const NAME = /^\s*\{\s*([^}]*?)\s*\}\s*$/;

/** The parameter that a criterion names, or null. */
export function parametreNomme(critere: CritereBrut): string | null {
  return typeof critere === "string" ? (NAME.exec(splitCritere(critere).operande)?.[1] ?? null) : null;
}

/**
 * Writes the values of the parameters in a filter: each dated value becomes one branch of an `ou`. A row whose date
 * lies in none of them meets none; one without a date is unknown, as for any criterion.
 */
export function expandParametres(filtre: Filtre, parametres: readonly Parametre[]): Filtre {
  const inner = { ou: filtre.ou.map((one) => expandParametres(one, parametres)), et: filtre.et.map((one) => expandParametres(one, parametres)) };
  const plain: Record<string, CritereBrut> = {};
  const dated: Filtre[] = [];
  for (const [champ, critere] of Object.entries(filtre.criteres)) {
    const parametre = parametres.find(({ code }) => code === parametreNomme(critere));
    if (parametre && typeof critere === "string") dated.push(branches(champ, splitCritere(critere).operateur ?? "=", parametre));
    else plain[champ] = critere;
  }
  return { criteres: plain, ou: inner.ou, et: [...inner.et, ...dated] };
}

function branches(champ: string, operateur: string, parametre: Parametre): Filtre {
  const each = parametre.valeurs.map(({ du, au, valeur }): Filtre =>
    tous(criteres({ [champ]: `${operateur}${valeur}` }), criteres({ [parametre.date]: `>=${du}` }), ...(au === null ? [] : [criteres({ [parametre.date]: `<=${au}` })])),
  );
  const [only] = each;
  return each.length === 1 && only ? only : { criteres: {}, ou: each, et: [] };
}
