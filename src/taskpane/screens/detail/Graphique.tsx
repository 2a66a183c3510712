import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { TrajectoireDeFigure } from "../../../core/compliance/trajectoire/trajectoire";
import { texteValeur } from "../../../core/indicators/textes";
import { typeset } from "../../components/typography";
import { analyseTextes, texteGraduation } from "../../textes";
import { Marque, type Forme } from "./Marque";
import { HAUTEUR, LARGEUR, traceOf, type PointPlace } from "./trace";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  drawing: { display: "block", width: "100%", maxWidth: "420px", height: "auto", color: tokens.colorNeutralForeground1, fontFamily: "inherit" },
  legend: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  sample: { flexShrink: 0 },
});

/** Values and targets over the years. In one colour, that of the text: what differs has another shape, or another dash. */
export function Graphique({ trajectoire, libelle }: { readonly trajectoire: TrajectoireDeFigure; readonly libelle: string }) {
  const styles = useStyles();
  const id = useId();
  const { cadre, annees, graduations, points, lignes, jalons } = traceOf(trajectoire);
  const { unite } = trajectoire;
  const path = (places: readonly { readonly x: number; readonly y: number }[]) => places.map(({ x, y }) => `${x},${y}`).join(" ");
  const formes: Forme[] = [...new Set<Forme>([...points.map(({ forme }) => forme), ...(lignes.length > 0 || jalons.length > 0 ? ["cible" as const] : [])])];
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
        <title id={`${id}t`}>{typeset(analyseTextes.titreGraphique(libelle))}</title>
        <desc id={`${id}d`}>{typeset(alternative(trajectoire))}</desc>
        {graduations.map(({ valeur, y }) => (
          <g key={valeur}>
            <line x1={cadre.gauche} x2={cadre.droite} y1={y} y2={y} stroke="currentColor" strokeOpacity="0.2" strokeWidth="1" />
            <text x={cadre.gauche - 5} y={y + 4} fontSize="10.5" textAnchor="end" fill="currentColor">{texteGraduation(valeur, unite)}</text>
          </g>
        ))}
        {annees.filter(({ nommee }) => nommee).map(({ annee, x }) => <text key={annee} x={x} y={cadre.bas + 18} fontSize="11" textAnchor="middle" fill="currentColor">{annee}</text>)}
        {lignes.map((places, rank) => <polyline key={rank} points={path(places)} fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="5 4" />)}
        <polyline points={path(points.filter(({ retenu }) => retenu))} fill="none" stroke="currentColor" strokeWidth="2" />
        {jalons.map(({ annee, x, y }) => <Marque key={annee} forme="cible" x={x} y={y} />)}
        {points.map(({ annee, forme, x, y }) => <Marque key={`${annee}${forme}`} forme={forme} x={x} y={y} />)}
        <LastValue points={points} unite={unite} />
      </svg>
      <ul className={styles.legend}>
        {formes.map((forme) => (
          <li key={forme} className={styles.item}>
            <svg className={styles.sample} width={forme === "cible" ? 26 : 14} height="14" aria-hidden="true">
              {forme === "cible" && <line x1="0" x2="26" y1="7" y2="7" stroke="currentColor" strokeWidth="1.2" strokeDasharray="5 4" />}
              <Marque forme={forme} x={forme === "cible" ? 13 : 7} y={7} />
            </svg>
            {analyseTextes.points[forme]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The figure of the last year is written beside its point; the others are in the table under the drawing. */
function LastValue({ points, unite }: { readonly points: readonly PointPlace[]; readonly unite: string }) {
  const last = points.filter(({ retenu }) => retenu).at(-1);
  if (!last) return null;
  const right = last.x > LARGEUR / 2;
  return <text x={last.x + (right ? -2 : 2)} y={last.y - 9} fontSize="11" fontWeight="600" textAnchor={right ? "end" : "start"} fill="currentColor">{texteValeur(last.valeur, unite)}</text>;
}

/** Everything that the drawing shows, in words. */
function alternative({ points, cibles, unite }: TrajectoireDeFigure): string {
  const { point, jalon, points: noms } = analyseTextes;
  const values = points.flatMap(({ annee, vote, mesure }) => [
    ...(vote ? [point(texteValeur(vote.valeur, unite), annee, noms.vote)] : []),
    ...(mesure && mesure.valeur !== vote?.valeur ? [point(texteValeur(mesure.valeur, unite), annee, mesure.origine === "saisie" ? noms.saisie : noms.mesure)] : []),
  ]);
  const steps = cibles.filter((one) => one.jalon).map(({ annee, valeur }) => jalon(texteValeur(valeur, unite), annee));
  const level = steps.length === 0 ? cibles.slice(-1).map(({ annee, valeur }) => jalon(texteValeur(valeur, unite), annee)) : steps;
  return analyseTextes.alternative(values.join(", "), level.join(", "));
}
