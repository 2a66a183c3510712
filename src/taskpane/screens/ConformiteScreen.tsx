import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Deblocage } from "../../core/compliance/deblocage/deblocage";
import { textePeriode } from "../../core/indicators/textes";
import { useCatalogue, useDispatch, usePaneState } from "../app/PaneContext";
import { Message } from "../components/Message";
import { outdatedBy } from "../app/state";
import { PerimeeMessage } from "../components/PerimeeMessage";
import { RecognitionWarning } from "../components/RecognitionWarning";
import { useTextStyles } from "../components/textStyles";
import { useCalcul } from "../components/useCalcul";
import { typeset } from "../components/typography";
import { voteOf } from "../components/vote";
import type { Verification } from "../flows/checkConformity";
import { deblocageOf } from "../flows/deblocage";
import { conformiteTextes, texteBilanArrete } from "../textes";
import { Accueil } from "./Accueil";
import { AxeSection } from "./conformite/AxeSection";
import { CopierSynthese } from "./conformite/CopierSynthese";
import { FiltresIndicateurs } from "./conformite/FiltresIndicateurs";
import { LoiSection } from "./conformite/LoiSection";
import { MesurerDavantage } from "./conformite/MesurerDavantage";
import { PartiesLiens } from "./conformite/PartiesLiens";
import { RemplissageSection } from "./conformite/RemplissageSection";
import { DetailScreen } from "./DetailScreen";
import { filterIndicateurs, groupByAxe } from "./groupIndicateurs";

/** Longer lists start with their axes closed: what is closed isn't drawn. */
const MOST_OPEN = 100;

const useStyles = makeStyles({
  // Close together: the figures come first, in the narrowest pane too.
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalSNudge },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  // As high as a finger needs.
  link: { fontSize: "inherit", minHeight: "24px" },
});

/** Every indicator beside its target; a detail opens in the place of the list. */
export function ConformiteScreen() {
  const { verification, detail } = usePaneState();
  const opened = verification?.conformite.indicateurs.find(({ indicateur }) => indicateur.code === detail);
  if (!verification) return <Accueil />;
  return opened ? <DetailScreen juge={opened} verification={verification} /> : <IndicateursList verification={verification} />;
}

function IndicateursList({ verification }: { readonly verification: Verification }) {
  const styles = useStyles();
  const { filtre } = usePaneState();
  const { referentiel } = useCatalogue();
  const { conformite, loi } = verification;
  const { indicateurs } = conformite;
  const manque = useCalcul(deblocageOf(verification, referentiel));
  const shown = filterIndicateurs(indicateurs, filtre);
  const groupes = groupByAxe(shown);
  return (
    <section className={styles.screen}>
      <Heading verification={verification} deblocage={manque ?? null} />
      <FiltresIndicateurs indicateurs={indicateurs} shown={shown.length} />
      {groupes.map((groupe) => <AxeSection key={groupe.titre} groupe={groupe} conformite={conformite} initiallyOpen={shown.length <= MOST_OPEN || groupes.length === 1} />)}
      <div>
        {manque && <MesurerDavantage deblocage={manque} indicateurs={indicateurs} />}
        <RemplissageSection verification={verification} />
        <LoiSection loi={loi} />
      </div>
    </section>
  );
}

/** What the figures are about, and what to know before reading them. */
function Heading({ verification, deblocage }: { readonly verification: Verification; readonly deblocage: Deblocage | null }) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const { conformite, manquants } = verification;
  const { schema, periode, direction, lignes } = conformite;
  const anomalies = conformite.anomalies.length + manquants.length;
  const vote = voteOf(conformite);
  // The lists at the top of the pane say what it is about, unless they have been changed since.
  const outdated = outdatedBy(usePaneState()) === "choix";
  const sujet = conformiteTextes.sujet(schema.libelle, direction);
  return (
    <div className={text.tight}>
      <div className={styles.top}>
        <h2 className={text.title}>{conformiteTextes.titre(textePeriode(periode))}</h2>
        {deblocage && <CopierSynthese verification={verification} deblocage={deblocage} />}
      </div>
      <div>
        {outdated && <p className={text.small}>{sujet}</p>}
        <div className={mergeClasses(text.small, styles.line)}>
          <span>{conformiteTextes.lignes(lignes.lues, lignes.retenues, lignes.ecartees)}</span>
          {anomalies > 0 && <Link as="button" className={styles.link} aria-label={conformiteTextes.anomalies(anomalies)} onClick={() => dispatch({ type: "tabShown", onglet: "registre" })}>{conformiteTextes.anomaliesCourt(anomalies)}</Link>}
        </div>
        <PartiesLiens verification={verification} deblocage={deblocage} />
      </div>
      <PerimeeMessage />
      {vote && <Message intent="info">{typeset(texteBilanArrete(vote))}</Message>}
      <RecognitionWarning recognition={verification.ouverture.recognition} />
    </div>
  );
}
