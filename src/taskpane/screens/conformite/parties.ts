import type { Conformite, IndicateurJuge } from "../../../core/compliance/conformite";
import { cleBesoin } from "../../../core/compliance/deblocage/besoin";
import type { Deblocage, Etape } from "../../../core/compliance/deblocage/deblocage";

/** Ids of the buttons of the parts that follow the list, for the links that lead to them. */
export const BOUTONS = { davantage: "conformite-davantage", remplissage: "conformite-remplissage", loi: "conformite-loi" } as const;

/** How many indicators have something to be measured by, one way or another. */
export function nombreADebloquer({ etapes, saisies, actions, autres }: Deblocage): number {
  return etapes.reduce((sum, { debloque }) => sum + debloque.length, 0) + saisies.length + actions.length + autres.length;
}

/** The same step of another check has the same key. */
export function cleEtape({ besoins }: Etape): string {
  return besoins.map(cleBesoin).join(" ");
}

/** In force in the period, with a target of the period or to come. */
export function obligationsDe(loi: Conformite): IndicateurJuge[] {
  return loi.indicateurs.filter(hasTarget);
}

function hasTarget({ resultat, verdict, composantes }: IndicateurJuge): boolean {
  return resultat.raison?.code !== "horsVigueur" && [verdict, ...composantes.map((one) => one.verdict)].some(({ cible, prochaine }) => cible !== null || prochaine !== null);
}
