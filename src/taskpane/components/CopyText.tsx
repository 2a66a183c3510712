import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({ text: { width: "100%", marginTop: tokens.spacingVerticalS } });

interface CopyTextProps {
  readonly text: string;
  /** The same as HTML, for what it is pasted in, where the clipboard takes it. */
  readonly html?: string;
  readonly labels: { readonly copy: string; readonly copied: string; readonly text: string };
  /** Shows the text too, before it is copied. */
  readonly shown?: boolean;
}

/** Copies a text; where the clipboard is refused, shows it, selected when it takes the focus, to be copied by hand. */
export function CopyText({ text, html, labels, shown = false }: CopyTextProps) {
  const styles = useStyles();
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  // What was said of a former text isn't said of this one.
  const state = done?.text === text ? done : null;
  const copy = async () => {
    const copied = (html !== undefined && (await copyBoth(text, html).catch(() => false))) || (await navigator.clipboard.writeText(text).then(() => true, () => false));
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

/** False where the browser has no way to copy HTML; the text alone is copied then. */
async function copyBoth(text: string, html: string): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return false;
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }) })]);
  return true;
}
