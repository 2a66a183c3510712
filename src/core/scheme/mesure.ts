import { z } from "zod";
import { champIdSchema, filtreSchema, SANS_FILTRE, type Filtre } from "./filtre";

/**
 * What an indicator measures. A measure is a COUNTIFS that explains itself: a table, criteria, and the words of its
 * denominator. Each kind has its table of examples in `core/indicators/measures`.
 */
const commun = {
  table: z.string().default("marches"),
  filtre: filtreSchema.default(SANS_FILTRE),
  /** Field that puts a row in a year; the table's own when left out. */
  periode: champIdSchema.optional(),
  /**
   * A stock instead of a year: rows "en exécution" begun before the end of the period and not finished at its start
   * (`periode`), or still there on its last day (`fin`). The table says which fields begin and end a row.
   */
  stock: z.enum(["periode", "fin"]).optional(),
  /** Whether marchés subséquents and concessions (DSP) count. */
  subsequents: z.boolean().default(false),
  concessions: z.boolean().default(true),
  /** What the denominator, or the set counted, is, in words: "marchés notifiés de plus de 25 000 € HT". */
  denominateur: z.string().min(1),
};
/** Field that says how many a row stands for, where it is filled in (aggregated lines); 1 otherwise. */
const effectif = champIdSchema.optional();
/** Tried in turn when the table or a column is absent: first this measure, then `sinon`. */
const sinon = z.lazy(() => mesureSchema).optional();

const nombre = z.strictObject({
  genre: z.literal("nombre"),
  ...commun,
  effectif,
  /** With a base, the value is the number and `part` its share of the base. */
  base: filtreSchema.optional(),
  get sinon() { return sinon; },
});
const part = z.strictObject({ genre: z.literal("part"), ...commun, effectif, base: filtreSchema.default(SANS_FILTRE), get sinon() { return sinon; } });
const partMontant = z.strictObject({
  genre: z.literal("partMontant"),
  ...commun,
  champ: champIdSchema.default("montant"),
  base: filtreSchema.default(SANS_FILTRE),
  get sinon() { return sinon; },
});
const somme = z.strictObject({ genre: z.literal("somme"), ...commun, champ: champIdSchema, get sinon() { return sinon; } });
const moyenne = z.strictObject({ genre: z.literal("moyenne"), ...commun, champ: champIdSchema, poids: champIdSchema.optional(), get sinon() { return sinon; } });
const distinct = z.strictObject({ genre: z.literal("distinct"), ...commun, effectif, champ: champIdSchema, get sinon() { return sinon; } });
/** Breakdown by category: numbers of rows, or with `champ` sums of that field. */
const repartition = z.strictObject({ genre: z.literal("repartition"), ...commun, par: champIdSchema, champ: champIdSchema.optional(), get sinon() { return sinon; } });
/** One figure over another, each with its own table and rows: 3 043 hours of training over 68 978 hours. */
const ratio = z.strictObject({
  genre: z.literal("ratio"),
  get numerateur() { return operandeSchema; },
  get diviseur() { return operandeSchema; },
  denominateur: commun.denominateur,
  get sinon() { return sinon; },
});
/** A step of the scheme done or not: its lines in the table Suivi des actions, else a value entered by hand. */
const realisation = z.strictObject({
  genre: z.literal("realisation"),
  /** Code of the action, as in the scheme. */
  action: z.string().min(1),
  /** Which of the action's lines, in the words of its column Sous-action; wildcards allowed. All of them when left out. */
  sousAction: z.string().min(1).optional(),
  denominateur: commun.denominateur,
});
const saisie = z.strictObject({
  genre: z.literal("saisie"),
  /** What the person who enters it must know, in words. */
  denominateur: commun.denominateur,
});
const reprise = z.strictObject({ indicateur: z.string().min(1) });

/** The kinds of measure, by `genre`. */
export type Mesure = MesureComptee | MesureRatio | MesureRealisation | MesureSaisie;

/** Kinds that count the rows of one table. */
export type MesureComptee =
  | (MesureDeTable & { readonly genre: "nombre"; readonly effectif?: string; readonly base?: Filtre })
  | (MesureDeTable & { readonly genre: "part"; readonly effectif?: string; readonly base: Filtre })
  | (MesureDeTable & { readonly genre: "partMontant"; readonly champ: string; readonly base: Filtre })
  | (MesureDeTable & { readonly genre: "somme"; readonly champ: string })
  | (MesureDeTable & { readonly genre: "moyenne"; readonly champ: string; readonly poids?: string })
  | (MesureDeTable & { readonly genre: "distinct"; readonly effectif?: string; readonly champ: string })
  | (MesureDeTable & { readonly genre: "repartition"; readonly par: string; readonly champ?: string });

export interface MesureDeTable {
  readonly table: string;
  readonly filtre: Filtre;
  readonly periode?: string;
  readonly stock?: "periode" | "fin";
  readonly subsequents: boolean;
  readonly concessions: boolean;
  readonly denominateur: string;
  readonly sinon?: Mesure;
}
export interface MesureRatio {
  readonly genre: "ratio";
  readonly numerateur: Operande;
  readonly diviseur: Operande;
  readonly denominateur: string;
  readonly sinon?: Mesure;
}
export interface MesureRealisation {
  readonly genre: "realisation";
  readonly action: string;
  readonly sousAction?: string;
  readonly denominateur: string;
}
export interface MesureSaisie {
  readonly genre: "saisie";
  readonly denominateur: string;
}
/** One side of a ratio: a measure, or the figure of another indicator of the scheme, by its code. */
export type Operande = Mesure | { readonly indicateur: string };
export type GenreMesure = Mesure["genre"];

export const mesureSchema: z.ZodType<Mesure> = z.lazy(() =>
  z.discriminatedUnion("genre", [nombre, part, partMontant, somme, moyenne, distinct, repartition, ratio, realisation, saisie]),
);
const operandeSchema: z.ZodType<Operande> = z.lazy(() => z.union([reprise, mesureSchema]));

export function isReprise(operande: Operande): operande is { readonly indicateur: string } {
  return "indicateur" in operande;
}

/** True for the kinds that count the rows of one table. */
export function isComptee(mesure: Mesure): mesure is MesureComptee {
  return mesure.genre !== "ratio" && mesure.genre !== "realisation" && mesure.genre !== "saisie";
}

/** The measures that a measure is made of, by key: its operands and what replaces it when a table is absent. */
export function sousMesures(mesure: Mesure): { readonly cle: string; readonly mesure: Mesure }[] {
  const operandes = mesure.genre === "ratio" ? Object.entries({ numerateur: mesure.numerateur, diviseur: mesure.diviseur }) : [];
  const found = operandes.flatMap(([cle, operande]) => (isReprise(operande) ? [] : [{ cle, mesure: operande }]));
  return "sinon" in mesure && mesure.sinon ? [...found, { cle: "sinon", mesure: mesure.sinon }] : found;
}

/** The measure and all those that it is made of. */
export function mesuresDe(mesure: Mesure): Mesure[] {
  return [mesure, ...sousMesures(mesure).flatMap(({ mesure: one }) => mesuresDe(one))];
}
