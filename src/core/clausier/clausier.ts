import { z } from "zod";

/**
 * The clausier: for a famille d'achat, which considerations apply, in which form, and in whose words. Data: a person
 * adds a famille or a disposition in YAML. Nothing is in it that a document of the sources doesn't say, save the CPV
 * codes, which are a proposal.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "un identifiant en minuscules, par exemple « vetements-travail »");
const texte = z.string().trim().min(1);

/** How a consideration enters a marché. */
export const GENRES = ["clause", "critère", "réservé", "spécification"] as const;
export type Genre = (typeof GENRES)[number];

/** What a disposition is about; one word, to group by. */
export const THEMES = ["insertion", "égalité", "conditions de travail", "structures inclusives", "économie circulaire", "produits", "numérique", "carbone et énergie", "bâtiment et travaux", "alimentation", "environnement", "social"] as const;

export const documentSchema = z.strictObject({ id, libelle: texte });

/** The CPV codes of a famille are ours, never a document's: they carry these words wherever they are shown. */
export const CPV_PROPOSE = "rapprochement CPV proposé, à vérifier";

export const familleSchema = z.strictObject({
  id,
  libelle: texte,
  /** Other words that a person would use for it. */
  mots: z.array(texte).default([]),
  /** Where the correspondence is plain; 8 digits, the zeros at the end standing for anything. */
  cpv: z.array(z.string().regex(/^\d{8}$/, "un code CPV de 8 chiffres, sans clé")).default([]),
  /** Official AGEC categories, in their exact words. */
  agec: z.array(texte).default([]),
  /** Indicators of the scheme `reglementaire` that concern it. */
  regles: z.array(texte).default([]),
});
export type Famille = z.infer<typeof familleSchema>;

const sourceSchema = z.strictObject({
  document: id,
  /** Heading under which the document says it. */
  titre: texte,
  /** The document's own words; left out for a law that the sources only summarise. */
  citation: texte.optional(),
});

export const dispositionSchema = z
  .strictObject({
    id,
    libelle: texte,
    theme: z.enum(THEMES),
    genre: z.enum(GENRES),
    /** The familles that it is proposed for; `agec`: those that are in an official AGEC category. */
    familles: z.union([z.enum(["toutes", "agec"]), z.array(id).min(1)]),
    /** The words to put in the contract, where a document prints them. */
    texte: texte.optional(),
    /** Proposed weight of a criterion: fractions of the total. */
    poids: z.strictObject({ min: z.number().gt(0).lte(1), max: z.number().gt(0).lte(1) }).optional(),
    /** When or how far it applies. */
    note: texte.optional(),
    /** `a-verifier`: what stands on a text that nobody has read again. */
    confiance: z.enum(["etablie", "a-verifier"]).default("etablie"),
    sources: z.array(sourceSchema).min(1),
  })
  .superRefine(({ genre, poids }, context) => {
    if (poids && genre !== "critère") context.addIssue({ code: "custom", path: ["poids"], message: "seul un critère a un poids" });
    if (poids && poids.max < poids.min) context.addIssue({ code: "custom", path: ["poids"], message: "le poids le plus haut est plus petit que le plus bas" });
  });
export type Disposition = z.infer<typeof dispositionSchema>;

export const clausierSchema = z
  .strictObject({ documents: z.array(documentSchema).min(1), familles: z.array(familleSchema).min(1), dispositions: z.array(dispositionSchema).min(1) })
  .superRefine(({ documents, familles, dispositions }, context) => {
    const wrong = (message: string, ...path: (string | number)[]) => context.addIssue({ code: "custom", path, message });
    const known = { documents: new Set(documents.map((one) => one.id)), familles: new Set(familles.map((one) => one.id)) };
    for (const [what, all] of [["documents", documents], ["familles", familles], ["dispositions", dispositions]] as const) {
      all.forEach((one, index) => {
        if (all.findIndex((other) => other.id === one.id) !== index) wrong(`deux ${what} portent l'identifiant « ${one.id} »`, what, index, "id");
      });
    }
    const codes = familles.flatMap(({ cpv }) => cpv);
    for (const code of new Set(codes.filter((one, index) => codes.indexOf(one) !== index))) wrong(`le code CPV ${code} est donné à deux familles`, "familles");
    dispositions.forEach((disposition, index) => {
      for (const famille of Array.isArray(disposition.familles) ? disposition.familles : []) if (!known.familles.has(famille)) wrong(`famille inconnue « ${famille} »`, "dispositions", index, "familles");
      for (const { document } of disposition.sources) if (!known.documents.has(document)) wrong(`document inconnu « ${document} »`, "dispositions", index, "sources");
    });
  });
export type Clausier = Readonly<z.infer<typeof clausierSchema>>;
