import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useController, usePaneState } from "../app/PaneContext";
import { actions } from "../textes";
import { CheckIcon, ExportIcon, FillIcon, UndoIcon } from "./icons";
import { EtatConformite } from "./EtatConformite";
import { OperationProgress } from "./OperationProgress";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
  button: { flexGrow: 1, minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS, whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  primary: { flexGrow: 1, minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS, whiteSpace: "nowrap" },
});

/** The four things that the pane does, always at hand and always in the same place. A button that can't serve keeps the focus. */
export function ActionsBar() {
  const styles = useStyles();
  const controller = useController();
  const { operation, choix, remplissages } = usePaneState();
  const busy = operation !== null || choix === null;
  return (
    <footer className={styles.footer}>
      {operation && operation.name !== "selection" && <OperationProgress operation={operation} onStop={controller.stop} onLookBack={() => void controller.lookBack()} />}
      {!operation && <EtatConformite />}
      <div className={styles.buttons} role="group" aria-label={actions.barre}>
        <Button className={styles.primary} size="small" appearance="primary" icon={<CheckIcon />} disabledFocusable={busy} onClick={() => void controller.verify()}>{actions.verifier}</Button>
        <Button className={styles.button} size="small" icon={<FillIcon />} disabledFocusable={busy} onClick={() => void controller.preview()}>{actions.remplir}</Button>
        <Button className={styles.button} size="small" icon={<UndoIcon />} disabledFocusable={busy || remplissages.length === 0} onClick={() => void controller.undo()}>{actions.annuler}</Button>
        <Button className={styles.button} size="small" icon={<ExportIcon />} disabledFocusable={busy} onClick={() => void controller.exportReport()}>{actions.exporter}</Button>
      </div>
    </footer>
  );
}
