import { Button, Checkbox, Link, makeStyles } from "@fluentui/react-components";
import { lieuCellule, type Correction } from "../../../core/register/corrections/correction";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { PagedList } from "../../components/PagedList";
import { PreviewHeading } from "../../components/PreviewHeading";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { ApercuCorrections } from "../../flows/corrections";
import { correctionsTextes as textes, registreTextes, texteAvant, texteCorrection } from "../../textes";
import { LaisseesTexte } from "./LaisseesTexte";

const PAGE_SIZE = 25;
const useStyles = makeStyles({ link: { fontSize: "inherit" }, text: { whiteSpace: "pre-wrap" } });

/** What would change, cell by cell, each one to take or to leave. */
export function CorrectionsPreview({ apercu: { plan: { corrections, laissees } } }: { readonly apercu: ApercuCorrections }) {
  const text = useTextStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation, exclues } = usePaneState();
  // It may have been asked for further down, in the list of the anomalies.
  const taken = corrections.length - exclues.size;
  const choose = (chosen: readonly Correction[], prises: boolean) => dispatch({ type: "correctionsChosen", lieux: chosen.map(lieuCellule), prises });
  return (
    <section className={text.tight}>
      <PreviewHeading>{textes.apercuTitre(corrections.length)}</PreviewHeading>
      <p className={text.small}>{textes.reste}</p>
      {corrections.some(({ natures }) => natures.includes("espaces")) && <p className={text.small}>{typeset(textes.marques)}</p>}
      <LaisseesTexte laissees={laissees} />
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null || taken === 0} onClick={() => void controller.applyCorrections()}>{textes.appliquer(taken)}</Button>
        <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "correctionsClosed" })}>{textes.renoncer}</Button>
      </div>
      <PagedList items={corrections} pageSize={PAGE_SIZE} label={textes.apercuTitre(corrections.length)}>
        {(page) => (
          <table className={text.table}>
            <thead>
              <tr>
                <th scope="col"><Checkbox aria-label={textes.toutes} checked={taken === 0 ? false : exclues.size === 0 ? true : "mixed"} onChange={(_event, { checked }) => choose(corrections, checked === true)} /></th>
                <th scope="col">{textes.cellule}</th><th scope="col">{textes.avant}</th><th scope="col">{textes.apres}</th>
              </tr>
            </thead>
            <tbody>
              {page.map((correction) => {
                const lieu = lieuCellule(correction);
                return <Line key={lieu} correction={correction} lieu={lieu} taken={!exclues.has(lieu)} onChange={(prise) => choose([correction], prise)} />;
              })}
            </tbody>
          </table>
        )}
      </PagedList>
    </section>
  );
}

interface LineProps {
  readonly correction: Correction;
  readonly lieu: string;
  readonly taken: boolean;
  readonly onChange: (taken: boolean) => void;
}

function Line({ correction, lieu, taken, onChange }: LineProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { sheet, row, column, entete } = correction;
  return (
    <tr>
      <td><Checkbox aria-label={textes.prendre(lieu)} checked={taken} onChange={(_event, { checked }) => onChange(checked === true)} /></td>
      <td>
        <Link as="button" className={styles.link} aria-label={registreTextes.ouvrir(lieu)} onClick={() => void controller.select({ sheet, rows: [row], columns: { first: column, last: column } })}>{lieu}</Link>
        <span className={text.small}> {entete}</span>
      </td>
      <td className={styles.text}>{texteAvant(correction)}</td>
      <td className={styles.text}>{texteCorrection(correction)}</td>
    </tr>
  );
}
