import { Button } from "@fluentui/react-components";
import { useCatalogue, useController, usePaneState } from "../../app/PaneContext";
import { outdatedBy } from "../../app/state";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { correspondanceTextes as textes } from "../../textes";

/** What became of the last decision, and how to take it back. */
export function DecisionMessage() {
  const text = useTextStyles();
  const controller = useController();
  const state = usePaneState();
  const { referentiel } = useCatalogue();
  const { issueRegistre: issue, decisions, operation } = state;
  const libelles = {
    table: (id: string) => referentiel.get(id)?.libelle ?? id,
    champ: (table: string, id: string) => referentiel.get(table)?.champs.find((champ) => champ.id === id)?.libelle ?? id,
  };
  return (
    <>
      {issue && (
        <Message>
          {typeset(issue.kind === "undone" ? textes.annule : textes.fait(issue.faite, libelles))}
          {outdatedBy(state) === "colonnes" && ` ${typeset(textes.perimee)}`}
        </Message>
      )}
      {decisions.length > 0 && <div className={text.buttons}><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoDecision()}>{textes.annuler}</Button></div>}
    </>
  );
}
