import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { OperationName } from "../app/operations";
import type { Failure } from "../app/slices/pane";
import { diagnostic } from "../flows/diagnostic";
import { actions, operations, texteChange } from "../textes";
import { CopyDiagnostic } from "./CopyDiagnostic";
import { typeset } from "./typography";
import { CloseIcon } from "./icons";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** Operations that write: the person is told how the workbook was left. */
const WRITES: ReadonlySet<OperationName> = new Set([
  "application", "annulation", "adaptation", "annulationAdaptation", "arret", "annulationArret", "figer", "annulationFiger", "correction", "annulationCorrections", "importation", "annulationImport",
  "ficheAchat", "annulationFiche", "insertion", "correspondance", "annulationCorrespondance", "creationClasseur", "annulationClasseur", "enregistrementSaisie", "annulationSaisie",
  "ecritureBesoins", "annulationBesoins", "ecritureFamilles", "annulationFamilles",
]);

interface ProblemMessageProps {
  readonly failure: Failure;
  readonly environment: string;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** What failed: what happened, where, what to do. The rest of the pane stays as it was. */
export function ProblemMessage({ failure: { operation, probleme }, environment, onRetry, onClose }: ProblemMessageProps) {
  const styles = useStyles();
  const stopped = probleme.code === "aborted";
  // Neither "as before" nor "not as before" can be said.
  const unsure = probleme.code === "unsure" || probleme.code === "late";
  const writes = WRITES.has(operation);
  return (
    <MessageBar intent={stopped ? "info" : probleme.code === "blocked" || probleme.code === "cellEdit" ? "warning" : "error"} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{probleme.titre}</MessageBarTitle> {typeset(probleme.texte)}
        {probleme.obstacles.length > 0 && <ul className={styles.list}>{probleme.obstacles.map((obstacle) => <li key={obstacle}>{typeset(obstacle)}</li>)}</ul>}
        {writes && !stopped && !unsure && <> {probleme.inchange ? texteChange.inchange : texteChange.touche}</>}
        {(probleme.code === "unknown" || probleme.code === "verification") && <CopyDiagnostic diagnostic={diagnostic(environment, `${operations[operation]} : ${probleme.code}`, probleme.detail)} />}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<CloseIcon />} aria-label={actions.fermer} onClick={onClose} />}>
        <Button size="small" onClick={onRetry}>{actions.reessayer}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
