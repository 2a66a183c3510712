import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ComposanteJugee, IndicateurJuge } from "../../core/compliance/conformite";
import { texteRegle } from "../../core/scheme/regle";
import { useCatalogue, useDispatch } from "../app/PaneContext";
import { Facts } from "../components/Facts";
import { BackIcon } from "../components/icons";
import { Modalites, Ventilation } from "../components/Modalites";
import { RowsBehind } from "../components/RowsBehind";
import { RowsLeftOut } from "../components/RowsLeftOut";
import { SuiviAction } from "../components/SuiviAction";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import { calculFacts, sourceFacts, verdictFacts } from "../components/verdictFacts";
import type { Verification } from "../flows/checkConformity";
import { detailTextes } from "../textes";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  rules: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Everything that it takes to trust a figure: how it is measured, from which rows, against which target, says who. */
export function DetailScreen({ juge, verification }: { readonly juge: IndicateurJuge; readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const { referentiel } = useCatalogue();
  const title = useRef<HTMLHeadingElement>(null);
  const { indicateur, chemin, resultat, verdict, composantes, ventilations } = juge;
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [indicateur.code]);
  return (
    <section className={text.column}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<BackIcon />} onClick={() => dispatch({ type: "detailClosed" })}>{detailTextes.retour}</Button>
      <h2 ref={title} tabIndex={-1} className={text.title}>{indicateur.code} {typeset(indicateur.libelle)}</h2>
      <Facts facts={[...verdictFacts(juge, indicateur.unite), { term: detailTextes.lecture, value: indicateur.lecture ?? null }, ...calculFacts(resultat)]} />
      {composantes.map((composante) => <Composante key={composante.composante.code} {...composante} />)}
      {resultat.genre === "repartition" && <Modalites resultat={resultat} unite={indicateur.unite} />}
      {ventilations.map((ventilation) => <Ventilation key={ventilation.libelle} ventilation={ventilation} unite={indicateur.unite} />)}
      <div className={text.tight}>
        <h3 className={text.section}>{detailTextes.regle}</h3>
        {[indicateur, ...(indicateur.composantes ?? [])].map(({ code, libelle, mesure }) => mesure && (
          <div key={code}>
            {code !== indicateur.code && <h4 className={text.subsection}>{libelle}</h4>}
            <ul className={styles.rules}>{texteRegle(mesure, referentiel).map((line) => <li key={line}>{typeset(line)}</li>)}</ul>
          </div>
        ))}
      </div>
      <Facts
        facts={[
          { term: detailTextes.source, value: indicateur.confiance === "a-verifier" ? detailTextes.sourceAVerifier(indicateur.source) : indicateur.source },
          ...sourceFacts(verdict),
          { term: detailTextes.note, value: indicateur.note ?? null },
        ]}
      />
      <SuiviAction action={chemin.action} verification={verification} />
      <RowsLeftOut resultat={resultat} verification={verification} />
      <RowsBehind resultat={resultat} verification={verification} />
    </section>
  );
}

function Composante(juge: ComposanteJugee) {
  const text = useTextStyles();
  const { composante, resultat, verdict } = juge;
  return (
    <div className={text.tight}>
      <h3 className={text.section}>{typeset(composante.libelle)}</h3>
      <Facts facts={[...verdictFacts(juge, composante.unite), ...calculFacts(resultat), ...sourceFacts(verdict), { term: detailTextes.note, value: composante.note ?? null }]} />
    </div>
  );
}
