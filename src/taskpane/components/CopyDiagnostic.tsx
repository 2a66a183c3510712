import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { actions, reprise } from "../textes";

const useStyles = makeStyles({ text: { width: "100%", marginTop: tokens.spacingVerticalS } });

/** Copies a diagnosis; where the clipboard is refused, shows it selected, to be copied by hand. */
export function CopyDiagnostic({ diagnostic, shown = false }: { readonly diagnostic: string; readonly shown?: boolean }) {
  const styles = useStyles();
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(diagnostic);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <div>
      <Button size="small" onClick={() => void copy()}>{actions.copier}</Button>
      <span role="status">{state === "copied" ? ` ${actions.copie}` : ""}</span>
      {(shown || state === "refused") && (
        <Textarea className={styles.text} readOnly resize="vertical" rows={6} value={diagnostic} aria-label={reprise.diagnostic} onFocus={({ target }) => target.select()} />
      )}
    </div>
  );
}
