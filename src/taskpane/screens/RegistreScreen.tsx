import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnName } from "../../core/bilan/address";
import type { TableMapping } from "../../core/register/recognise";
import { findChamp } from "../../core/register/champ";
import { useCatalogue, useController, usePaneState } from "../app/PaneContext";
import { AnomaliesList } from "../components/AnomaliesList";
import { Disclosure } from "../components/Disclosure";
import { RecognitionWarning } from "../components/RecognitionWarning";
import { useTextStyles } from "../components/textStyles";
import { actions, registreTextes, texteLignes } from "../textes";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  place: { display: "block" },
  ignored: { paddingTop: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** What the pane read in the workbook, and what a person should look at in it. */
export function RegistreScreen() {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { referentiel } = useCatalogue();
  const { ouverture, controle, operation } = usePaneState();
  if (!ouverture) return null;
  const { tables, ecartes } = ouverture.recognition;
  return (
    <section className={text.column}>
      <div className={text.tight}>
        <h2 className={text.title}>{registreTextes.titre}</h2>
        <RecognitionWarning recognition={ouverture.recognition} />
        {tables.map((mapping) => (
          <Disclosure
            key={mapping.table} level={3}
            summary={
              <>
                <span className={styles.name}>{referentiel.get(mapping.table)?.libelle ?? mapping.table},</span> {texteLignes(controle?.lignes.get(mapping.table) ?? mapping.rowCount)}
                <span className={mergeClasses(text.small, styles.place)}>{registreTextes.lieu(mapping.sheet, mapping.tableName, mapping.headerRow + 1)}</span>
              </>
            }
          >
            <Columns mapping={mapping} />
          </Disclosure>
        ))}
        {ecartes.map(({ table, sheet, tableName }) => <p key={`${sheet}${table}${tableName}`} className={text.small}>{registreTextes.ecartees(referentiel.get(table)?.libelle ?? table, sheet)}</p>)}
      </div>
      <div className={text.tight}>
        <div className={styles.head}>
          <h2 className={text.title}>{registreTextes.anomalies}</h2>
          <Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.checkRegister()}>{actions.controler}</Button>
        </div>
        {controle ? (
          <>
            <p className={text.small}>{registreTextes.etendue[controle.etendue]}</p>
            <AnomaliesList controle={controle} onOpen={(selection) => void controller.select(selection)} />
          </>
        ) : <p className={text.small}>{registreTextes.pasControle}</p>}
      </div>
    </section>
  );
}

function Columns({ mapping }: { readonly mapping: TableMapping }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { referentiel } = useCatalogue();
  return (
    <>
      <table className={text.table}>
        <caption className={text.subsection}>{registreTextes.colonnes(mapping.columns.length)}</caption>
        <thead><tr><th scope="col">{registreTextes.lettre}</th><th scope="col">{registreTextes.entete}</th><th scope="col">{registreTextes.champ}</th></tr></thead>
        <tbody>
          {mapping.columns.map(({ champ, column, entete }) => (
            <tr key={column}><td>{columnName(column)}</td><td>{entete}</td><td>{findChamp(referentiel, mapping.table, champ)?.libelle ?? champ}</td></tr>
          ))}
        </tbody>
      </table>
      {mapping.ignored.length > 0 && (
        <>
          <h4 className={mergeClasses(text.subsection, styles.ignored)}>{registreTextes.ignorees(mapping.ignored.length)}</h4>
          <ul className={text.list}>{mapping.ignored.map(({ column, entete, motif }) => <li key={column} className={text.small}>{columnName(column)} « {entete} » : {registreTextes.motif[motif]}</li>)}</ul>
        </>
      )}
    </>
  );
}
