import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Operation } from "../app/slices/pane";
import { actions, operations, progression } from "../textes";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "24px" },
  words: { display: "flex", justifyContent: "space-between", marginBottom: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What is being done, how far it is, and how to stop it. */
export function OperationProgress({ operation: { name, fraction, stoppable }, onStop }: { readonly operation: Operation; readonly onStop: () => void }) {
  const styles = useStyles();
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
