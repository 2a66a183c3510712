import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import { avecReponse, reponseA, type Fiche, type Reponse } from "../../../../core/fiche/fiche";
import type { Theme } from "../../../../core/fiche/questions";
import { capital, texteFamilles, texteFiche, texteJour, texteMontant } from "../../../../core/fiche/textes";
import { useDispatch, usePaneState } from "../../../app/PaneContext";
import { CopyText } from "../../../components/CopyText";
import { Disclosure } from "../../../components/Disclosure";
import { Facts } from "../../../components/Facts";
import { Message } from "../../../components/Message";
import { useTextStyles } from "../../../components/textStyles";
import { typeset } from "../../../components/typography";
import type { FicheOuverte } from "../../../flows/ficheAchat";
import { ficheTextes as textes, texteAvisFiche, texteQuestionManquante } from "../../../textes";
import { QuestionItem } from "./QuestionItem";
import { ValidationForm } from "./ValidationForm";

interface FicheFormProps {
  readonly ouverte: FicheOuverte;
  readonly fiche: Fiche;
}

/** A fiche to fill in: what is bought, the questions by theme, then the purchase as a whole. */
export function FicheForm({ ouverte, fiche }: FicheFormProps) {
  const text = useTextStyles();
  const dispatch = useDispatch();
  const { issueFiche, validationFiche } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  const { achat, questions, lue, documents } = ouverte;
  const saved = issueFiche?.kind === "done";
  // When it opens, and only then: what is typed in it, or the tab that leads back to it, keeps the focus.
  const start = useEffectEvent(() => {
    if (!saved && document.activeElement?.getAttribute("role") !== "tab") heading.current?.focus();
  });
  useEffect(() => start(), []);
  const { validation } = lue.fiche;
  const answer = (id: string, change: Partial<Reponse>) => dispatch({ type: "ficheEdited", fiche: avecReponse(fiche, id, change) });
  return (
    <div className={text.column}>
      <h3 ref={heading} tabIndex={-1} className={text.title}>{typeset(textes.ouvrir(achat.objet, achat.nom))}</h3>
      {achat.libelle !== null && <p className={text.plain}>{typeset(achat.libelle)}</p>}
      <Facts facts={[
        { term: textes.faits.direction, value: achat.direction }, { term: textes.faits.montant, value: texteMontant(achat) ?? textes.montantInconnu },
        { term: textes.faits.familles, value: texteFamilles(questions) },
        { term: textes.faits.etat, value: validation ? textes.validee(validation.par, texteJour(validation.le)) : lue.lignes.length > 0 ? textes.brouillon : textes.nouvelle },
        { term: textes.faits.lignes, value: achat.rangs.length > 1 ? String(achat.rangs.length) : null },
      ]} />
      {questions.problemes.map((probleme) => <p key={JSON.stringify(probleme)} className={text.small}>{typeset(texteQuestionManquante(probleme))}</p>)}
      {lue.avis.length > 0 && (
        <Message intent="warning">{typeset(textes.avisTitre(lue.avis.length))}<ul className={text.list}>{lue.avis.map((avis) => <li key={JSON.stringify(avis)}>{typeset(texteAvisFiche(avis))}</li>)}</ul></Message>
      )}
      <div>
        {questions.themes.map((theme, rank) => (
          <Disclosure key={theme.theme} level={4} initiallyOpen={rank === 0} summary={textes.theme(capital(theme.theme), answered(theme, fiche), theme.questions.length)}>
            {theme.questions.map((question) => <QuestionItem key={question.disposition.id} question={question} reponse={reponseA(fiche, question.disposition.id)} documents={documents} onChange={(change) => answer(question.disposition.id, change)} />)}
          </Disclosure>
        ))}
      </div>
      <ValidationForm ouverte={ouverte} fiche={fiche} />
      <CopyText text={texteFiche(achat, questions, fiche, { documents })} labels={{ copy: textes.copier, copied: textes.copiee, text: textes.texte }} />
      <div><Button size="small" onClick={() => dispatch({ type: "ficheClosed" })}>{fiche === lue.fiche && validationFiche === null ? textes.autre : textes.abandonner}</Button></div>
    </div>
  );
}

function answered({ questions }: Theme, fiche: Fiche): number {
  return questions.filter(({ disposition }) => reponseA(fiche, disposition.id).decision !== null).length;
}
