import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NATURES_CORRECTION, NATURES_SURES, type NatureCorrection } from "../../../core/register/corrections/correction";
import { useController, usePaneState } from "../../app/PaneContext";
import type { IssueCorrections } from "../../app/slices/corrections";
import { Message } from "../../components/Message";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { correctionsTextes as textes, naturesTextes } from "../../textes";
import { CorrectionsPreview } from "./CorrectionsPreview";
import { LaisseesTexte } from "./LaisseesTexte";

const useStyles = makeStyles({
  nature: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "start", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} 0` },
  count: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

/** Cells of the register that can be written better without a doubt: by nature, previewed, and how to have them back. Nothing before a check. */
export function CorrectionsSection() {
  const text = useTextStyles();
  const controller = useController();
  const { controle, corrections, corrigees, issueCorrections, operation } = usePaneState();
  const last = corrigees.at(-1);
  const counts = controle?.corrections ?? null;
  if (!corrections && !counts && !last && !issueCorrections) return null;
  return (
    <section className={text.tight}>
      <h2 className={text.title}>{textes.titre}</h2>
      {issueCorrections && <IssueMessage issue={issueCorrections} />}
      {last && !corrections && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoCorrections()}>{textes.annuler(last.nombre)}</Button></div>}
      {corrections ? <CorrectionsPreview apercu={corrections} /> : counts && <Natures counts={counts} />}
    </section>
  );
}

function IssueMessage({ issue }: { readonly issue: IssueCorrections }) {
  switch (issue.kind) {
    case "nothing": {
      const { laissees } = issue.apercu.plan;
      return <Message intent={laissees.length === 0 ? "info" : "warning"}>{laissees.length === 0 ? textes.rien : textes.rienSauf}<LaisseesTexte laissees={laissees} /></Message>;
    }
    case "done": {
      const { faites: { nombre }, controle } = issue;
      return controle ? <Message>{typeset(textes.faites(nombre))}</Message> : <Message intent="warning">{typeset(textes.nonControle(nombre))}</Message>;
    }
    case "undone":
      return issue.report.kept.length === 0 ? <Message>{textes.annulees}</Message> : <Message intent="warning">{typeset(textes.gardees(issue.report.kept))}</Message>;
  }
}

function Natures({ counts }: { readonly counts: ReadonlyMap<NatureCorrection, number> }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const found = NATURES_CORRECTION.filter((nature) => counts.has(nature));
  if (found.length === 0) return <p className={text.small}>{textes.aucune}</p>;
  const together = NATURES_SURES.filter((nature) => counts.has(nature));
  return (
    <>
      <p className={text.small}>{typeset(textes.aide)}</p>
      <ul className={text.list}>
        {found.map((nature) => {
          const { nom, sens } = naturesTextes[nature];
          return (
            <li key={nature} className={styles.nature}>
              <div>{typeset(nom)} <span className={styles.count}>{textes.compte(counts.get(nature) ?? 0)}</span><p className={text.small}>{typeset(sens)}</p></div>
              <Button size="small" aria-label={textes.corrigerQuoi(nom)} disabledFocusable={operation !== null} onClick={() => void controller.previewCorrections([nature])}>{textes.corriger}</Button>
            </li>
          );
        })}
      </ul>
      {together.length > 1 && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.previewCorrections(NATURES_SURES)}>{textes.toutCorriger}</Button></div>}
    </>
  );
}
