import { Link, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { deblocage } from "../../core/compliance/deblocage/deblocage";
import { textePeriode } from "../../core/indicators/textes";
import { useCatalogue, useDispatch, usePaneState } from "../app/PaneContext";
import { outdatedBy } from "../app/state";
import { Message } from "../components/Message";
import { RecognitionWarning } from "../components/RecognitionWarning";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import { voteOf } from "../components/vote";
import type { Verification } from "../flows/checkConformity";
import { conformiteTextes, texteBilanArrete } from "../textes";
import { Accueil } from "./Accueil";
import { AxeSection } from "./conformite/AxeSection";
import { CopierSynthese } from "./conformite/CopierSynthese";
import { FiltresIndicateurs } from "./conformite/FiltresIndicateurs";
import { LoiSection } from "./conformite/LoiSection";
import { MesurerDavantage } from "./conformite/MesurerDavantage";
import { RemplissageSection } from "./conformite/RemplissageSection";
import { DetailScreen } from "./DetailScreen";
import { filterIndicateurs, groupByAxe } from "./groupIndicateurs";

/** Longer lists start with their axes closed: what is closed isn't drawn. */
const MOST_OPEN = 100;

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

/** Every indicator beside its target; a detail opens in the place of the list. */
export function ConformiteScreen() {
  const { verification, detail } = usePaneState();
  const opened = verification?.conformite.indicateurs.find(({ indicateur }) => indicateur.code === detail);
  if (!verification) return <Accueil />;
  return opened ? <DetailScreen juge={opened} verification={verification} /> : <IndicateursList verification={verification} />;
}

function IndicateursList({ verification }: { readonly verification: Verification }) {
  const text = useTextStyles();
  const { filtre } = usePaneState();
  const { referentiel } = useCatalogue();
  const { conformite, register, loi } = verification;
  const { indicateurs } = conformite;
  const manque = useMemo(() => deblocage(conformite, register, referentiel), [conformite, register, referentiel]);
  const shown = filterIndicateurs(indicateurs, filtre);
  const groupes = groupByAxe(shown);
  return (
    <section className={text.column}>
      <Heading verification={verification} />
      <CopierSynthese verification={verification} deblocage={manque} />
      <div>
        <MesurerDavantage deblocage={manque} indicateurs={indicateurs} />
        <RemplissageSection verification={verification} />
        <LoiSection loi={loi} />
      </div>
      <FiltresIndicateurs indicateurs={indicateurs} shown={shown.length} />
      {groupes.map((groupe) => <AxeSection key={groupe.titre} groupe={groupe} conformite={conformite} initiallyOpen={shown.length <= MOST_OPEN || groupes.length === 1} />)}
    </section>
  );
}

/** What the figures are about, and what to know before reading them. */
function Heading({ verification }: { readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const state = usePaneState();
  const dispatch = useDispatch();
  const { conformite, manquants } = verification;
  const { schema, periode, direction, lignes } = conformite;
  const anomalies = conformite.anomalies.length + manquants.length;
  const vote = voteOf(conformite);
  const outdated = outdatedBy(state);
  return (
    <div className={text.tight}>
      <h2 className={text.title}>{conformiteTextes.titre(textePeriode(periode))}</h2>
      <p className={text.small}>{conformiteTextes.sujet(schema.libelle, direction)}</p>
      {outdated && <Message intent="warning">{conformiteTextes.perimee[outdated]}</Message>}
      {vote && <Message intent="info">{typeset(texteBilanArrete(vote))}</Message>}
      <RecognitionWarning recognition={verification.ouverture.recognition} />
      <p className={text.small}>{conformiteTextes.lignes(lignes.lues, lignes.retenues, lignes.ecartees)}</p>
      {anomalies > 0 && (
        <p className={text.small}><Link as="button" inline className={styles.link} onClick={() => dispatch({ type: "tabShown", onglet: "registre" })}>{conformiteTextes.anomalies(anomalies)}</Link></p>
      )}
    </div>
  );
}
