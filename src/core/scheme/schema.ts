import { z } from "zod";
import { cibleSchema, FORMES, isEvolution, jourSchema } from "./cible";
import { codesEnDouble } from "./codes";
import { champIdSchema, filtreSchema } from "./filtre";
import { mesureSchema } from "./mesure";
import { parametreSchema } from "./parametre";
import { motsDocument as mots } from "./textes";

/**
 * A SPASER is data: axes > objectifs > actions > indicateurs, each with its code, its words, its measure, its targets
 * and the heading of the document that it comes from. Unknown keys are errors.
 */
const code = z.string().regex(/^[\p{L}\d][\p{L}\d.\-_]*$/u, "un code sans espace, par exemple « A1 » ou « 22.1 »");
const texte = z.string().trim().min(1);

/**
 * A document sets "30 %" on a number of marchés: the target bears on the share of its base, and nobody should have to
 * say so.
 */
function withShares(raw: unknown): unknown {
  if (!isRecord(raw) || raw["unite"] === "%" || !Array.isArray(raw["cibles"])) return raw;
  const cibles = raw["cibles"].map((cible: unknown) => {
    const bare = isRecord(cible) && cible["unite"] === "%" && cible["porteSur"] === undefined && !FORMES.filter(isEvolution).some((forme) => forme === cible["forme"]);
    return bare ? { ...cible, porteSur: "part" } : cible;
  });
  return { ...raw, cibles };
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** One of the values of an indicator that holds several ("durée de vie du parc informatique ; du mobilier"). */
export const composanteSchema = z.preprocess(
  withShares,
  z.strictObject({ code, libelle: texte, unite: texte, mesure: mesureSchema, cibles: z.array(cibleSchema).default([]), note: texte.optional() }),
);
export type Composante = z.infer<typeof composanteSchema>;

/** A breakdown of an indicator: by the values of a field, or by named groups of rows. */
export const ventilationSchema = z.union([
  z.strictObject({ par: champIdSchema }),
  z.strictObject({ libelle: texte, groupes: z.array(z.strictObject({ libelle: texte, filtre: filtreSchema })).min(1) }),
]);
export type Ventilation = z.infer<typeof ventilationSchema>;

const indicateurBrut = z
  .strictObject({
    code,
    libelle: texte,
    unite: texte,
    /** Left out when the indicator holds several values. */
    mesure: mesureSchema.optional(),
    cibles: z.array(cibleSchema).default([]),
    composantes: z.array(composanteSchema).min(2).optional(),
    /** `somme`: the indicator's own value is the sum of its composantes, which share one unit. */
    total: z.enum(["somme"]).optional(),
    ventilations: z.array(ventilationSchema).default([]),
    /** Dates between which a rule is in force; outside them there is nothing to judge. */
    vigueur: z.strictObject({ du: jourSchema, au: jourSchema.optional() }).optional(),
    /** Fields without which the rule can't be judged: rows left out for one of them make the verdict "à vérifier". */
    aVerifierSans: z.array(champIdSchema).default([]),
    /** How the document was read where it leaves room; shown with the figure. */
    lecture: texte.optional(),
    note: texte.optional(),
    /** Confidence in the source: what is not settled shows "à vérifier". */
    confiance: z.enum(["etablie", "a-verifier"]).default("etablie"),
    source: texte,
  })
  .superRefine((indicateur, context) => {
    if ((indicateur.mesure === undefined) === (indicateur.composantes === undefined)) {
      context.addIssue({ code: "custom", path: ["mesure"], message: "un indicateur a une mesure, ou des composantes, et pas les deux" });
    }
    if (indicateur.composantes && indicateur.cibles.length > 0) {
      context.addIssue({ code: "custom", path: ["cibles"], message: "les cibles d'un indicateur à plusieurs valeurs vont sur ses composantes" });
    }
    if (indicateur.total && indicateur.composantes && new Set(indicateur.composantes.map(({ unite }) => unite)).size > 1) {
      context.addIssue({ code: "custom", path: ["total"], message: "un total demande des composantes de même unité" });
    }
  });
export const indicateurSchema = z.preprocess(withShares, indicateurBrut);
export type Indicateur = z.infer<typeof indicateurSchema>;

export const actionSchema = z.strictObject({
  code, libelle: texte, sousActions: z.array(texte).default([]), pilotage: z.array(texte).default([]),
  /** "Objectif opérationnel de l'action", in the document's words. */
  objectif: texte.optional(),
  indicateurs: z.array(indicateurSchema).default([]), source: texte,
});
export type Action = z.infer<typeof actionSchema>;

export const objectifSchema = z.strictObject({
  code, libelle: texte, objectifStrategique: texte.optional(), actions: z.array(actionSchema).default([]),
  /** Targets of the whole objectif (mission), measured like an indicator. */
  engagements: z.array(indicateurSchema).default([]), source: texte,
});
export type Objectif = z.infer<typeof objectifSchema>;

export const axeSchema = z.strictObject({
  code, libelle: texte,
  /** `partie`: another part of the document, which carries commitments and isn't one of its axes. */
  nature: z.enum(["axe", "partie"]).default("axe"),
  objectifs: z.array(objectifSchema).min(1), source: texte,
});
export type Axe = z.infer<typeof axeSchema>;

export const schemaSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "un identifiant en minuscules sans accent, avec des tirets, par exemple « ma-ville »"),
    libelle: texte,
    acheteur: texte,
    periode: z.strictObject({ debut: z.int(), fin: z.int().nullable() }).refine(({ debut, fin }) => fin === null || fin >= debut, { path: ["fin"], error: mots.periode() }),
    source: texte,
    notes: z.array(texte).default([]),
    axes: z.array(axeSchema).min(1),
    engagements: z.array(indicateurSchema).default([]),
    /** Figures that change with time, named by criteria. */
    parametres: z.array(parametreSchema).default([]),
  })
  .superRefine((schema, context) => {
    for (const { path, message } of codesEnDouble(schema)) context.addIssue({ code: "custom", path: [...path], message });
  });
export type Schema = z.infer<typeof schemaSchema>;

/** "Axe 2 : …", or "Partie 4 : …". */
export function titreAxe({ nature, code: number, libelle }: Pick<Axe, "nature" | "code" | "libelle">): string {
  return `${nature === "axe" ? "Axe" : "Partie"} ${number} : ${libelle}`;
}

/** Where an indicator stands in its scheme; nulls for an engagement of the whole scheme or of an objectif. */
export interface Chemin {
  readonly axe: Axe | null;
  readonly objectif: Objectif | null;
  readonly action: Action | null;
}

/** Indicators in the document's order, then engagements of each objectif at its end, then those of the scheme. */
export function indicateursAvecChemin(schema: Pick<Schema, "axes" | "engagements">): { readonly indicateur: Indicateur; readonly chemin: Chemin; readonly engagement: boolean }[] {
  const found = schema.axes.flatMap((axe) =>
    axe.objectifs.flatMap((objectif) => [
      ...objectif.actions.flatMap((action) => action.indicateurs.map((indicateur) => ({ indicateur, chemin: { axe, objectif, action }, engagement: false }))),
      ...objectif.engagements.map((indicateur) => ({ indicateur, chemin: { axe, objectif, action: null }, engagement: true })),
    ]),
  );
  return [...found, ...schema.engagements.map((indicateur) => ({ indicateur, chemin: { axe: null, objectif: null, action: null }, engagement: true }))];
}

/** Every indicator, composante and engagement. */
export function indicateursDe(schema: Pick<Schema, "axes" | "engagements">): (Indicateur | Composante)[] {
  return indicateursAvecChemin(schema).flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])]);
}
