import { Button, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState } from "react";
import { columnName } from "../../../core/bilan/address";
import type { TableDefinition } from "../../../core/register/champ";
import { decisionOf, headersOfMapping, type Voeu } from "../../../core/register/decisions";
import { exemplesDe } from "../../../core/register/exemples";
import type { Header } from "../../../core/register/headers";
import type { TableMapping } from "../../../core/register/recognise";
import { useCatalogue, useController, usePaneState } from "../../app/PaneContext";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Ouverture } from "../../flows/openRegister";
import { correspondanceTextes as textes, registreTextes } from "../../textes";
import { ChampPicker } from "./ChampPicker";

const useStyles = makeStyles({
  champ: { width: "38%" },
  choice: { fontSize: "inherit", textAlign: "left", overflowWrap: "break-word" },
  example: { display: "block" },
  motif: { display: "block", fontStyle: "italic" },
});

/** The columns of a table, what each holds first and which field it feeds; each can be given another one, or not be read. */
export function ColumnsEditor({ mapping, ouverture }: { readonly mapping: TableMapping; readonly ouverture: Ouverture }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const { referentiel } = useCatalogue();
  const definition = referentiel.get(mapping.table);
  if (!definition) return null;
  const decided = ouverture.correspondance.tables.some(({ table }) => table === mapping.table);
  return (
    <div className={text.tight}>
      {/* One table, in the order of the sheet: a row stays where it is, and keeps the focus, whatever is decided of it. */}
      <table className={text.table}>
        <caption className={text.subsection}>{registreTextes.colonnes(mapping.columns.length, mapping.ignored.length)}</caption>
        <thead><tr><th scope="col">{registreTextes.lettre}</th><th scope="col">{registreTextes.entete}</th><th scope="col" className={styles.champ}>{registreTextes.champ}</th></tr></thead>
        <tbody>{headersOfMapping(mapping).map((header) => <Line key={header.column} header={header} definition={definition} mapping={mapping} ouverture={ouverture} />)}</tbody>
      </table>
      {decided && <div><Button size="small" disabledFocusable={operation !== null} onClick={() => void controller.decideRegister({ genre: "oubli", table: mapping.table })}>{textes.automatique}</Button></div>}
    </div>
  );
}

interface LineProps {
  readonly header: Header;
  readonly definition: TableDefinition;
  readonly mapping: TableMapping;
  readonly ouverture: Ouverture;
}

function Line({ header, definition, mapping, ouverture }: LineProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { operation } = usePaneState();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  // The focus comes back to the button when the list closes.
  useEffect(() => {
    if (was.current && !editing) button.current?.focus({ preventScroll: true });
    was.current = editing;
  }, [editing]);
  const { column, entete } = header;
  const id = mapping.columns.find((one) => one.column === column)?.champ;
  const champ = definition.champs.find((one) => one.id === id) ?? null;
  const motif = mapping.ignored.find((one) => one.column === column)?.motif;
  const libelle = champ?.libelle ?? textes.nonLue;
  const exemples = exemplesDe(ouverture.survey, mapping, column, entete, champ);
  const choose = (voeu: Voeu) => {
    setEditing(false);
    void controller.decideRegister({ genre: "colonne", mapping, header, voeu });
  };
  return (
    <Fragment>
      <tr>
        <td>{columnName(column)}</td>
        <td>
          {entete}
          {exemples.length > 0 && <span className={mergeClasses(text.small, styles.example)}>{textes.exemples(exemples)}</span>}
          {motif && <span className={mergeClasses(text.small, styles.motif)}>{typeset(registreTextes.motif[motif])}</span>}
        </td>
        <td>
          <Link
            as="button" ref={button} inline className={styles.choice} aria-expanded={editing} disabledFocusable={operation !== null}
            aria-label={textes.changer(columnName(column), entete, libelle)} onClick={() => setEditing(!editing)}
          >{libelle}</Link>
        </td>
      </tr>
      {editing && (
        <tr>
          <td colSpan={3}>
            <ChampPicker
              definition={definition} mapping={mapping} column={column} entete={entete} decided={decisionOf(ouverture.correspondance, mapping.table, header) !== undefined}
              onChoose={choose} onClose={() => setEditing(false)}
            />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
