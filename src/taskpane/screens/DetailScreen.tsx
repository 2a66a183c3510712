import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ComposanteJugee, IndicateurJuge } from "../../core/compliance/conformite";
import { texteCible, texteEcart } from "../../core/compliance/textes";
import type { Resultat } from "../../core/indicators/resultat";
import { texteDenominateur, texteRaison, texteResultat, texteValeur } from "../../core/indicators/textes";
import { useCatalogue, useDispatch } from "../app/PaneContext";
import { Facts } from "../components/Facts";
import { BackIcon } from "../components/icons";
import { RowsBehind } from "../components/RowsBehind";
import { RowsLeftOut } from "../components/RowsLeftOut";
import { StatutLabel } from "../components/StatutLabel";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import type { Verification } from "../flows/checkConformity";
import { texteRegle } from "../flows/regle";
import { conformiteTextes, detailTextes, texteNombre } from "../textes";

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
  const { indicateur, resultat, verdict, composantes } = juge;
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [indicateur.code]);
  return (
    <section className={text.column}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<BackIcon />} onClick={() => dispatch({ type: "detailClosed" })}>{detailTextes.retour}</Button>
      <h2 ref={title} tabIndex={-1} className={text.title}>{indicateur.code} {typeset(indicateur.libelle)}</h2>
      <Facts
        facts={[
          { term: conformiteTextes.statut, value: <StatutLabel statut={verdict.statut} /> },
          { term: conformiteTextes.valeur, value: resultat.valeur === null ? conformiteTextes.nonMesurable : texteResultat(resultat, indicateur.unite) },
          { term: conformiteTextes.cible, value: verdict.cible && texteCible(verdict.cible) },
          { term: conformiteTextes.ecart, value: verdict.cible && verdict.ecart !== null ? texteEcart(verdict.ecart, verdict.cible.unite) : null },
          { term: detailTextes.prochaine, value: verdict.prochaine && texteCible(verdict.prochaine) },
          { term: detailTextes.raison, value: verdict.raison && texteRaison(verdict.raison) },
          ...calculFacts(resultat),
        ]}
      />
      {composantes.map((composante) => <Composante key={composante.composante.code} {...composante} />)}
      {resultat.genre === "repartition" && <Modalites resultat={resultat} unite={indicateur.unite} />}
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
          { term: detailTextes.source, value: indicateur.source },
          { term: detailTextes.sourceCible, value: verdict.cible?.source ?? null },
          { term: detailTextes.lecture, value: indicateur.lecture ?? null },
          { term: detailTextes.note, value: [indicateur.note, indicateur.confiance === "a-verifier" ? detailTextes.aVerifier : ""].filter(Boolean).join(" ") },
        ]}
      />
      <RowsLeftOut resultat={resultat} verification={verification} />
      <RowsBehind resultat={resultat} verification={verification} />
    </section>
  );
}

function calculFacts(resultat: Resultat) {
  if (resultat.genre === "composantes") return [];
  return [
    { term: detailTextes.base, value: texteDenominateur(resultat) },
    { term: detailTextes.retenues, value: resultat.table === null ? null : texteNombre(resultat.retenues) },
    { term: detailTextes.nonDeclarees, value: resultat.nonDeclarees === 0 ? null : texteNombre(resultat.nonDeclarees) },
    { term: detailTextes.partDeclarees, value: resultat.partDeclarees === null || resultat.nonDeclarees === 0 ? null : texteValeur(resultat.partDeclarees, "%") },
    { term: detailTextes.origine, value: detailTextes.origines[resultat.origine] },
  ];
}

function Composante({ composante, resultat, verdict }: ComposanteJugee) {
  const text = useTextStyles();
  return (
    <div className={text.tight}>
      <h3 className={text.section}>{composante.libelle}</h3>
      <Facts
        facts={[
          { term: conformiteTextes.statut, value: <StatutLabel statut={verdict.statut} /> },
          { term: conformiteTextes.valeur, value: resultat.valeur === null ? conformiteTextes.nonMesurable : texteResultat(resultat, composante.unite) },
          { term: conformiteTextes.cible, value: verdict.cible && texteCible(verdict.cible) },
          { term: conformiteTextes.ecart, value: verdict.cible && verdict.ecart !== null ? texteEcart(verdict.ecart, verdict.cible.unite) : null },
          { term: detailTextes.raison, value: verdict.raison && texteRaison(verdict.raison) },
          ...calculFacts(resultat),
        ]}
      />
    </div>
  );
}

function Modalites({ resultat, unite }: { readonly resultat: Resultat; readonly unite: string }) {
  const text = useTextStyles();
  const amounts = resultat.modalites.some(({ montant }) => montant !== null);
  return (
    <table className={text.table}>
      <caption className={text.section}>{detailTextes.modalites}</caption>
      <thead><tr><th scope="col">{detailTextes.libelle}</th><th scope="col">{conformiteTextes.valeur}</th><th scope="col">{detailTextes.part}</th>{amounts && <th scope="col">{detailTextes.montant}</th>}</tr></thead>
      <tbody>
        {resultat.modalites.map(({ libelle, valeur, part, montant }) => (
          <tr key={libelle}><td>{libelle}</td><td>{texteValeur(valeur, unite)}</td><td>{texteValeur(part, "%")}</td>{amounts && <td>{texteValeur(montant, "€")}</td>}</tr>
        ))}
      </tbody>
    </table>
  );
}
