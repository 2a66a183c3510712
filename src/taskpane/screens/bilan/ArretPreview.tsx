import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { textePeriode, texteValeur } from "../../../core/indicators/textes";
import { useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { problemeDate, type ApercuArret } from "../../flows/arret";
import { arretTextes, texteNombre } from "../../textes";

const PAGE_SIZE = 50;
const useStyles = makeStyles({
  date: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

/** What would be stored, where, what is left out and why; the day of the vote is typed here. */
export function ArretPreview({ apercu: { plan, verification } }: { readonly apercu: ApercuArret }) {
  const text = useTextStyles();
  const { chiffres, laisses, sansColonne } = plan;
  const periode = textePeriode(verification.choix.periode);
  return (
    <>
      <p className={text.plain}>{typeset(arretTextes.resume(plan, periode))}</p>
      {sansColonne.length > 0 && <p className={text.plain}>{typeset(arretTextes.sansColonne(sansColonne))}</p>}
      <p className={text.small}>{arretTextes.reste}</p>
      <Vote />
      {laisses.length > 0 && (
        <Disclosure level={3} initiallyOpen summary={arretTextes.laissesTitre(laisses.length)}>
          <ul className={text.list}>{arretTextes.laisses(laisses).map((line) => <li key={line} className={text.small}>{typeset(line)}</li>)}</ul>
        </Disclosure>
      )}
      <PagedList items={chiffres} pageSize={PAGE_SIZE} label={arretTextes.apercuTitre(periode)}>
        {(page) => (
          <table className={text.table}>
            <thead><tr><th scope="col">{arretTextes.indicateur}</th><th scope="col">{arretTextes.valeur}</th><th scope="col">{arretTextes.calcul}</th></tr></thead>
            <tbody>
              {page.map(({ code, unite, valeur, numerateur, denominateur }) => (
                <tr key={code}><td>{code}</td><td>{typeset(texteValeur(valeur, unite))}</td><td>{numerateur === null || denominateur === null ? "" : arretTextes.surTotal(texteNombre(numerateur), texteNombre(denominateur))}</td></tr>
              ))}
            </tbody>
          </table>
        )}
      </PagedList>
    </>
  );
}

/** The day of the vote, and the two answers. A native field: it works the same in every Excel, and for every reader. */
function Vote() {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { arret, dateVote, operation } = usePaneState();
  const id = useId();
  if (!arret) return null;
  const probleme = problemeDate(dateVote, arret.verification.choix.periode, arret.jour);
  return (
    <div className={text.tight}>
      <div className={styles.date}>
        <label htmlFor={id}>{arretTextes.date}</label>
        <Input
          id={id} type="date" size="small" max={arret.jour} value={dateVote} aria-invalid={probleme !== null} aria-describedby={probleme === null ? undefined : `${id}p`}
          onChange={(_, { value }) => dispatch({ type: "voteDated", date: value })}
        />
      </div>
      {probleme !== null && <p id={`${id}p`} role="alert" className={styles.problem}>{typeset(arretTextes.probleme[probleme])}</p>}
      <div className={text.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={operation !== null || probleme !== null} onClick={() => void controller.applyArret()}>{arretTextes.confirmer(arret.plan.chiffres.length)}</Button>
        <Button size="small" disabledFocusable={operation !== null} onClick={() => dispatch({ type: "arretClosed" })}>{arretTextes.renoncer}</Button>
      </div>
    </div>
  );
}
