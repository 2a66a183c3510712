import { texteValeur } from "../../core/indicators/textes";
import type { Resultat } from "../../core/indicators/resultat";
import type { IndicateurJuge } from "../../core/compliance/conformite";
import { tendance, texteFavorable, texteTendance, type Suite } from "../../core/compliance/tendance";
import { conformiteTextes } from "../textes";

/** "140 non déclarées (21,1 % parmi les déclarées)"; empty when all are. */
export function texteNonDeclarees({ nonDeclarees, partDeclarees }: Resultat): string {
  return nonDeclarees === 0 ? "" : conformiteTextes.nonDeclarees(nonDeclarees, partDeclarees === null ? null : texteValeur(partDeclarees, "%"));
}

/** What of an indicator is not settled, and where it comes from; nothing where its verdict says so already. */
export function textesAVerifier({ indicateur, verdict }: Pick<IndicateurJuge, "indicateur" | "verdict">): string[] {
  const told = verdict.raison?.code === "texte" ? verdict.raison.texte : "";
  const rule = indicateur.confiance === "a-verifier" && !told.includes(indicateur.source) ? [conformiteTextes.regleAVerifier(indicateur.source)] : [];
  const shown = verdict.cible ?? verdict.prochaine;
  const target = shown?.aVerifier && !told.includes(shown.source) && shown.source !== indicateur.source ? [conformiteTextes.cibleAVerifier(shown.source)] : [];
  return [...rule, ...target];
}

/** "↗ en hausse de 2,4 points par rapport à 2022, dans le sens de l'objectif"; null where there is nothing to compare. */
export function texteEvolutionDepuis(suite: Suite, unite: string): string | null {
  const trend = tendance(suite, unite);
  return trend && [texteTendance(trend), texteFavorable(trend)].filter((part) => part !== "").join(", ");
}
