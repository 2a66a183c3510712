import { Button } from "@fluentui/react-components";
import { useController, usePaneState } from "../../app/PaneContext";
import type { IssueFiche } from "../../app/slices/fiche";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { ficheTextes as textes, texteRefusLigne } from "../../textes";
import { AchatPicker } from "./fiche/AchatPicker";
import { FicheForm } from "./fiche/FicheForm";
import { FichePreview } from "./fiche/FichePreview";

/** The fiche of a purchase: chosen, filled in, previewed, kept, and taken back. */
export function FicheAchatSection() {
  const text = useTextStyles();
  const controller = useController();
  const { achats, ficheOuverte, ficheEnCours, apercuFiche, fichesEcrites, issueFiche, operation } = usePaneState();
  const last = fichesEcrites.at(-1);
  return (
    <section className={text.tight}>
      <h2 className={text.title}>{textes.titre}</h2>
      {!ficheOuverte && <p className={text.small}>{typeset(textes.aide)}</p>}
      {issueFiche && <IssueMessage issue={issueFiche} />}
      {last && !apercuFiche && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoFiche()}>{typeset(textes.annuler(last.achat.nom))}</Button></div>}
      {!ficheOuverte && (
        <div className={text.buttons}>
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.openSelectedFiche()}>{typeset(textes.ligne)}</Button>
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.listAchats()}>{achats ? textes.relire : textes.choisir}</Button>
        </div>
      )}
      {apercuFiche && <FichePreview apercu={apercuFiche} />}
      {ficheOuverte && ficheEnCours && !apercuFiche && <FicheForm key={`${ficheOuverte.achat.objet} ${ficheOuverte.achat.nom}`} ouverte={ficheOuverte} fiche={ficheEnCours} />}
      {achats && !ficheOuverte && <AchatPicker achats={achats} />}
    </section>
  );
}

function IssueMessage({ issue }: { readonly issue: IssueFiche }) {
  switch (issue.kind) {
    case "missing": return <Message intent="warning">{typeset(textes.introuvable(issue.nom))}</Message>;
    case "ligne": return <Message intent="warning">{typeset(texteRefusLigne(issue.refus))}</Message>;
    case "done": return <Message>{typeset(textes.ecrite(issue.ecrite.achat.nom, issue.ecrite.feuille, issue.ecrite.marche))}</Message>;
    case "undone": return issue.report.kept.length === 0 ? <Message>{textes.annulee}</Message> : <Message intent="warning">{typeset(textes.gardees(issue.report.kept))}</Message>;
  }
}
