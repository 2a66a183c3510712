import { makeStyles, tokens } from "@fluentui/react-components";
import type { Conformite, IndicateurJuge } from "../../../core/compliance/conformite";
import { texteCible, texteEcart } from "../../../core/compliance/textes";
import { together, type Verdict } from "../../../core/compliance/verdict";
import { texteRaison, texteResultat } from "../../../core/indicators/textes";
import type { Resultat } from "../../../core/indicators/resultat";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { StatutLabel } from "../../components/StatutLabel";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { conformiteTextes, loiTextes as textes } from "../../textes";
import { obligationsDe } from "./parties";
import { usePartie } from "./usePartie";

const PAGE_SIZE = 15;

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** What the law asks of the same register and year, where the scheme isn't the law itself. */
export function LoiSection({ loi }: { readonly loi: Conformite | null }) {
  const text = useTextStyles();
  const partie = usePartie("loi");
  if (!loi) return null;
  const obligations = obligationsDe(loi);
  return (
    <Disclosure level={3} {...partie} summary={textes.titre(obligations.length)}>
      <p className={text.small}>{typeset(obligations.length === 0 ? textes.rien : textes.aide)}</p>
      <PagedList items={obligations} pageSize={PAGE_SIZE} label={textes.liste}>
        {(page) => <ul className={text.list} aria-label={textes.liste}>{page.map((juge) => <Obligation key={juge.indicateur.code} juge={juge} />)}</ul>}
      </PagedList>
    </Disclosure>
  );
}

function Obligation({ juge: { indicateur, resultat, verdict, composantes } }: { readonly juge: IndicateurJuge }) {
  const text = useTextStyles();
  const styles = useStyles();
  const parts = composantes.length === 0 ? [{ libelle: null, unite: indicateur.unite, resultat, verdict }] : composantes.map(({ composante, resultat: found, verdict: judged }) => ({ libelle: composante.libelle, unite: composante.unite, resultat: found, verdict: judged }));
  return (
    <li className={styles.item}>
      <p className={styles.name}>{typeset(indicateur.libelle)}</p>
      <StatutLabel statut={composantes.length === 0 ? verdict.statut : together(composantes.map((one) => one.verdict)).statut} />
      {parts.map((part) => <p key={part.libelle ?? ""} className={text.small}>{typeset(figure(part))}</p>)}
      <p className={text.small}>{typeset(textes.source(indicateur.source))}</p>
    </li>
  );
}

interface Part {
  readonly libelle: string | null;
  readonly unite: string;
  readonly resultat: Resultat;
  readonly verdict: Verdict;
}

function figure({ libelle, unite, resultat, verdict: { cible, prochaine, ecart, raison } }: Part): string {
  const value = resultat.valeur === null ? conformiteTextes.nonMesurable : texteResultat(resultat, unite);
  return [
    `${libelle === null ? conformiteTextes.valeur : libelle} : ${value}`,
    ...(cible ? [`${conformiteTextes.cible} : ${texteCible(cible)}`] : prochaine ? [`${textes.prochaine} : ${texteCible(prochaine)}`] : []),
    ...(cible && ecart !== null ? [`${conformiteTextes.ecart} : ${texteEcart(ecart, cible.unite)}`] : []),
    ...(raison ? [texteRaison(raison)] : []),
  ].join(" ; ");
}
