import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Colonnes } from "../../../core/classeur/champsDeTable";
import type { TablePrevue } from "../../../core/classeur/planClasseur";
import type { TableACreer } from "../../../core/classeur/tables";
import { textePeriode } from "../../../core/indicators/textes";
import { useCatalogue, useController, useDispatch, usePaneState } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { PreviewHeading } from "../../components/PreviewHeading";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { planOf, type ApercuClasseur } from "../../flows/classeur";
import { classeurTextes as textes } from "../../textes";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  usage: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  headers: { margin: `0 0 ${tokens.spacingVerticalS}` },
});
const MARCHES = "marches";

/** Which tables, and which columns of Marchés; what they hold stands beside each. */
export function ClasseurForm({ apercu }: { readonly apercu: ApercuClasseur }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const catalogue = useCatalogue();
  const { demandeClasseur: demande, operation } = usePaneState();
  const { proposees, schema, choix } = apercu;
  const plans = useMemo(() => {
    const tables = proposees.map(({ table }) => table);
    const byTable = (colonnes: Colonnes) => new Map(planOf(apercu, { tables, colonnes }, catalogue).tables.map((prevue) => [prevue.table, prevue] as const));
    return { schema: byTable("schema"), toutes: byTable("toutes") };
  }, [apercu, catalogue, proposees]);
  const prevues = plans[demande.colonnes];
  const asked = proposees.flatMap(({ table }) => (demande.tables.includes(table) ? (prevues.get(table) ?? []) : []));
  const tick = (table: string, taken: boolean) =>
    dispatch({ type: "classeurAsked", demande: { tables: proposees.map((one) => one.table).filter((one) => (one === table ? taken : demande.tables.includes(one))) } });
  const group = (legend: string, tables: readonly TableACreer[]) => tables.length > 0 && (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {tables.map(({ table, libelle }) => (
        <Checkbox
          key={table} checked={demande.tables.includes(table)} onChange={(_, { checked }) => tick(table, checked === true)}
          label={<>{typeset(libelle)}<span className={styles.usage}>{typeset(describe(table, prevues.get(table)))}</span></>}
        />
      ))}
    </fieldset>
  );
  return (
    <div className={text.tight}>
      <PreviewHeading>{textes.titre}</PreviewHeading>
      <p className={text.small}>{typeset(textes.pour(schema.libelle, textePeriode(choix.periode)))}</p>
      {group(textes.tables, proposees.filter(({ usuelle }) => usuelle))}
      {group(textes.autres, proposees.filter(({ usuelle }) => !usuelle))}
      {demande.tables.includes(MARCHES) && (
        <Field label={textes.colonnes} size="small">
          <RadioGroup value={demande.colonnes} onChange={(_, { value }) => dispatch({ type: "classeurAsked", demande: { colonnes: value === "toutes" ? "toutes" : "schema" } })}>
            {(["schema", "toutes"] as const).map((etendue) => <Radio key={etendue} value={etendue} label={textes.etendues[etendue](plans[etendue].get(MARCHES)?.colonnes.length ?? 0)} />)}
          </RadioGroup>
        </Field>
      )}
      {asked.length > 0 && (
        <Disclosure level={4} summary={textes.voir}>
          {asked.map(({ table, sheet, colonnes }) => (
            <div key={table}>
              <h5 className={text.subsection}>{typeset(textes.feuille(sheet))}</h5>
              <p className={`${text.small} ${styles.headers}`}>{typeset(colonnes.join(", "))}</p>
            </div>
          ))}
        </Disclosure>
      )}
      <p className={text.small}>{typeset(asked.length === 0 ? textes.aucune : textes.bilan)}</p>
      <div className={text.buttons}>
        <Button appearance="primary" disabledFocusable={operation !== null || asked.length === 0} onClick={() => void controller.applyClasseur()}>{textes.creer(asked.length)}</Button>
        <Button onClick={() => dispatch({ type: "classeurClosed" })}>{textes.renoncer}</Button>
      </div>
    </div>
  );
}

function describe(table: string, prevue: TablePrevue | undefined): string {
  return [textes.usage(table), prevue ? textes.contenu(prevue) : null].filter((part) => part !== null).join(" ; ");
}
