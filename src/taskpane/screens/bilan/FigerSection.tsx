import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { enFrancais } from "../../../core/formule/enFrancais";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import type { IssueFiger } from "../../app/slices/figer";
import { Message } from "../../components/Message";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { ApercuFiger, Portee } from "../../flows/figer";
import { figerTextes } from "../../textes";

const PAGE_SIZE = 50;
const PORTEES: readonly Portee[] = ["selection", "classeur"];
const useStyles = makeStyles({ cell: { whiteSpace: "nowrap" }, formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 } });

/** Replacing the add-in's formulas by what they show: where to look, which cells would change, and how to have them back. */
export function FigerSection() {
  const text = useTextStyles();
  const controller = useController();
  const { figer, figees, issueFiger, operation } = usePaneState();
  const last = figees.at(-1);
  return (
    <section className={text.column}>
      <h2 className={text.title}>{figerTextes.titre}</h2>
      {issueFiger && <IssueMessage issue={issueFiger} />}
      {last && !figer && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.undoFiger()}>{figerTextes.annuler(last.plan.changes.length)}</Button></div>}
      {figer ? <Preview apercu={figer} /> : (
        <>
          <p className={text.plain}>{typeset(figerTextes.aide)}</p>
          <div role="group" aria-label={figerTextes.groupe} className={text.buttons}>
            {PORTEES.map((portee) => <Button key={portee} size="small" disabledFocusable={operation !== null} onClick={() => void controller.previewFiger(portee)}>{figerTextes[portee]}</Button>)}
          </div>
        </>
      )}
    </section>
  );
}

function IssueMessage({ issue }: { readonly issue: IssueFiger }) {
  switch (issue.kind) {
    case "nothing": {
      const { portee, plan: { laissees } } = issue.apercu;
      return laissees.length === 0
        ? <Message intent="info">{typeset(figerTextes.rien(portee))}</Message>
        : <Message intent="warning">{typeset(`${figerTextes.rienDeCalcule(portee)} ${figerTextes.erreurs(laissees)}`)}</Message>;
    }
    case "done": {
      const { changes, laissees } = issue.fait.plan;
      return <Message>{typeset([figerTextes.fait(changes.length), ...(laissees.length > 0 ? [figerTextes.erreurs(laissees)] : [])].join(" "))}</Message>;
    }
    case "undone":
      return issue.report.kept.length === 0 ? <Message>{figerTextes.annule}</Message> : <Message intent="warning">{typeset(figerTextes.gardees(issue.report.kept))}</Message>;
  }
}

function Preview({ apercu: { plan: { changes, laissees } } }: { readonly apercu: ApercuFiger }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation } = usePaneState();
  const title = figerTextes.apercuTitre(changes.length);
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{title}</h3>
      <p className={text.small}>{figerTextes.reste}</p>
      {laissees.length > 0 && <p className={text.small}>{typeset(figerTextes.erreurs(laissees))}</p>}
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.applyFiger()}>{figerTextes.confirmer(changes.length)}</Button>
        <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "figerClosed" })}>{figerTextes.renoncer}</Button>
      </div>
      <PagedList items={changes} pageSize={PAGE_SIZE} label={title}>
        {(page) => (
          <table className={text.table}>
            <thead><tr><th scope="col">{figerTextes.cellule}</th><th scope="col">{figerTextes.formule}</th><th scope="col">{figerTextes.valeur}</th></tr></thead>
            <tbody>
              {page.map(({ sheet, address, formule, apres }) => <tr key={`${sheet}!${address}`}><td className={styles.cell}>{sheet}!{address}</td><td className={styles.formula}>{enFrancais(formule)}</td><td>{apres}</td></tr>)}
            </tbody>
          </table>
        )}
      </PagedList>
    </section>
  );
}
