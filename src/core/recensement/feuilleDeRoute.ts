import { compareRatio } from "../indicators/ratio";
import { exactProduct, exactSum } from "../indicators/sum";
import type { Resultat } from "../indicators/resultat";
import type { Sujet } from "../compliance/juge";
import type { CibleAppliquee, Verdict } from "../compliance/verdict";
import { directionsDesBesoins, sameDirection } from "./direction";
import { isNouveauMarche } from "./marchesPrevus";
import { jugeDe, sujetsPrevisibles, type Cadre } from "./prevision";
import type { Propositions } from "./propositions";
import type { Steps } from "../steps";

/** What a target asks of the needs of one direction, if it reaches there the share that the scheme sets for all. */
export interface Objectif {
  readonly code: string;
  readonly libelle: string;
  readonly cible: CibleAppliquee;
  /** Marchés, or an amount (€ HT). */
  readonly genre: "marches" | "montant";
  /** The needs (or their amount) that the share is of; what must meet it, and what does: as envisaged, and if all that is possible is carried. */
  readonly base: number;
  readonly aAtteindre: number;
  readonly envisages: number;
  readonly possibles: number;
  /** What the share is of, in the scheme's words. */
  readonly baseLibelle: string;
  /** Needs left out for what lacks (an amount…). */
  readonly ecartes: number;
}

/** What a direction is asked for a year. */
export interface FeuilleDirection {
  readonly direction: string;
  /** All its needs, reconductions too. */
  readonly besoins: readonly Propositions[];
  readonly nouveaux: number;
  readonly reconductions: number;
  /** € HT of the new marchés, and how many of them have no amount that can be read. */
  readonly montant: number;
  readonly sansMontant: number;
  readonly objectifs: readonly Objectif[];
}

export interface FeuillesDeRoute {
  readonly annee: number;
  readonly directions: readonly FeuilleDirection[];
  /** Needs of no direction: in no feuille. */
  readonly sansDirection: number;
  /** Targets that are no share: nothing says how much of them is each direction's. */
  readonly nonPartagees: readonly { readonly code: string; readonly libelle: string }[];
}

/** One feuille a direction, a step each. A direction's own target, where the scheme sets one, comes before that of all. */
export function* feuillesDeRouteSteps(lignes: readonly Propositions[], cadre: Omit<Cadre, "direction">): Steps<FeuillesDeRoute> {
  const directions = directionsDesBesoins(lignes);
  const { sujets } = sujetsPrevisibles(lignes, { ...cadre, direction: null });
  const feuilles: FeuilleDirection[] = [];
  const nonPartagees = new Map<string, string>();
  for (const direction of directions) {
    const besoins = lignes.filter(({ besoin }) => besoin.direction !== null && sameDirection(besoin.direction, direction));
    const juges = { envisage: jugeDe(lignes, "envisage", { ...cadre, direction }), possible: jugeDe(lignes, "possible", { ...cadre, direction }) };
    const objectifs = sujets.flatMap((sujet) => {
      const envisage = juges.envisage(sujet);
      const found = objectifsDe(sujet, envisage.resultat, envisage.verdict, juges.possible(sujet).resultat);
      if (found.length === 0 && hasFloor(envisage.verdict)) nonPartagees.set(sujet.cible.code, sujet.cible.libelle);
      return found;
    });
    feuilles.push({ direction, besoins, ...comptes(besoins), objectifs });
    yield feuilles.length / directions.length;
  }
  const partagees = new Set(feuilles.flatMap(({ objectifs }) => objectifs.map(({ code }) => code)));
  return {
    annee: cadre.annee, directions: feuilles, sansDirection: lignes.filter(({ besoin }) => besoin.direction === null).length,
    nonPartagees: [...nonPartagees].filter(([code]) => !partagees.has(code)).map(([code, libelle]) => ({ code, libelle })),
  };
}

function comptes(besoins: readonly Propositions[]): Pick<FeuilleDirection, "nouveaux" | "reconductions" | "montant" | "sansMontant"> {
  const nouveaux = besoins.map(({ besoin }) => besoin).filter(isNouveauMarche);
  const sum = exactSum();
  for (const { montant } of nouveaux) if (montant !== null) sum.add(montant);
  return { nouveaux: nouveaux.length, reconductions: besoins.length - nouveaux.length, montant: sum.total(), sansMontant: nouveaux.filter(({ montant }) => montant === null).length };
}

/** Shapes that ask for a level to reach in the year. */
const PLANCHERS: ReadonlySet<CibleAppliquee["forme"]> = new Set(["au moins", "plus de", "entre"]);

function hasFloor({ cible, autres }: Verdict): boolean {
  return [cible, ...autres.map((other) => other.cible)].some((one) => one !== null && PLANCHERS.has(one.forme));
}

function objectifsDe({ cible: { code, libelle } }: Sujet, envisage: Resultat, verdict: Verdict, possible: Resultat): Objectif[] {
  const { numerateur: envisages, denominateur: base } = envisage;
  if (envisages === null || base === null || base <= 0 || possible.numerateur === null) return [];
  const possibles = possible.numerateur;
  return [verdict, ...verdict.autres].flatMap(({ cible }): Objectif[] => {
    if (!cible || !PLANCHERS.has(cible.forme) || !isPart(cible, envisage)) return [];
    const genre = envisage.genre === "partMontant" ? "montant" : "marches";
    const aAtteindre = partDe(base, cible, genre);
    if (aAtteindre === null) return [];
    return [{ code, libelle, cible, genre, base, aAtteindre, envisages, possibles, baseLibelle: envisage.denominateurLibelle, ecartes: envisage.ecartees.nombre }];
  });
}

/** A share of rows, or of an amount; a mean and a ratio of two figures are of nothing that can be counted in marchés. */
function isPart(cible: CibleAppliquee, { genre }: Resultat): boolean {
  return cible.surPart ? genre === "nombre" : cible.unite === "%" && (genre === "part" || genre === "partMontant");
}

/**
 * The least that reaches the share of a base, exactly: 30 % of 7 marchés are 3, and "plus de 30 %" of 10 are 4. An amount
 * is in whole euros. Null where the whole base isn't enough.
 */
export function partDe(base: number, { forme, valeur }: Pick<CibleAppliquee, "forme" | "valeur">, genre: Objectif["genre"]): number | null {
  const enough = (count: number) => (forme === "plus de" ? compareRatio(count, base, valeur) > 0 : compareRatio(count, base, valeur) >= 0);
  let least = Math.max(0, Math.floor(exactProduct(base, valeur)) - 1);
  while (!enough(least)) least++;
  // The last euro of an amount with cents is a whole one.
  return least <= (genre === "montant" ? Math.ceil(base) : base) ? least : null;
}
