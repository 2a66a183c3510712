import { distance } from "../compliance/atteinte";
import type { CibleAppliquee, Verdict } from "../compliance/verdict";
import { isEvolution } from "../scheme/cible";
import type { Evaluator } from "../indicators/evaluate";
import { parGroupeSteps, type Groupe } from "../indicators/parGroupe";
import type { Resultat } from "../indicators/resultat";
import { lignesMasquees } from "../publication/effectifs";
import { effectifDe } from "../publication/personnes";
import type { Composante, Indicateur } from "../scheme/schema";
import type { Steps } from "../steps";

/** A figure by the values of a field, with what would tell of 1 to 4 people hidden as in a publication. */
export interface VentilationDeFigure {
  readonly libelle: string;
  readonly lignes: readonly LigneDeGroupe[];
  /** A line, or all of them, tell of so few people that they are hidden. */
  readonly masquage: "aucun" | "lignes" | "tout";
}
export interface LigneDeGroupe extends Pick<Groupe, "nature" | "libelle"> {
  /** Null: hidden. */
  readonly resultat: Resultat | null;
  /** Value minus target, where the target is a share that can be held against a group. */
  readonly ecart: number | null;
}

/** Null where the figure can't be broken down by that field. A step a group. */
export function* ventilationSteps(evaluator: Evaluator, cible: Indicateur | Composante, parent: string | null, verdict: Verdict, champ: string): Steps<VentilationDeFigure | null> {
  const found = yield* parGroupeSteps(evaluator, cible, parent, champ);
  if (!found) return null;
  const masques = lignesMasquees(found.groupes.map(({ resultat }) => effectifDe(resultat, cible)));
  if (masques === null) return { libelle: found.libelle, lignes: [], masquage: "tout" };
  const target = targetOfGroups(verdict);
  return {
    libelle: found.libelle, masquage: masques.includes(true) ? "lignes" : "aucun",
    lignes: found.groupes.map(({ nature, libelle, resultat }, rank) => (masques[rank]
      ? { nature, libelle, resultat: null, ecart: null }
      : { nature, libelle, resultat, ecart: target && gapOf(resultat, target) })),
  };
}

export const ORDRES = ["ecart", "poids", "nom"] as const;
export type Ordre = (typeof ORDRES)[number];

/** By gap the furthest from the target comes first; by weight the largest; lines without the figure come last. */
export function trierVentilation(lignes: readonly LigneDeGroupe[], ordre: Ordre, { cible }: Verdict): LigneDeGroupe[] {
  if (ordre === "nom") return [...lignes];
  const ceiling = cible?.forme === "au plus" || cible?.forme === "moins de";
  const rankOf = ({ ecart, resultat }: LigneDeGroupe) => {
    if (ordre === "ecart") return ecart === null ? Infinity : ceiling ? -ecart : ecart;
    const weight = resultat?.denominateur ?? resultat?.numerateur ?? null;
    return weight === null ? Infinity : -weight;
  };
  return lignes.map((ligne) => ({ ligne, rank: rankOf(ligne) })).sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ ligne }) => ligne);
}

/** A share set for all can be held against a group's; a number is what the groups reach together. */
function targetOfGroups({ cible }: Verdict): CibleAppliquee | null {
  return cible !== null && cible.unite === "%" && !isEvolution(cible.forme) ? cible : null;
}

function gapOf({ valeur, numerateur, denominateur, part, genre }: Resultat, { surPart, valeur: bound, valeurMax }: CibleAppliquee): number | null {
  const share = surPart ? part : valeur;
  if (typeof share !== "number" || numerateur === null || denominateur === null || denominateur <= 0) return null;
  if (!surPart && genre !== "part" && genre !== "partMontant" && genre !== "ratio") return null;
  return distance({ numerateur, denominateur, evolution: null }, bound, valeurMax);
}
