import { Button } from "@fluentui/react-components";
import { texteRefus } from "../../../core/bilan/arret/textes";
import { textePeriode } from "../../../core/indicators/textes";
import { useController, usePaneState } from "../../app/PaneContext";
import type { IssueArret } from "../../app/slices/arret";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { arretTextes } from "../../textes";
import { ArretPreview } from "./ArretPreview";

/** Storing the figures of the bilan as they were voted: what it would write, what became of it, and how to take it back. */
export function ArretSection() {
  const text = useTextStyles();
  const controller = useController();
  const { arret, arretes, choix, issueArret, operation } = usePaneState();
  const last = arretes.at(-1);
  return (
    <section className={text.column}>
      <h2 className={text.title}>{arret ? arretTextes.apercuTitre(textePeriode(arret.verification.choix.periode)) : arretTextes.titre}</h2>
      {issueArret && <IssueMessage issue={issueArret} />}
      {last && !arret && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoArret()}>{arretTextes.annuler(textePeriode(last.periode))}</Button></div>}
      {arret ? <ArretPreview apercu={arret} /> : (
        <>
          <p className={text.plain}>{typeset(arretTextes.aide)}</p>
          <div><Button size="small" disabledFocusable={operation !== null || choix === null} onClick={() => void controller.previewArret()}>{arretTextes.bouton}</Button></div>
        </>
      )}
    </section>
  );
}

function IssueMessage({ issue }: { readonly issue: IssueArret }) {
  switch (issue.kind) {
    case "refused":
      return <Message intent="warning">{typeset(texteRefus(issue.refus))}</Message>;
    case "done":
      return <Message>{typeset(arretTextes.fait(textePeriode(issue.fait.periode), issue.fait.date, issue.fait.plan))}</Message>;
    case "undone":
      return issue.report.kept.length === 0 ? <Message>{typeset(arretTextes.annule(issue.report.restored))}</Message> : <Message intent="warning">{typeset(arretTextes.gardees(issue.report.kept))}</Message>;
  }
}
