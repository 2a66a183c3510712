import { z } from "zod";
import { closest } from "./closest";
import { motsDocument as mots } from "./textes";

/** What a target asks, in the words that it is shown with. Each form has its table of examples in `core/compliance`. */
export const FORMES = [
  "au moins", "plus de", "au plus", "moins de", "entre",
  /** Against the year before, or a reference year: a rate (unit %) or an absolute step ("2 marchés de plus"). */
  "croissance annuelle d'au moins",
  /** Against a reference year: a rate, or an absolute step. */
  "réduction d'au moins", "réduction de plus de",
  /** The sum of the years from `depuis` to the milestone. */
  "cumul d'au moins",
  /** Done by the end of the year. */
  "réalisé",
] as const;
export type Forme = (typeof FORMES)[number];

/** A day, as a document writes it. */
export const jourSchema = z.iso.date("une date écrite 2026-08-21");

/**
 * A target as a document sets it. A share is a fraction (`0.3` for 30 %), whatever its unit says; an amount is in
 * € HT. A target hangs on a year (`annee`), or on every year (`recurrence`).
 */
const brute = z.strictObject({
  annee: z.int().min(2000).max(2100).nullable().default(null),
  recurrence: z.enum(["annuelle", "permanente"]).nullable().default(null),
  /** Left out for what is done or not. */
  valeur: z.number().optional(),
  /** Upper bound of an `entre`. */
  valeurMax: z.number().optional(),
  unite: z.string().min(1),
  /** What the target is a share of, in the document's words; null when the target is no share. */
  base: z.string().min(1).nullable().default(null),
  forme: z.enum(FORMES, { error: ({ input }) => mots.forme(FORMES, closest(String(input), FORMES)) }).default("au moins"),
  /** Where an indicator is a number and its target a share, the target is compared with the share. */
  porteSur: z.enum(["valeur", "part"]).default("valeur"),
  /** The direction that the target is set for; every direction together when left out. */
  direction: z.string().trim().min(1).optional(),
  /** Dates between which a rule is in force. */
  du: jourSchema.optional(),
  au: jourSchema.optional(),
  /** Why a verdict can't be given on this target as the document stands. */
  aVerifier: z.string().min(1).optional(),
  /** Confidence in the figure itself: `a-verifier` gives no verdict, shows the source. */
  confiance: z.enum(["etablie", "a-verifier"]).default("etablie"),
  /** The year that an evolution is measured from; its value where the document gives it, else the register's. */
  reference: z.strictObject({ annee: z.int().min(1990).max(2100), valeur: z.number().optional() }).optional(),
  /** First year of a cumulated total. */
  depuis: z.int().min(1990).max(2100).optional(),
  source: z.string().min(1),
});

export const cibleSchema = brute
  .superRefine((cible, context) => {
    const wrong = (key: string, message: string) => context.addIssue({ code: "custom", path: [key], message });
    if ((cible.annee === null) === (cible.recurrence === null)) wrong("annee", "une cible a une année, ou une récurrence (annuelle, permanente), et pas les deux");
    if ((cible.forme === "entre") !== (cible.valeurMax !== undefined)) wrong("valeurMax", "« valeurMax » va avec la forme « entre », et seulement avec elle");
    if (cible.valeurMax !== undefined && cible.valeur !== undefined && cible.valeurMax < cible.valeur) wrong("valeurMax", "la borne haute est plus petite que la borne basse");
    if ((cible.forme === "réalisé") !== (cible.valeur === undefined)) wrong("valeur", "il faut une valeur, sauf pour la forme « réalisé » qui n'en a pas");
    if (cible.unite === "%" && cible.valeur !== undefined && (cible.valeur > 2 || cible.valeur < -1)) wrong("valeur", "une part s'écrit en fraction : 0.3 pour 30 %");
    if ((cible.forme === "cumul d'au moins") !== (cible.depuis !== undefined)) wrong("depuis", "un cumul dit depuis quelle année (« depuis »), et lui seul");
    if (isReduction(cible.forme) && cible.reference === undefined && cible.aVerifier === undefined) wrong("reference", "une réduction dit par rapport à quelle année, ou pourquoi elle ne peut pas se juger (« aVerifier »)");
    if (isReduction(cible.forme) && cible.annee !== null && cible.reference && cible.reference.annee >= cible.annee) wrong("reference", "l'année de référence vient avant l'échéance");
    if (cible.forme === "cumul d'au moins" && cible.annee !== null && cible.depuis !== undefined && cible.depuis > cible.annee) wrong("depuis", "le cumul commence après son échéance");
    if (cible.du !== undefined && cible.au !== undefined && cible.au < cible.du) wrong("au", "la fin de validité vient avant le début");
  })
  .transform(({ valeur, ...cible }) => ({ ...cible, valeur: valeur ?? DONE }));
export type Cible = Readonly<z.output<typeof cibleSchema>>;

/** A step done is worth 1, not done 0. */
export const DONE = 1;

export function isReduction(forme: Forme): boolean {
  return forme === "réduction d'au moins" || forme === "réduction de plus de";
}
export function isCroissance(forme: Forme): boolean {
  return forme === "croissance annuelle d'au moins";
}
/** Forms that compare a year with another one. */
export function isEvolution(forme: Forme): boolean {
  return isReduction(forme) || isCroissance(forme);
}

/**
 * What a target bears on: targets of one quantity are milestones of one another, those of two are held at once ("+30 %
 * a year" and "at least 1 500 000 € in 2020"; a level and a total; a floor and a ceiling).
 */
export function grandeurDe({ forme, porteSur, unite, reference, depuis }: Cible): string {
  return [natureDe(forme), porteSur, ...(isEvolution(forme) ? [reference?.annee, unite === "%"] : []), depuis].join(" ");
}

function natureDe(forme: Forme): string {
  if (isCroissance(forme)) return "croissance";
  if (isReduction(forme)) return "réduction";
  if (forme === "cumul d'au moins" || forme === "réalisé") return forme;
  return forme === "au plus" || forme === "moins de" ? "plafond" : "niveau";
}
