import type { Chiffres } from "../../compliance/releve";
import type { Periode } from "../../indicators/resultat";
import type { Rapport } from "../chiffres/rapport";
import type { FigureDuBilan } from "../chiffres/figures";
import { trajectoireOf, type Trajectoire } from "./trajectoire";

/** More charts than this make no report: the first ones, in the order of the scheme. */
const MOST = 12;

/** The ways that can be drawn, over the years of the scheme up to its end or its last milestone. */
export function trajectoiresOf({ figures, sujet: { conformite } }: Rapport): Trajectoire[] {
  const { schema: { periode: { debut, fin } }, periode, direction } = conformite;
  const jalons = figures.flatMap(({ cibles }) => cibles.flatMap(({ annee }) => annee ?? []));
  const last = Math.max(periode.fin, fin ?? 0, ...jalons);
  const first = Math.min(debut, periode.debut);
  const annees = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return figures.flatMap((figure) => trajectoireOf(figure, annees, direction, chiffresOf(figure, periode)) ?? []).slice(0, MOST);
}

/** The figures that are known, year by year; a bilan of two years is the figure of none of them. */
function chiffresOf({ propre: { resultat }, releves }: FigureDuBilan, { debut, fin }: Periode): ReadonlyMap<number, Chiffres> {
  const { valeur, part, numerateur, denominateur } = resultat;
  const now: [number, Chiffres][] = debut === fin && typeof valeur === "number" ? [[fin, { valeur, part, numerateur, denominateur }]] : [];
  return new Map([...releves.filter(({ periode }) => periode.debut === periode.fin).map((releve): [number, Chiffres] => [releve.periode.fin, releve]), ...now]);
}
