import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useController, usePaneState } from "../../app/PaneContext";
import type { IssueImport } from "../../app/slices/importation";
import { Disclosure } from "../../components/Disclosure";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { FichierChoisi } from "../../flows/importer";
import { importTextes as textes } from "../../textes";
import { ImportPreview } from "./ImportPreview";
import { useDrop } from "./useDrop";

const useStyles = makeStyles({
  choose: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** Essential data added to the register: files chosen, previewed, added, and how to take them back. */
export function ImportSection() {
  const { importation, issueImport, importees } = usePaneState();
  const busy = importation !== null || issueImport !== null || importees.length > 0;
  return <Disclosure level={3} initiallyOpen={busy} summary={textes.titre}><ImportBody /></Disclosure>;
}

function ImportBody() {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { importation, importees, issueImport, operation } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const last = importees.at(-1);
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && operation === null) void controller.previewImport([...files].map(choisiOf));
  };
  const place = useDrop(take);
  return (
    <div ref={place} className={text.tight}>
      <p className={text.small}>{textes.aide}</p>
      {issueImport && <Issue issue={issueImport} />}
      {last && !importation && (
        <div className={text.buttons}>
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.select(last.premiere)}>{textes.voirPremiere}</Button>
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoImport()}>{textes.annuler(last.nombre)}</Button>
        </div>
      )}
      <div className={styles.choose}>
        <input
          ref={input} type="file" multiple accept=".json,application/json" hidden aria-label={textes.choisir}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again, once mended.
            event.target.value = "";
          }}
        />
        <Button size="small" disabledFocusable={operation !== null} onClick={() => input.current?.click()}>{importation ? textes.choisirDAutres : textes.choisir}</Button>
        <span className={text.small}>{textes.deposer}</span>
      </div>
      {importation && <ImportPreview apercu={importation} />}
    </div>
  );
}

function choisiOf(file: File): FichierChoisi {
  return { name: file.name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

function Issue({ issue }: { readonly issue: IssueImport }) {
  if (issue.kind === "undone") {
    const { kept } = issue.report;
    return <Message intent={kept.length === 0 ? "success" : "warning"}>{typeset(kept.length === 0 ? textes.annule : textes.gardees(kept))}</Message>;
  }
  const { fait, relu } = issue;
  return <Message intent={relu ? "success" : "warning"}>{typeset(`${textes.fait(fait.nombre, fait.feuille)} ${relu ? textes.aFaire : textes.nonRelu}`)}</Message>;
}
