import type { IndicateurJuge } from "../../core/compliance/conformite";
import { foldText } from "../../core/register/fold";
import { titreAxe, type Action, type Axe } from "../../core/scheme/schema";
import type { Filtre } from "../app/slices/conformite";
import { conformiteTextes } from "../textes";

/** Indicators of one axe, in the order of the scheme. */
export interface GroupeAxe {
  readonly titre: string;
  readonly indicateurs: readonly IndicateurJuge[];
}

/** Indicators of one objectif; `actions`: those that they belong to. */
export interface GroupeObjectif {
  readonly titre: string | null;
  readonly actions: readonly Action[];
  readonly indicateurs: readonly IndicateurJuge[];
}

/** Indicators by axe; what hangs on the whole scheme comes last. */
export function groupByAxe(indicateurs: readonly IndicateurJuge[]): GroupeAxe[] {
  return groupBy(indicateurs, ({ chemin }) => chemin.axe).map(([axe, found]) => ({ titre: axe ? titreAxe(axe) : conformiteTextes.ensemble, indicateurs: found }));
}

/** Indicators of an axe by objectif. */
export function groupByObjectif(indicateurs: readonly IndicateurJuge[]): GroupeObjectif[] {
  return groupBy(indicateurs, ({ chemin }) => chemin.objectif).map(([objectif, found]) => ({
    titre: objectif ? conformiteTextes.objectif(objectif.code, objectif.libelle) : null,
    actions: [...new Set(found.flatMap(({ chemin }) => chemin.action ?? []))], indicateurs: found,
  }));
}

/** Indicators that meet every filter; the text is looked for in their code, words, action and source, whatever the case and the accents. */
export function filterIndicateurs(indicateurs: readonly IndicateurJuge[], { texte, statut, axe, pilote }: Filtre): IndicateurJuge[] {
  const wanted = foldText(texte);
  return indicateurs.filter(({ indicateur, chemin, verdict }) =>
    (statut === null || verdict.statut === statut) &&
    (axe === null || chemin.axe?.code === axe) &&
    (pilote === null || (chemin.action?.pilotage.includes(pilote) ?? false)) &&
    (wanted === "" || foldText([indicateur.code, indicateur.libelle, indicateur.source, chemin.action?.libelle ?? "", chemin.objectif?.libelle ?? ""].join(" ")).includes(wanted)));
}

/** The axes of these indicators, in the order of the scheme. */
export function axesDe(indicateurs: readonly IndicateurJuge[]): Axe[] {
  return [...new Set(indicateurs.flatMap(({ chemin }) => chemin.axe ?? []))];
}

/** Who leads their actions, in alphabetical order; nobody where the scheme doesn't say. */
export function pilotesDe(indicateurs: readonly IndicateurJuge[]): string[] {
  return [...new Set(indicateurs.flatMap(({ chemin }) => chemin.action?.pilotage ?? []))].sort((a, b) => a.localeCompare(b, "fr"));
}

function groupBy<K, T>(items: readonly T[], key: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}
