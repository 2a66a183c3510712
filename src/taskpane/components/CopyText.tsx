import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({ text: { width: "100%", marginTop: tokens.spacingVerticalS } });

interface CopyTextProps {
  readonly text: string;
  readonly labels: { readonly copy: string; readonly copied: string; readonly text: string };
  /** Shows the text too, before it is copied. */
  readonly shown?: boolean;
}

/** Copies a text; where the clipboard is refused, shows it, selected when it takes the focus, to be copied by hand. */
export function CopyText({ text, labels, shown = false }: CopyTextProps) {
  const styles = useStyles();
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  // What was said of a former text isn't said of this one.
  const state = done?.text === text ? done : null;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
    setDone({ text, copied });
  };
  return (
    <div>
      <Button size="small" onClick={() => void copy().catch(() => setDone({ text, copied: false }))}>{labels.copy}</Button>
      <span role="status">{state?.copied ? ` ${labels.copied}` : ""}</span>
      {(shown || state?.copied === false) && (
        <Textarea className={styles.text} readOnly resize="vertical" rows={6} value={text} aria-label={labels.text} onFocus={({ target }) => target.select()} />
      )}
    </div>
  );
}
