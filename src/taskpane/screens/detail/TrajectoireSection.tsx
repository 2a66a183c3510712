import type { FigureAnalysee } from "../../../core/analyse/analyse";
import type { TrajectoireDeFigure } from "../../../core/compliance/trajectoire/trajectoire";
import { texteValeur } from "../../../core/indicators/textes";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { analyseTextes } from "../../textes";
import { Graphique } from "./Graphique";
import { Section } from "./Section";

/** The way of a figure to its targets: drawn, then in a table. Nothing where no year has a figure. */
export function TrajectoireSection({ code, figure, trajectoire }: { readonly code: string; readonly figure: FigureAnalysee; readonly trajectoire: TrajectoireDeFigure | null }) {
  const text = useTextStyles();
  if (!trajectoire) return null;
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{analyseTextes.trajectoire}</h3>
      <Graphique trajectoire={trajectoire} libelle={`${figure.code} ${figure.libelle}`} />
      {trajectoire.autresCibles && <p className={text.small}>{typeset(analyseTextes.autresCibles)}</p>}
      <Section code={code} id="chiffres" level={4} titre={analyseTextes.chiffres}><Chiffres trajectoire={trajectoire} /></Section>
    </section>
  );
}

/** A line a year, of the values and of the targets. */
function Chiffres({ trajectoire: { points, cibles, unite } }: { readonly trajectoire: TrajectoireDeFigure }) {
  const text = useTextStyles();
  const annees = [...new Set([...points, ...cibles].map(({ annee }) => annee))].sort((a, b) => a - b);
  const voted = points.some(({ vote }) => vote !== null);
  const [pointAt, levelAt] = [new Map(points.map((one) => [one.annee, one])), new Map(cibles.map((one) => [one.annee, one]))];
  const { annee: year, cible, points: noms } = analyseTextes;
  const cell = (valeur: number | null | undefined) => (valeur === null || valeur === undefined ? "" : typeset(texteValeur(valeur, unite)));
  return (
    <table className={text.table}>
      <caption className={text.hidden}>{analyseTextes.chiffres}</caption>
      <thead><tr><th scope="col">{year}</th>{voted && <th scope="col">{noms.vote}</th>}<th scope="col">{noms.mesure}</th>{cibles.length > 0 && <th scope="col">{cible}</th>}</tr></thead>
      <tbody>
        {annees.map((annee) => {
          const [point, level] = [pointAt.get(annee), levelAt.get(annee)];
          const mesure = cell(point?.mesure?.valeur);
          return (
            <tr key={annee}>
              <th scope="row">{annee}</th>
              {voted && <td>{cell(point?.vote?.valeur)}</td>}
              <td>{point?.mesure?.origine === "saisie" ? `${mesure} (${noms.saisie.toLowerCase()})` : mesure}</td>
              {cibles.length > 0 && <td>{level ? `${cell(level.valeur)}${level.valeurMax === null ? "" : ` – ${cell(level.valeurMax)}`}` : ""}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
