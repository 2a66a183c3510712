import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ComposanteJugee, IndicateurJuge } from "../../core/compliance/conformite";
import { useDispatch } from "../app/PaneContext";
import { Facts } from "../components/Facts";
import { BackIcon } from "../components/icons";
import { Modalites } from "../components/Modalites";
import { PerimeeMessage } from "../components/PerimeeMessage";
import { RowsBehind } from "../components/RowsBehind";
import { RowsLeftOut } from "../components/RowsLeftOut";
import { SuiviAction } from "../components/SuiviAction";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import { calculFacts, verdictFacts } from "../components/verdictFacts";
import type { Verification } from "../flows/checkConformity";
import { detailTextes } from "../textes";
import { AnalyseDeFigure } from "./detail/AnalyseDeFigure";
import { RegleSection } from "./detail/RegleSection";
import { SourcesSection } from "./detail/SourcesSection";

const useStyles = makeStyles({ back: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } });

/** Everything that it takes to trust a figure, and to act on it: first what it is and what it is held against, then its way, what is left to do, its parts, its rule, its sources, its rows. */
export function DetailScreen({ juge, verification }: { readonly juge: IndicateurJuge; readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const title = useRef<HTMLHeadingElement>(null);
  const { indicateur, chemin, resultat, composantes } = juge;
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [indicateur.code]);
  return (
    <section className={text.column}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<BackIcon />} onClick={() => dispatch({ type: "detailClosed" })}>{detailTextes.retour}</Button>
      <h2 ref={title} tabIndex={-1} className={text.title}>{indicateur.code} {typeset(indicateur.libelle)}</h2>
      <PerimeeMessage />
      <Facts facts={[...verdictFacts(juge, indicateur.unite), ...calculFacts(resultat)]} />
      {composantes.map((composante) => <Composante key={composante.composante.code} {...composante} />)}
      {resultat.genre === "repartition" && <Modalites resultat={resultat} unite={indicateur.unite} />}
      <AnalyseDeFigure key={indicateur.code} juge={juge} verification={verification} />
      <RegleSection indicateur={indicateur} />
      <SourcesSection juge={juge} />
      <SuiviAction action={chemin.action} verification={verification} />
      <RowsLeftOut resultat={resultat} verification={verification} />
      <RowsBehind resultat={resultat} verification={verification} />
    </section>
  );
}

function Composante(juge: ComposanteJugee) {
  const text = useTextStyles();
  const { composante, resultat } = juge;
  return (
    <div className={text.tight}>
      <h3 className={text.section}>{typeset(composante.libelle)}</h3>
      <Facts facts={[...verdictFacts(juge, composante.unite), ...calculFacts(resultat)]} />
    </div>
  );
}
