import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState } from "react";
import { columnName } from "../../../core/bilan/address";
import type { TableDefinition } from "../../../core/register/champ";
import { decisionOf, headersOfMapping, type Voeu } from "../../../core/register/decisions";
import { exemplesDe } from "../../../core/register/exemples";
import type { Header } from "../../../core/register/headers";
import { isPartageable } from "../../../core/register/partage";
import type { TableMapping } from "../../../core/register/recognise";
import { useCatalogue, useController, usePaneState } from "../../app/PaneContext";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Ouverture } from "../../flows/openRegister";
import { correspondanceTextes as textes, registreTextes } from "../../textes";
import { AussiPicker } from "./AussiPicker";
import { ChampPicker } from "./ChampPicker";

const useStyles = makeStyles({
  champ: { width: "38%" },
  choice: { fontSize: "inherit", textAlign: "left", overflowWrap: "break-word" },
  example: { display: "block" },
  aussi: { display: "block", marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  // A target of 24 pixels, apart from the field above it.
  aussiLink: { minHeight: "24px", paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, display: "inline-block" },
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
        <caption className={text.subsection}>{registreTextes.colonnes(new Set(mapping.columns.map(({ column }) => column)).size, mapping.ignored.length)}</caption>
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
  const [editing, setEditing] = useState<"champ" | "aussi" | null>(null);
  const champButton = useRef<HTMLButtonElement>(null);
  const aussiButton = useRef<HTMLButtonElement>(null);
  const was = useRef<typeof editing>(null);
  // The focus comes back to its button when a list closes.
  useEffect(() => {
    if (was.current && !editing) (was.current === "champ" ? champButton : aussiButton).current?.focus({ preventScroll: true });
    was.current = editing;
  }, [editing]);
  const { column, entete } = header;
  const [id, ...aussi] = mapping.columns.flatMap((one) => (one.column === column ? [one.champ] : []));
  const champOf = (wanted: string | undefined) => definition.champs.find((one) => one.id === wanted) ?? null;
  const champ = champOf(id);
  const motif = mapping.ignored.find((one) => one.column === column)?.motif;
  const libelle = champ?.libelle ?? textes.nonLue;
  const autres = aussi.map((other) => champOf(other)?.libelle ?? other);
  const exemples = exemplesDe(ouverture.survey, mapping, column, entete, champ);
  const choose = (voeu: Voeu) => {
    setEditing(null);
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
            as="button" ref={champButton} inline className={styles.choice} aria-expanded={editing === "champ"} disabledFocusable={operation !== null}
            aria-label={textes.changer(columnName(column), entete, libelle)} onClick={() => setEditing(editing === "champ" ? null : "champ")}
          >{libelle}</Link>
          {champ && isPartageable(definition, champ) && (
            <span className={styles.aussi}>
              <Link
                as="button" ref={aussiButton} inline className={mergeClasses(styles.choice, styles.aussiLink)} aria-expanded={editing === "aussi"} disabledFocusable={operation !== null}
                aria-label={textes.changerAussi(columnName(column), entete, autres)} onClick={() => setEditing(editing === "aussi" ? null : "aussi")}
              >{typeset(autres.length > 0 ? textes.et(autres) : textes.aussi)}</Link>
            </span>
          )}
        </td>
      </tr>
      {editing && (
        <tr>
          <td colSpan={3}>
            {editing === "champ" ? (
              <ChampPicker
                definition={definition} mapping={mapping} column={column} entete={entete} decided={decisionOf(ouverture.correspondance, mapping.table, header) !== undefined}
                onChoose={choose} onClose={() => setEditing(null)}
              />
            ) : (
              <AussiPicker definition={definition} mapping={mapping} column={column} entete={entete} aussi={aussi} onChoose={(others) => choose({ champ: champ?.id ?? null, aussi: others })} onClose={() => setEditing(null)} />
            )}
          </td>
        </tr>
      )}
    </Fragment>
  );
}
