import { Button, Link, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { textePeriode } from "../../core/indicators/textes";
import { useDispatch, usePaneState } from "../app/PaneContext";
import type { Filtre } from "../app/slices/conformite";
import { outdatedBy } from "../app/state";
import { IndicateurCard } from "../components/IndicateurCard";
import { Message } from "../components/Message";
import { RecognitionWarning } from "../components/RecognitionWarning";
import { StatutFilter } from "../components/StatutFilter";
import { EtatDesActions } from "../components/SuiviAction";
import { useTextStyles } from "../components/textStyles";
import { typeset } from "../components/typography";
import { voteOf } from "../components/vote";
import type { Verification } from "../flows/checkConformity";
import { annonces, conformiteTextes, texteBilanArrete } from "../textes";
import { Accueil } from "./Accueil";
import { DetailScreen } from "./DetailScreen";
import { filterIndicateurs, groupIndicateurs } from "./groupIndicateurs";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  cards: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  link: { fontSize: "inherit" },
});

/** Every indicator beside its target; a detail opens in the place of the list. */
export function ConformiteScreen() {
  const { verification, detail } = usePaneState();
  const opened = verification?.conformite.indicateurs.find(({ indicateur }) => indicateur.code === detail);
  if (!verification) return <Accueil />;
  return opened ? <DetailScreen juge={opened} verification={verification} /> : <IndicateursList verification={verification} />;
}

function IndicateursList({ verification }: { readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const state = usePaneState();
  const dispatch = useDispatch();
  const { conformite, manquants } = verification;
  const { schema, periode, direction, lignes, indicateurs } = conformite;
  const anomalies = conformite.anomalies.length + manquants.length;
  const shown = filterIndicateurs(indicateurs, state.filtre);
  const vote = voteOf(conformite);
  const outdated = outdatedBy(state);
  const filter = (filtre: Filtre) => {
    dispatch({ type: "filtered", filtre });
    dispatch({ type: "announced", texte: annonces.filtre(filterIndicateurs(indicateurs, filtre).length) });
  };
  return (
    <section className={text.column}>
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
      <StatutFilter indicateurs={indicateurs} statut={state.filtre.statut} onChange={(statut) => filter({ ...state.filtre, statut })} />
      <SearchBox className={styles.search} size="small" placeholder={conformiteTextes.filtreTexte} aria-label={conformiteTextes.filtreTexte} value={state.filtre.texte} onChange={(_, { value }) => filter({ ...state.filtre, texte: value })} />
      {shown.length === 0 && (
        <div className={text.tight}>
          <p className={text.plain}>{conformiteTextes.aucun}</p>
          <div><Button size="small" onClick={() => filter({ texte: "", statut: null })}>{conformiteTextes.effacer}</Button></div>
        </div>
      )}
      {groupIndicateurs(shown).map(({ titre, objectifs }) => (
        <section key={titre} className={text.column}>
          <h3 className={text.section}>{titre}</h3>
          {objectifs.map(({ titre: objectif, actions, indicateurs: found }) => (
            <div key={objectif ?? ""} className={text.tight}>
              {objectif !== null && <h4 className={text.subsection}>{objectif}</h4>}
              <EtatDesActions actions={actions} conformite={conformite} />
              <ul className={styles.cards}>
                {found.map((juge) => (
                  <IndicateurCard key={juge.indicateur.code} juge={juge} level={objectif === null ? 4 : 5} focused={state.retour === juge.indicateur.code} onOpen={() => dispatch({ type: "detailOpened", code: juge.indicateur.code })} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}
