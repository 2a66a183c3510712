import { roundRatio } from "../indicators/ratio";
import { PART_DECIMALS, textePeriode, texteValeur } from "../indicators/textes";
import type { Periode, Resultat } from "../indicators/resultat";
import type { Forme } from "../scheme/cible";
import type { Releve } from "./historique";
import { differenceSides, fractionOf, shareOf, type Fraction } from "./releve";
import type { CibleAppliquee, Verdict } from "./verdict";

export type Sens = "hausse" | "stable" | "baisse";

/** How a figure moved since another period. */
export interface Tendance {
  /** As it is shown: a change that rounds to nothing is `stable`. */
  readonly sens: Sens;
  /** Figure minus former figure, in the unit of what moved (a fraction for a share). */
  readonly ecart: number;
  /** Unit of what moved: "%" where the targets bear on the share of a number, the figure's own otherwise. */
  readonly unite: string;
  readonly depuis: Periode;
  /** Whether the change goes the way that the targets ask; null where it is stable, or where no target says which way is good. */
  readonly favorable: boolean | null;
}

/** What a trend is made of: a judged figure, or (with `resultat: arrete.releve, verdict: arrete.verdict`) one that was voted. */
export interface Suite {
  readonly resultat: Pick<Resultat, "valeur" | "part" | "numerateur" | "denominateur">;
  readonly verdict: Verdict;
  readonly anterieure: Releve | null;
}

/** Against the period before, or any other of the same length. Null where one of the two figures isn't known. */
export function tendance({ resultat, verdict, anterieure }: Suite, unite: string, avant: Releve | null = anterieure): Tendance | null {
  const { valeur } = resultat;
  if (typeof valeur !== "number" || !avant) return null;
  const targets = [verdict, ...verdict.autres].flatMap(({ cible, prochaine }) => [cible, prochaine]).filter((cible) => cible !== null);
  const [share, formerShare] = [shareOf(resultat), shareOf(avant)];
  // A number of marchés may grow while their share shrinks: what the target judges is what moves.
  const surPart = share !== null && formerShare !== null && targets.length > 0 && targets.every((target) => target.surPart);
  const change = surPart ? differenceSides(share, formerShare) : differenceSides(fractionOf({ ...resultat, valeur }), fractionOf(avant));
  const moved = surPart ? "%" : unite;
  const sens = sensOf(change, moved);
  const wanted = wantedWay(targets, surPart);
  return { sens, ecart: change.numerateur / change.denominateur, unite: moved, depuis: avant.periode, favorable: sens === "stable" || wanted === null ? null : wanted === sens };
}

function sensOf({ numerateur, denominateur }: Fraction, unite: string): Sens {
  const shown = roundRatio(numerateur, denominateur, unite === "%" ? PART_DECIMALS : unite.startsWith("€") ? 0 : 2);
  return shown > 0 ? "hausse" : shown < 0 ? "baisse" : "stable";
}

/** The way that each form asks for; an interval asks for neither, a step is done or not. */
const WANTED: Readonly<Record<Forme, Exclude<Sens, "stable"> | null>> = {
  "au moins": "hausse", "plus de": "hausse", "croissance annuelle d'au moins": "hausse", "cumul d'au moins": "hausse",
  "au plus": "baisse", "moins de": "baisse", "réduction d'au moins": "baisse", "réduction de plus de": "baisse", entre: null, réalisé: null,
};

/** Null where there is no target, where they bear on something else than what moved, or ask for opposite ways. */
function wantedWay(targets: readonly CibleAppliquee[], surPart: boolean): Sens | null {
  const ways = new Set(targets.map((target) => (target.surPart === surPart ? WANTED[target.forme] : null)));
  const [way, ...others] = ways;
  return others.length > 0 ? null : (way ?? null);
}

export const flecheTendance: Readonly<Record<Sens, string>> = { hausse: "↗", stable: "→", baisse: "↘" };

/** "↗ en hausse de 2,4 points par rapport à 2022", "→ stable par rapport à 2022": an arrow and a word, never one alone. */
export function texteTendance(trend: Tendance): string {
  const { sens, depuis } = trend;
  return `${flecheTendance[sens]} ${sens === "stable" ? "stable" : `en ${sens} de ${texteAmpleur(trend)}`} par rapport à ${textePeriode(depuis)}`;
}

/** Whether that is what the targets ask for; empty where nothing says so. */
export function texteFavorable({ favorable }: Tendance): string {
  return favorable === null ? "" : favorable ? "dans le sens de l'objectif" : "à l'opposé de l'objectif";
}

const points = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function texteAmpleur({ ecart, unite }: Tendance): string {
  const size = Math.abs(ecart);
  if (unite !== "%") return texteValeur(size, unite);
  const shown = roundRatio(size, 1, PART_DECIMALS) * 100;
  return `${points.format(shown)} ${shown < 2 ? "point" : "points"}`;
}
