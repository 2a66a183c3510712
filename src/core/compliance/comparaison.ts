import type { Periode, Raison, Resultat } from "../indicators/resultat";
import { roundRatio } from "../indicators/ratio";
import { exactProduct, exactSum } from "../indicators/sum";
import { isCroissance, isEvolution, isReduction, type Cible } from "../scheme/cible";
import type { Figure } from "./releve";

/** The quantity that a target is compared with, kept as two sides so that the comparison is exact. */
export interface Comparee {
  readonly numerateur: number;
  readonly denominateur: number;
  /** Where it is neither the value nor its share: what it is. */
  readonly evolution: Evolution | null;
}

/** A change since a reference, or a total over years: what it was made from. */
export interface Evolution {
  readonly genre: "croissance" | "réduction" | "cumul";
  readonly depuis: number;
  /** Value of the reference year; null for a total. */
  readonly reference: number | null;
  readonly origine: Figure["origine"] | "document";
  /** The change (a fraction for a rate) or the total, in the target's unit. */
  readonly valeur: number;
}

/** `raison` null: there is nothing to compare yet. */
export type Comparaison = { readonly ok: true; readonly comparee: Comparee; /** In the target's unit. */ readonly seuil: number } | { readonly ok: false; readonly raison: Raison | null };

/** Gives the figure of one year: the present one where it is the last of the period, a former one otherwise. */
export type FigureOf = (annee: number) => Figure | null;

export function compare(resultat: Resultat, cible: Cible, periode: Periode, figureOf: FigureOf): Comparaison {
  if (cible.forme === "réalisé") return done(resultat, cible);
  if (cible.forme === "cumul d'au moins") return total(cible, periode, figureOf);
  if (isEvolution(cible.forme)) return evolution(resultat, cible, periode, figureOf);
  if (cible.porteSur === "part" && resultat.denominateur === 0) return { ok: false, raison: { code: "denominateurNul" } };
  const own = sidesOf(resultat, cible, resultat.genre);
  return own ? { ok: true, comparee: { ...own, evolution: null }, seuil: cible.valeur } : unlike(cible);
}

export const SANS_BASE = "la cible est une part, et le schéma ne dit pas de quoi : l'indicateur est un nombre sans base";

/** A number of marchés and a percentage of something unsaid are not the same quantity. */
function unlike(cible: Cible): Comparaison {
  const texte = cible.porteSur === "part" ? SANS_BASE : "la valeur ne se compare pas à la cible";
  return { ok: false, raison: { code: "texte", texte } };
}

interface Sides {
  readonly numerateur: number;
  readonly denominateur: number;
}

const SHARES: readonly Resultat["genre"][] = ["part", "partMontant", "moyenne", "ratio"];

function sidesOf(figure: Pick<Resultat, "valeur" | "numerateur" | "denominateur">, cible: Cible, genre: Resultat["genre"]): Sides | null {
  const surPart = cible.porteSur === "part";
  if ((surPart || SHARES.includes(genre)) && figure.numerateur !== null && figure.denominateur !== null && figure.denominateur > 0) {
    return { numerateur: figure.numerateur, denominateur: figure.denominateur };
  }
  if (surPart || (cible.unite === "%" && !isEvolution(cible.forme) && genre !== "saisie" && !SHARES.includes(genre))) return null;
  return typeof figure.valeur === "number" ? { numerateur: figure.valeur, denominateur: 1 } : null;
}

function done({ valeur }: Resultat, cible: Cible): Comparaison {
  if (typeof valeur !== "boolean") return unlike(cible);
  return { ok: true, comparee: { numerateur: valeur ? 1 : 0, denominateur: 1, evolution: null }, seuil: cible.valeur };
}

function total(cible: Cible, periode: Periode, figureOf: FigureOf): Comparaison {
  const depuis = cible.depuis ?? periode.debut;
  if (periode.fin < depuis) return { ok: false, raison: null };
  const annees = Array.from({ length: periode.fin - depuis + 1 }, (_, index) => depuis + index);
  const found = annees.map((annee) => ({ annee, figure: figureOf(annee) }));
  const lacking = found.filter(({ figure }) => figure === null).map(({ annee }) => annee);
  if (lacking.length > 0) return { ok: false, raison: { code: "anneesManquantes", annees: lacking } };
  const sum = exactSum();
  for (const { figure } of found) if (figure) sum.add(figure.valeur);
  const valeur = sum.total();
  return { ok: true, comparee: { numerateur: valeur, denominateur: 1, evolution: { genre: "cumul", depuis, reference: null, origine: "registre", valeur } }, seuil: cible.valeur };
}

/** The year compared is the last of the period; the reference is the document's year, or the year before. */
function evolution(resultat: Resultat, cible: Cible, periode: Periode, figureOf: FigureOf): Comparaison {
  const annee = periode.fin;
  const since = cible.reference?.annee ?? (isCroissance(cible.forme) ? annee - 1 : null);
  if (since === null) return { ok: false, raison: { code: "texte", texte: cible.aVerifier ?? "le document ne dit pas par rapport à quelle année" } };
  if (annee <= since) return { ok: false, raison: null };
  const now = periode.debut === periode.fin ? sidesOf(resultat, cible, resultat.genre) : releveSides(figureOf(annee), cible, resultat.genre);
  if (!now) return unlike(cible);
  const given = cible.reference?.valeur;
  const found = given === undefined ? figureOf(since) : null;
  const before = given === undefined ? releveSides(found, cible, resultat.genre) : { numerateur: given, denominateur: 1 };
  if (!before) return { ok: false, raison: { code: "anneesManquantes", annees: [since] } };
  const down = isReduction(cible.forme);
  // (a/b − c/d) as one fraction; the rate is taken of the reference.
  const change = exactSum();
  change.add(exactProduct(now.numerateur, before.denominateur) * (down ? -1 : 1));
  change.add(exactProduct(before.numerateur, now.denominateur) * (down ? 1 : -1));
  const relative = cible.unite === "%";
  const denominateur = exactProduct(now.denominateur, relative ? before.numerateur : before.denominateur);
  if (denominateur <= 0) return { ok: false, raison: { code: "texte", texte: `la valeur de ${since} est nulle : aucun taux ne s'en déduit` } };
  const numerateur = change.total();
  const details: Evolution = { genre: down ? "réduction" : "croissance", depuis: since, reference: before.numerateur / before.denominateur, origine: given === undefined ? (found?.origine ?? "registre") : "document", valeur: numerateur / denominateur };
  return { ok: true, comparee: { numerateur, denominateur, evolution: details }, seuil: seuilDe(cible, annee) };
}

function releveSides(figure: Figure | null, cible: Cible, genre: Resultat["genre"]): Sides | null {
  return figure && sidesOf(figure, cible, genre);
}

/** Enough for any rate that a document prints; 1.3 × 1.3 is then 1.69 and no more. */
const RATE_DECIMALS = 12;

/**
 * What a change must reach in a year. Growth is yearly: since its reference a rate grows on itself, an absolute step
 * adds up.
 */
export function seuilDe(cible: Cible, annee: number): number {
  if (!isCroissance(cible.forme) || cible.reference === undefined) return cible.valeur;
  const years = annee - cible.reference.annee;
  return roundRatio(cible.unite === "%" ? (1 + cible.valeur) ** years - 1 : cible.valeur * years, 1, RATE_DECIMALS);
}
