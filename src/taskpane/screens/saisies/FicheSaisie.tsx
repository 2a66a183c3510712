import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { BROUILLON_VIDE, doute, estModifie, texteEtape } from "../../../core/saisies/brouillon";
import type { Etape, Fiche } from "../../../core/saisies/formulaire";
import { countProblems } from "../../../core/saisies/planSaisies";
import { useCatalogue, useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { cleBrouillon } from "../../app/slices/saisies";
import { Disclosure } from "../../components/Disclosure";
import { BackIcon } from "../../components/icons";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { LectureSaisies } from "../../flows/saisies";
import { libelleChamp, saisiesTextes as textes } from "../../textes";
import { AnnulerSaisie } from "./AnnulerSaisie";
import { ChampSaisie } from "./ChampSaisie";
import { EtapeForm } from "./EtapeForm";
import { IssueSaisieMessage } from "./IssueSaisieMessage";
import { QuestionForm } from "./QuestionForm";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  foot: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The form of an action: its values, where it stands, who answers, and what becomes of it once kept. */
export function FicheSaisie({ fiche, saisies }: { readonly fiche: Fiche; readonly saisies: LectureSaisies }) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const { keepSaisie } = useController();
  const { referentiel } = useCatalogue();
  const { brouillons, auteur, operation } = usePaneState();
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [insist, setInsist] = useState(false);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const cle = cleBrouillon(saisies, fiche.cle);
  const brouillon = brouillons.get(cle) ?? BROUILLON_VIDE;
  const changed = estModifie(fiche, brouillon);
  const doubtful = fiche.questions.some((question) => doute(question, brouillon) !== null);
  const expected = fiche.questions.filter(({ attendue }) => attendue);
  const others = fiche.questions.filter(({ attendue }) => !attendue);
  const absent = [...saisies.formulaires.sansColonne.saisies, ...(fiche.etapes.length > 0 ? saisies.formulaires.sansColonne.suiviActions : [])];
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    if (operation !== null || !changed) return;
    const problems = countProblems(fiche, brouillon, { referentiel });
    setInsist(problems > 0);
    if (problems === 0) return void keepSaisie();
    dispatch({ type: "announced", texte: textes.aCorriger(problems) });
    // The fields say why only once they are drawn again.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus(), 0);
  };
  const shared = { saisies, brouillon, cle, insist };
  return (
    <form ref={form} className={text.column} aria-label={fiche.titre} onSubmit={keep} noValidate>
      <Button type="button" className={styles.back} appearance="subtle" size="small" icon={<BackIcon />} onClick={() => dispatch({ type: "ficheSaisieClosed" })}>{textes.retour}</Button>
      <div className={text.tight}>
        <h2 ref={title} tabIndex={-1} className={text.title}>{typeset(fiche.titre)}</h2>
        {changed && <p className={text.small}>{textes.modifiee}</p>}
        {absent.length > 0 && <p className={text.small}>{typeset(textes.sansColonne([...new Set(absent.map((champ) => libelleChamp[champ] ?? champ))]))}</p>}
      </div>
      {expected.length > 0 && (
        <section className={text.tight}>
          <h3 className={text.section}>{textes.titre(saisies.formulaires.annee)}</h3>
          {expected.map((question) => <QuestionForm key={question.code} question={question} {...shared} />)}
        </section>
      )}
      {fiche.etapes.length > 0 && (
        <section className={text.tight}>
          <h3 className={text.section}>{textes.suiviTitre}</h3>
          {fiche.etapes.map((etape, rank) => (etape.sousAction === null && rank === 0
            ? <EtapeForm key={etape.cle} etape={etape} nom={textes.action} {...shared} />
            : (
              <Disclosure key={etape.cle} level={4} summary={<EtapeSummary etape={etape} etat={texteEtape(etape, "etat", brouillon)} />}>
                <EtapeForm etape={etape} nom={etape.sousAction ?? textes.action} {...shared} />
              </Disclosure>
            )))}
        </section>
      )}
      {others.length > 0 && (
        <Disclosure level={3} summary={textes.facultatives(others.length)} initiallyOpen={others.some(({ trouvee }) => trouvee.etat !== "absente")}>
          <p className={text.small}>{typeset(textes.facultativesAide)}</p>
          {others.map((question) => <QuestionForm key={question.code} question={question} {...shared} />)}
        </Disclosure>
      )}
      <div className={styles.foot}>
        <ChampSaisie label={textes.auteur} value={auteur ?? ""} onChange={(texte) => dispatch({ type: "auteurTyped", auteur: texte })} hint={textes.auteurAide} insist={false} />
        <div className={text.buttons}>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={operation !== null || !changed}>{doubtful ? textes.quandMeme : textes.enregistrer}</Button>
          {changed && <Button type="button" size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "brouillonDropped", brouillon: cle })}>{textes.oublier}</Button>}
          <AnnulerSaisie />
        </div>
        <IssueSaisieMessage saisies={saisies} />
      </div>
    </form>
  );
}

function EtapeSummary({ etape, etat }: { readonly etape: Etape; readonly etat: string }) {
  const text = useTextStyles();
  const nom = etape.sousAction ?? textes.action;
  return <>{typeset(etape.ligne ? textes.ligneSuivi(nom, etape.ligne.ligne) : nom)}<span className={text.small}>{etat === "" ? "" : ` ${etat}`}</span></>;
}
