import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from "@fluentui/react-components";
import type { Operation } from "../app/slices/pane";
import { actions, operations, progression, silence as silenceTextes } from "../textes";
import { typeset } from "./typography";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "24px" },
  words: { display: "flex", justifyContent: "space-between", marginBottom: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface OperationProgressProps {
  readonly operation: Operation;
  readonly onStop: () => void;
  readonly onLookBack: () => void;
}

/** What is being done, how far it is, and how to stop it; or that Excel hasn't answered to a write, and what can be done. */
export function OperationProgress({ operation: { name, fraction, stoppable, silence }, onStop, onLookBack }: OperationProgressProps) {
  const styles = useStyles();
  if (silence !== null) {
    const { titre, texte } = silenceTextes[silence];
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody><MessageBarTitle>{titre}</MessageBarTitle> {typeset(texte)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={silence === "relecture"} onClick={onLookBack}>{silenceTextes.relire}</Button>
          <Button size="small" onClick={onStop}>{silenceTextes.quitter}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.words}><span>{operations[name]}</span>{fraction !== null && <span>{progression.part(fraction)}</span>}</div>
        <ProgressBar value={fraction ?? undefined} aria-label={operations[name]} />
      </div>
      {stoppable && <Button size="small" onClick={onStop}>{actions.arreter}</Button>}
    </div>
  );
}
