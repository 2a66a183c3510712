import { Button, makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import { BROUILLON_VIDE, estModifie } from "../../../core/saisies/brouillon";
import { avancement, type Fiche } from "../../../core/saisies/formulaire";
import { useDispatch, usePaneState } from "../../app/PaneContext";
import { cleBrouillon } from "../../app/slices/saisies";
import { Message } from "../../components/Message";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { LectureSaisies } from "../../flows/saisies";
import { annoncesSaisies, saisiesTextes as textes, totalSaisies } from "../../textes";
import { AnnulerSaisie } from "./AnnulerSaisie";
import { AnneeSaisie } from "./AnneeSaisie";
import { etatsDe, filtrerFiches } from "./fiches";
import { FicheLink } from "./FicheLink";
import { IssueSaisieMessage } from "./IssueSaisieMessage";

const PAGE_SIZE = 60;
const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

/** The actions by axe, how many of their values are entered, and those where something isn't kept yet. */
export function ListeSaisies({ saisies }: { readonly saisies: LectureSaisies }) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const { filtreSaisies: filtre, brouillons, retourSaisie, choix } = usePaneState();
  const { annee, fiches } = saisies.formulaires;
  const { remplies, attendues } = totalSaisies(fiches);
  const isChanged = (fiche: Fiche) => estModifie(fiche, brouillons.get(cleBrouillon(saisies, fiche.cle)) ?? BROUILLON_VIDE);
  const changed = fiches.filter(isChanged);
  const shown = filtrerFiches(fiches, filtre);
  const filter = (next: typeof filtre) => {
    dispatch({ type: "saisiesFiltered", filtre: next });
    dispatch({ type: "announced", texte: annoncesSaisies.filtre(filtrerFiches(fiches, next).length) });
  };
  return (
    <section className={text.column}>
      <div className={text.tight}>
        <h2 className={text.title}>{textes.titre(annee)}</h2>
        <p className={text.small}>{typeset(textes.aide)}</p>
        <p className={text.plain}>{typeset(textes.bilan(remplies, attendues))}</p>
        {choix?.direction != null && <p className={text.small}>{typeset(textes.collectivite)}</p>}
        {changed.length > 0 && <Message intent="warning">{typeset(textes.nonEnregistrees(changed.map(({ titre }) => titre)))}</Message>}
        <IssueSaisieMessage saisies={saisies} />
        <AnnulerSaisie />
      </div>
      <div className={styles.tools}>
        <AnneeSaisie annee={annee} />
        <ToggleButton size="small" shape="circular" checked={filtre.aSaisir} onClick={() => filter({ ...filtre, aSaisir: !filtre.aSaisir })}>{textes.aSaisir(attendues - remplies)}</ToggleButton>
      </div>
      <SearchBox className={styles.search} size="small" placeholder={textes.chercher} aria-label={textes.chercher} value={filtre.texte} onChange={(_, { value }) => filter({ ...filtre, texte: value })} />
      {shown.length === 0 && (
        <div className={text.tight}>
          <p className={text.plain}>{textes.aucune}</p>
          <div><Button size="small" onClick={() => filter({ texte: "", aSaisir: false })}>{textes.effacer}</Button></div>
        </div>
      )}
      <PagedList items={shown} pageSize={PAGE_SIZE} label={textes.liste}>
        {(page) => [...new Set(page.map(({ axe }) => axe))].map((axe) => (
          <section key={axe} className={text.tight}>
            <h3 className={text.section}>{typeset(axe)}</h3>
            <ul className={styles.list}>
              {page.filter((fiche) => fiche.axe === axe).map((fiche) => (
                <FicheLink
                  key={fiche.cle} fiche={fiche} avancement={avancement(fiche)} etat={textes.etats(etatsDe(fiche))} changed={isChanged(fiche)} focused={retourSaisie === fiche.cle}
                  onOpen={() => dispatch({ type: "ficheSaisieOpened", fiche: fiche.cle })}
                />
              ))}
            </ul>
          </section>
        ))}
      </PagedList>
    </section>
  );
}
