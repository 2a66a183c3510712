import { Button, Spinner } from "@fluentui/react-components";
import { useTextStyles } from "../components/textStyles";
import { actions, demarrage } from "../textes";
import { Page } from "./Page";

/** Before there is a workbook: waiting for Excel, Excel silent, or no Excel at all. */
export function StartScreen({ kind, onRetry }: { readonly kind: "waiting" | "silence" | "horsExcel"; readonly onRetry: () => void }) {
  const text = useTextStyles();
  if (kind === "waiting") return <Page><Spinner size="small" label={demarrage.attente} /></Page>;
  const { titre, texte } = demarrage[kind];
  return (
    <Page>
      <h1 className={text.title}>{titre}</h1>
      <p className={text.plain}>{texte}</p>
      {kind === "silence" && <div><Button appearance="primary" onClick={onRetry}>{actions.reessayer}</Button></div>}
    </Page>
  );
}
