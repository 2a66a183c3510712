import type { IndicateurJuge } from "../../core/compliance/conformite";
import { foldText } from "../../core/register/fold";
import { titreAxe, type Action } from "../../core/scheme/schema";
import type { Filtre } from "../app/slices/conformite";
import { conformiteTextes } from "../textes";

export interface Groupe {
  readonly titre: string;
  /** `actions`: those that the indicators belong to. */
  readonly objectifs: readonly { readonly titre: string | null; readonly actions: readonly Action[]; readonly indicateurs: readonly IndicateurJuge[] }[];
}

/** Indicators by axe, then by objectif, in the order of the scheme; what hangs on the whole scheme comes last. */
export function groupIndicateurs(indicateurs: readonly IndicateurJuge[]): Groupe[] {
  return groupBy(indicateurs, ({ chemin }) => chemin.axe).map(([axe, inAxe]) => ({
    titre: axe ? titreAxe(axe) : conformiteTextes.ensemble,
    objectifs: groupBy(inAxe, ({ chemin }) => chemin.objectif).map(([objectif, found]) => ({
      titre: objectif ? conformiteTextes.objectif(objectif.code, objectif.libelle) : null,
      actions: [...new Set(found.flatMap(({ chemin }) => chemin.action ?? []))], indicateurs: found,
    })),
  }));
}

/** Indicators of a status whose code, words, action or source hold the text, whatever the case and the accents. */
export function filterIndicateurs(indicateurs: readonly IndicateurJuge[], { texte, statut }: Filtre): IndicateurJuge[] {
  const wanted = foldText(texte);
  return indicateurs.filter(({ indicateur, chemin, verdict }) =>
    (statut === null || verdict.statut === statut) &&
    (wanted === "" || foldText([indicateur.code, indicateur.libelle, indicateur.source, chemin.action?.libelle ?? "", chemin.objectif?.libelle ?? ""].join(" ")).includes(wanted)));
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
