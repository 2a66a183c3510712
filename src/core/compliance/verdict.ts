import type { Periode, Raison, Resultat } from "../indicators/resultat";
import { exactSum } from "../indicators/sum";
import { isCroissance, isEvolution, type Cible, type Forme } from "../scheme/cible";
import { distance, meets, onTrajectoire } from "./atteinte";
import { compare, seuilDe, type Comparee, type Evolution, type FigureOf } from "./comparaison";
import { anneesDe, ciblesDe, echeanceDe, seriesDe, type Point } from "./echeancier";

/** The six answers of a check; shown with an icon and a word, never by colour alone. */
export const STATUTS = ["atteinte", "en-bonne-voie", "non-atteinte", "non-mesurable", "sans-cible", "a-verifier"] as const;
export type Statut = (typeof STATUTS)[number];

/** A target as it was applied: over several years a yearly number is the sum of its years. */
export interface CibleAppliquee {
  /** What the compared quantity is held against: the document's figure, summed over the years or grown from its base. */
  readonly valeur: number;
  readonly valeurMax: number | null;
  readonly unite: string;
  readonly base: string | null;
  readonly forme: Forme;
  /** Year of the milestone, or null for a target of every year. */
  readonly echeance: number | null;
  /** Year that an evolution or a total starts from. */
  readonly depuis: number | null;
  /** For a growth since a reference: the document's yearly figure, of which `valeur` is the whole. */
  readonly parAn: number | null;
  /** The direction that it is set for. */
  readonly direction: string | null;
  readonly source: string;
  /** The figure, or what it bears on, is not settled: said wherever the target is shown. */
  readonly aVerifier: boolean;
  /** True when the target is compared with the share and not with the number. */
  readonly surPart: boolean;
}

export interface Verdict {
  readonly statut: Statut;
  readonly cible: CibleAppliquee | null;
  /** The next milestone, when there is one. */
  readonly prochaine: CibleAppliquee | null;
  /** Value (or share, or evolution) minus target, signed, in the target's unit. */
  readonly ecart: number | null;
  readonly raison: Raison | null;
  /** What was compared, where it is a change or a total over years. */
  readonly evolution: Evolution | null;
  /** The other targets held at once ("+30 % a year", and a level): this verdict is the one to look at first. */
  readonly autres: readonly Verdict[];
}

/** What judging needs beside the value: the period, the direction, the figures of other years. */
export interface JudgeOptions {
  readonly periode: Periode;
  readonly direction: string | null;
  readonly figureOf: FigureOf;
  /** The indicator's source is not settled: its targets give no verdict. */
  readonly aVerifier?: string | undefined;
}

/** Judges a result by the latest milestone reached at the end of the period. */
export function judge(resultat: Resultat, cibles: readonly Cible[], options: JudgeOptions): Verdict {
  const mine = ciblesDe(cibles, options.direction);
  const series = seriesDe(mine.cibles);
  const verdicts = (series.length === 0 ? [[]] : series).map((serie) => judgeSerie(resultat, serie, options));
  const judged = mine.propres ? verdicts : verdicts.map(ofDirection);
  const [first, ...others] = [...judged].sort((a, b) => WORST_FIRST.indexOf(a.statut) - WORST_FIRST.indexOf(b.statut));
  return first ? { ...first, autres: others } : NO_VERDICT;
}

const NO_VERDICT: Verdict = { statut: "sans-cible", cible: null, prochaine: null, ecart: null, raison: null, evolution: null, autres: [] };

function judgeSerie(resultat: Resultat, cibles: readonly Cible[], options: JudgeOptions): Verdict {
  const { periode, figureOf } = options;
  const { enVigueur, prochaine } = echeanceDe(cibles, periode.fin);
  const base: Verdict = { ...NO_VERDICT, cible: enVigueur && applied(enVigueur), prochaine: prochaine && applied(prochaine), raison: resultat.raison };
  if (resultat.raison?.code === "horsVigueur") return base;
  if (resultat.valeur === null) return { ...base, statut: "non-mesurable" };
  const aimed = enVigueur ?? prochaine;
  if (!aimed) return base;

  const found = compare(resultat, aimed, periode, figureOf);
  const doubt = doubtOf(aimed, options);
  if (!found.ok) {
    if (found.raison === null) return base;
    if (found.raison.code === "denominateurNul") return enVigueur ? { ...base, statut: "non-mesurable", raison: found.raison } : base;
    // A figure of the reference year that lacks is worth asking for before the milestone too, where it gives a line to stand on.
    const asked = enVigueur !== null || (found.raison.code === "anneesManquantes" && startOf(aimed) !== null);
    return asked ? { ...base, statut: "a-verifier", raison: doubt ?? found.raison } : base;
  }
  const { comparee } = found;
  if (!enVigueur) return beforeFirst(comparee, aimed, periode.fin, { ...base, evolution: comparee.evolution }, doubt);

  const bornes = overPeriod(resultat, cibles, periode, enVigueur, found.seuil);
  if (bornes === null) return { ...base, statut: "a-verifier", raison: { code: "texte", texte: "une année de la période n'a pas de cible" } };
  const cible = { ...applied(enVigueur), ...bornes };
  const verdict: Verdict = { ...base, cible, ecart: distance(comparee, cible.valeur, cible.valeurMax), evolution: comparee.evolution };
  if (doubt) return { ...verdict, statut: "a-verifier", raison: doubt };
  if (meets(comparee, cible)) return { ...verdict, statut: "atteinte" };
  return { ...verdict, statut: onTheWay(comparee, enVigueur, prochaine, bornes.valeur, periode.fin) ? "en-bonne-voie" : "non-atteinte" };
}

/** Why no verdict can be given on a target whatever the value. */
function doubtOf(cible: Cible, { aVerifier }: JudgeOptions): Raison | null {
  if (cible.aVerifier !== undefined) return { code: "texte", texte: cible.aVerifier };
  if (cible.confiance === "a-verifier") return { code: "texte", texte: `la cible vient d'une source à vérifier : ${cible.source}` };
  return aVerifier === undefined ? null : { code: "texte", texte: `la règle vient d'une source à vérifier : ${aVerifier}` };
}

/** Before the first milestone only a point to start from gives a line to stand on. */
function beforeFirst(comparee: Comparee, prochaine: Cible, annee: number, base: Verdict, doubt: Raison | null): Verdict {
  const start = startOf(prochaine);
  if (prochaine.annee === null) return base;
  const cible = { ...applied(prochaine), valeur: seuilDe(prochaine, prochaine.annee) };
  const verdict: Verdict = { ...base, cible, ecart: distance(comparee, cible.valeur, cible.valeurMax) };
  if (prochaine.forme === "réalisé") {
    if (comparee.numerateur !== comparee.denominateur) return base;
    return doubt ? { ...verdict, statut: "a-verifier", raison: doubt } : { ...verdict, statut: "atteinte" };
  }
  if (!start || start.annee > annee) return base;
  if (doubt) return { ...verdict, cible: base.cible, statut: "a-verifier", raison: doubt };
  if (meets(comparee, cible)) return { ...verdict, statut: "atteinte" };
  // A yearly growth is its own way: what it asks of this year.
  const onLine = isCroissance(prochaine.forme)
    ? meets(comparee, { ...cible, valeur: seuilDe(prochaine, annee) })
    : onTrajectoire(comparee, prochaine, start, { annee: prochaine.annee, valeur: prochaine.valeur }, annee);
  return { ...verdict, statut: onLine ? "en-bonne-voie" : "non-atteinte" };
}

/** Where the way to a first milestone starts: its reference, no change yet, nothing added up yet. */
export function startOf(cible: Cible): Point | null {
  if (cible.forme === "cumul d'au moins") return cible.depuis === undefined ? null : { annee: cible.depuis - 1, valeur: 0 };
  if (isEvolution(cible.forme)) return cible.reference ? { annee: cible.reference.annee, valeur: 0 } : null;
  return cible.reference?.valeur === undefined ? null : { annee: cible.reference.annee, valeur: cible.reference.valeur };
}

/** Not met, and yet on the straight line from the milestone reached to the next one. */
function onTheWay(comparee: Comparee, enVigueur: Cible, prochaine: Cible | null, seuil: number, annee: number): boolean {
  // A sum over several years has no line to stand on: the milestones are those of single years.
  if (seuil !== enVigueur.valeur || !prochaine || enVigueur.annee === null || prochaine.annee === null || isCroissance(enVigueur.forme)) return false;
  return onTrajectoire(comparee, prochaine, { annee: enVigueur.annee, valeur: enVigueur.valeur }, { annee: prochaine.annee, valeur: prochaine.valeur }, annee);
}

/**
 * The target of a period: a yearly number or sum adds up over its years (null when a year has none); a share, a mean,
 * a stock, an evolution, a total or an entered value is that of the last year.
 */
function overPeriod(resultat: Resultat, cibles: readonly Cible[], periode: Periode, enVigueur: Cible, seuil: number): Pick<CibleAppliquee, "valeur" | "valeurMax"> | null {
  const level = !isEvolution(enVigueur.forme) && enVigueur.forme !== "cumul d'au moins" && enVigueur.forme !== "réalisé";
  const additive = level && resultat.additif && enVigueur.porteSur === "valeur" && enVigueur.unite !== "%";
  if (!additive || periode.debut === periode.fin) return { valeur: seuil, valeurMax: enVigueur.valeurMax ?? null };
  const [basse, haute] = [exactSum(), exactSum()];
  for (const annee of anneesDe(periode)) {
    const cible = echeanceDe(cibles, annee).enVigueur;
    // An interval one year and a floor the other make no interval together.
    if (!cible || (cible.valeurMax === undefined) !== (enVigueur.valeurMax === undefined)) return null;
    basse.add(cible.valeur);
    if (cible.valeurMax !== undefined) haute.add(cible.valeurMax);
  }
  return { valeur: basse.total(), valeurMax: enVigueur.valeurMax === undefined ? null : haute.total() };
}

function applied(cible: Cible): CibleAppliquee {
  return {
    valeur: cible.valeur, valeurMax: cible.valeurMax ?? null, unite: cible.unite, base: cible.base, forme: cible.forme, echeance: cible.annee,
    depuis: cible.depuis ?? cible.reference?.annee ?? null, parAn: isCroissance(cible.forme) && cible.reference ? cible.valeur : null,
    direction: cible.direction ?? null, source: cible.source,
    aVerifier: cible.confiance === "a-verifier" || cible.aVerifier !== undefined, surPart: cible.porteSur === "part",
  };
}

/**
 * The verdict of one direction on a target of the collectivité. A share set for all can be held against a direction's
 * share; a number (hours, marchés, tonnes) is what all the directions reach together, and judges none of them.
 */
function ofDirection(verdict: Verdict): Verdict {
  const judged = verdict.statut === "atteinte" || verdict.statut === "en-bonne-voie" || verdict.statut === "non-atteinte";
  // The reference that the document gives is the collectivité's too.
  const ofAll = verdict.evolution?.origine === "document";
  if (!judged || verdict.cible === null || (verdict.cible.unite === "%" && !ofAll)) return verdict;
  return { ...verdict, statut: "a-verifier", ecart: null, raison: { code: "texte", texte: "la cible est fixée pour l'ensemble des directions, et non pour une seule" } };
}

/** The order in which the statuses of several values make the status of their indicator: the one to look at first wins. */
const WORST_FIRST: readonly Statut[] = ["non-atteinte", "a-verifier", "non-mesurable", "en-bonne-voie", "atteinte", "sans-cible"];

/** The status of an indicator that holds several values. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const statut = WORST_FIRST.find((candidate) => verdicts.some((verdict) => verdict.statut === candidate)) ?? "sans-cible";
  const decisive = verdicts.find((verdict) => verdict.statut === statut);
  return { ...NO_VERDICT, statut, raison: decisive?.raison ?? null };
}
