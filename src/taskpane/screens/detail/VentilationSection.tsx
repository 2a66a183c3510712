import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FigureAnalysee } from "../../../core/analyse/analyse";
import { ORDRES, trierVentilation, type LigneDeGroupe } from "../../../core/analyse/ventilation";
import { texteEcart } from "../../../core/compliance/textes";
import { texteRatio, texteResultat } from "../../../core/indicators/textes";
import type { Resultat } from "../../../core/indicators/resultat";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { useCalcul } from "../../components/useCalcul";
import { typeset } from "../../components/typography";
import { ventilationOf } from "../../flows/analyse";
import type { Verification } from "../../flows/checkConformity";
import { analyseTextes, conformiteTextes, detailTextes, texteNombre } from "../../textes";
import { Section } from "./Section";
import { useVue } from "./useVue";

const PAGE_SIZE = 20;
const useStyles = makeStyles({
  order: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  number: { textAlign: "right !important" as "right" },
});

interface VentilationProps {
  readonly code: string;
  readonly figure: FigureAnalysee;
  readonly verification: Verification;
  readonly champ: "direction" | "categorie";
}

/** The figure by direction, or by catégorie: measured when it is opened. */
export function VentilationSection(props: VentilationProps) {
  return <Section code={props.code} id={props.champ} titre={analyseTextes.parGroupe[props.champ]}><Groupes key={props.figure.code} {...props} /></Section>;
}

function Groupes({ code, figure, verification, champ }: VentilationProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { vue, look } = useVue(code);
  const id = useId();
  const found = useCalcul(ventilationOf(verification, figure, champ));
  if (found === undefined) return <p className={text.small}>{typeset(analyseTextes.ventilationEnCours)}</p>;
  if (!found) return <p className={text.small}>{typeset(analyseTextes.sansVentilation)}</p>;
  if (found.masquage === "tout") return <p className={text.small}>{typeset(analyseTextes.masquage.tout)}</p>;
  const gaps = found.lignes.some(({ ecart }) => ecart !== null);
  const ordre = !gaps && vue.ordre === "ecart" ? "poids" : vue.ordre;
  const lignes = trierVentilation(found.lignes, ordre, figure.verdict);
  return (
    <div className={text.tight}>
      <div className={styles.order}>
        <label htmlFor={id}>{analyseTextes.ordre}</label>
        <Select id={id} size="small" value={ordre} onChange={(_, { value }) => look({ ordre: ORDRES.find((one) => one === value) ?? "nom" })}>
          {ORDRES.filter((one) => gaps || one !== "ecart").map((one) => <option key={one} value={one}>{analyseTextes.ordres[one]}</option>)}
        </Select>
      </div>
      <PagedList items={lignes} pageSize={PAGE_SIZE} label={analyseTextes.parGroupe[champ]}>
        {(page) => (
          <table className={text.table}>
            <caption className={text.hidden}>{detailTextes.ventilation(found.libelle)}</caption>
            <thead><tr><th scope="col">{found.libelle}</th><th scope="col" className={styles.number}>{conformiteTextes.valeur}</th><th scope="col" className={styles.number}>{analyseTextes.calcul}</th>{gaps && <th scope="col" className={styles.number}>{conformiteTextes.ecart}</th>}</tr></thead>
            <tbody>{page.map((ligne) => <Ligne key={`${ligne.nature}${ligne.libelle}`} ligne={ligne} unite={figure.unite} gaps={gaps} uniteCible={figure.verdict.cible?.unite ?? "%"} />)}</tbody>
            <tfoot>
              <tr>
                <th scope="row">{analyseTextes.ensemble}</th><td className={styles.number}>{valueOf(figure.resultat, figure.unite)}</td><td className={styles.number}>{sidesOf(figure.resultat)}</td>
                {gaps && <td className={styles.number}>{figure.verdict.cible && figure.verdict.ecart !== null ? texteEcart(figure.verdict.ecart, figure.verdict.cible.unite) : ""}</td>}
              </tr>
            </tfoot>
          </table>
        )}
      </PagedList>
      {found.masquage === "lignes" && <p className={text.small}>{typeset(analyseTextes.masquage.lignes)}</p>}
    </div>
  );
}

function Ligne({ ligne: { nature, libelle, resultat, ecart }, unite, uniteCible, gaps }: { readonly ligne: LigneDeGroupe; readonly unite: string; readonly uniteCible: string; readonly gaps: boolean }) {
  const styles = useStyles();
  return (
    <tr>
      <td>{nature === "valeur" ? typeset(libelle) : analyseTextes.natures[nature]}</td>
      <td className={styles.number}>{resultat === null ? analyseTextes.masque : valueOf(resultat, unite)}</td>
      <td className={styles.number}>{resultat === null ? "" : sidesOf(resultat)}</td>
      {gaps && <td className={styles.number}>{ecart === null ? "" : texteEcart(ecart, uniteCible)}</td>}
    </tr>
  );
}

/** The number of a share stands in the next column: a pane is narrow. */
function valueOf(resultat: Resultat, unite: string): string {
  const { part, numerateur, denominateur } = resultat;
  if (part !== null && numerateur !== null && denominateur) return typeset(texteRatio(numerateur, denominateur));
  return resultat.valeur === null ? conformiteTextes.nonMesurable : typeset(texteResultat(resultat, unite));
}

function sidesOf({ numerateur, denominateur }: Resultat): string {
  if (numerateur === null) return "";
  return denominateur === null ? texteNombre(numerateur) : analyseTextes.sur(texteNombre(numerateur), texteNombre(denominateur));
}
