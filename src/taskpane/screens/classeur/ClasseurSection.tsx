import { Button } from "@fluentui/react-components";
import { useController, usePaneState } from "../../app/PaneContext";
import type { IssueClasseur } from "../../app/slices/classeur";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { classeurTextes as textes } from "../../textes";
import { ClasseurForm } from "./ClasseurForm";

/** The tables that the workbook lacks: asked for, shown, made, and how to take them away. */
export function ClasseurSection({ invite, commencer, principal = false }: { readonly invite: string; readonly commencer: string; readonly principal?: boolean }) {
  const text = useTextStyles();
  const controller = useController();
  const { apercuClasseur, crees, issueClasseur, operation } = usePaneState();
  const last = crees.at(-1);
  const marches = last?.plan.tables[0];
  const done = issueClasseur?.kind === "done";
  return (
    <div className={text.tight}>
      {issueClasseur && <Issue issue={issueClasseur} />}
      {last && !apercuClasseur && (
        <div className={text.buttons}>
          {marches && done && <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.select({ sheet: marches.sheet, rows: [1], columns: { first: 0, last: 0 } })}>{typeset(textes.ouvrir(marches.sheet))}</Button>}
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoClasseur()}>{textes.annuler}</Button>
        </div>
      )}
      {apercuClasseur ? <ClasseurForm apercu={apercuClasseur} /> : !done && (
        <>
          <p className={text.small}>{typeset(invite)}</p>
          <div><Button size={principal ? "medium" : "small"} appearance={principal ? "primary" : "secondary"} disabledFocusable={operation !== null} onClick={() => void controller.previewClasseur()}>{commencer}</Button></div>
        </>
      )}
    </div>
  );
}

function Issue({ issue }: { readonly issue: IssueClasseur }) {
  switch (issue.kind) {
    case "nothing":
      return <Message intent="info">{textes.rien}</Message>;
    case "done": {
      const feuilles = issue.cree.plan.tables.map(({ sheet }) => sheet);
      return <Message intent={issue.relu ? "success" : "warning"}>{typeset(`${textes.cree(feuilles)} ${issue.relu ? textes.ensuite : textes.nonRelu}`)}</Message>;
    }
    case "undone": {
      const { kept } = issue.report;
      return <Message intent={kept.length === 0 ? "success" : "warning"}>{typeset(kept.length === 0 ? textes.annule : textes.gardees(kept))}</Message>;
    }
  }
}
