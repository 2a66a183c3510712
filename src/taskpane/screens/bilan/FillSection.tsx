import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import type { Issue } from "../../app/slices/remplissage";
import { Message } from "../../components/Message";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { voteOf } from "../../components/vote";
import type { Apercu } from "../../flows/fill";
import { annonces, bilanTextes, texteBilanArrete } from "../../textes";

const PAGE_SIZE = 50;
const useStyles = makeStyles({ before: { color: tokens.colorNeutralForeground2 }, cell: { whiteSpace: "nowrap" } });

/** Where the bilan goes, what a fill would change, what became of the last one. */
export function FillSection() {
  const text = useTextStyles();
  const { ouverture, apercu, issue } = usePaneState();
  return (
    <section className={text.column}>
      <h2 className={text.title}>{apercu ? bilanTextes.apercuTitre : bilanTextes.titre}</h2>
      {issue && <IssueMessage issue={issue} />}
      {apercu ? <Preview apercu={apercu} /> : ouverture && issue?.kind !== "filled" && <p className={text.plain}>{typeset(bilanTextes.vide(ouverture.feuillesDuBilan))}</p>}
    </section>
  );
}

function IssueMessage({ issue }: { readonly issue: Issue }) {
  switch (issue.kind) {
    case "filled":
      return <Message>{typeset(bilanTextes.rempli(issue.remplissage.plan.changes.length, issue.remplissage.plan.sheets))}</Message>;
    case "undone":
      return <Message>{bilanTextes.annule(issue.report.restored)} {issue.report.kept.length > 0 && bilanTextes.gardees(issue.report.kept)}</Message>;
    case "exported":
      return <Message>{annonces.export[issue.delivery](issue.name)}</Message>;
  }
}

function Preview({ apercu: { plan, verification } }: { readonly apercu: Apercu }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { operation } = usePaneState();
  const { changes, laissees, sansLigne, inconnus, enDouble } = plan;
  const vote = voteOf(verification.conformite);
  const close = () => dispatch({ type: "previewClosed" });
  return (
    <>
      <p className={text.plain}>{plan.edits.length === 0 ? bilanTextes.rien : bilanTextes.resume(changes.length, plan.sheets, plan.created)}</p>
      {vote && <Message intent="info">{typeset(bilanTextes.vote(texteBilanArrete(vote)))}</Message>}
      {plan.edits.length > 0 && (
        <div className={text.buttons}>
          <Button size="small" appearance="primary" disabledFocusable={operation !== null} onClick={() => void controller.apply()}>{bilanTextes.confirmer(changes.length)}</Button>
          <Button size="small" disabledFocusable={operation !== null} onClick={close}>{bilanTextes.renoncer}</Button>
        </div>
      )}
      {laissees.length > 0 && <p className={text.small}>{bilanTextes.laissees(laissees)}</p>}
      {sansLigne.length > 0 && <p className={text.small}>{bilanTextes.sansLigne(sansLigne)}</p>}
      {inconnus.length > 0 && <p className={text.small}>{bilanTextes.inconnus(inconnus)}</p>}
      {enDouble.length > 0 && <p className={text.small}>{bilanTextes.enDouble(enDouble)}</p>}
      {changes.length > 0 && (
        <PagedList items={changes} pageSize={PAGE_SIZE} label={bilanTextes.apercuTitre}>
          {(page) => (
            <table className={text.table}>
              <thead><tr><th scope="col">{bilanTextes.cellule}</th><th scope="col">{bilanTextes.indicateur}</th><th scope="col">{bilanTextes.avant}</th><th scope="col">{bilanTextes.apres}</th></tr></thead>
              <tbody>
                {page.map(({ sheet, address, code, avant, apres }) => (
                  <tr key={`${sheet}!${address}`}>
                    <td className={styles.cell}>{plan.sheets.length > 1 ? `${sheet}!${address}` : address}</td><td>{code}</td><td className={styles.before}>{avant === "" ? bilanTextes.vide_ : avant}</td><td>{apres === "" ? bilanTextes.vide_ : typeset(apres)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </PagedList>
      )}
    </>
  );
}
