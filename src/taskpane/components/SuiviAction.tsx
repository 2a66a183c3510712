import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { cleAction, texteSuivi } from "../../core/compliance/suivi";
import type { Conformite } from "../../core/compliance/conformite";
import type { Action } from "../../core/scheme/schema";
import { useController } from "../app/PaneContext";
import type { Verification } from "../flows/checkConformity";
import { conformiteTextes, detailTextes } from "../textes";
import { rowsOfLines } from "./places";
import { useTextStyles } from "./textStyles";
import { typeset } from "./typography";

const TABLE = "suiviActions";
const useStyles = makeStyles({ line: { padding: `${tokens.spacingVerticalXXS} 0` }, link: { fontSize: "inherit", textAlign: "left" } });

/** Where each of these actions stands, one a line; nothing where the workbook says nothing of them. */
export function EtatDesActions({ actions, conformite: { suivi, periode } }: { readonly actions: readonly Action[]; readonly conformite: Conformite }) {
  const text = useTextStyles();
  const told = actions.flatMap(({ code, libelle }) => {
    const words = texteSuivi(suivi.get(cleAction(code)) ?? [], periode);
    return words === null ? [] : [{ code, texte: conformiteTextes.action(code, libelle, words) }];
  });
  if (told.length === 0) return null;
  return <ul className={text.list}>{told.map(({ code, texte }) => <li key={code} className={text.small}>{typeset(texte)}</li>)}</ul>;
}

/** Where an action stands, step by step, with who leads it, when it is due, and the proof; a press shows the row. */
export function SuiviAction({ action, verification: { conformite, register } }: { readonly action: Action | null; readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { select } = useController();
  const lines = (action && conformite.suivi.get(cleAction(action.code))) ?? [];
  const table = register.tables.get(TABLE);
  if (!action || !table || lines.length === 0) return null;
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{detailTextes.suivi(action.code)}</h3>
      {lines.length > 1 && <p className={text.plain}>{typeset(texteSuivi(lines, conformite.periode) ?? "")}</p>}
      <ul className={text.list}>
        {lines.map(({ sousAction, preuve, commentaire, ligne, feuille }, rank) => (
          <li key={ligne} className={styles.line}>
            <Link as="button" className={styles.link} title={detailTextes.voirLigne(feuille, ligne)} onClick={() => void select(rowsOfLines(table, [ligne]))}>{typeset(sousAction ?? detailTextes.etape(ligne))}</Link>
            <p className={text.small}>{typeset(texteSuivi(lines.slice(rank, rank + 1), conformite.periode) ?? "")}</p>
            {preuve !== null && <p className={text.small}>{typeset(detailTextes.preuve(preuve))}</p>}
            {commentaire !== null && <p className={text.small}>{typeset(detailTextes.commentaire(commentaire))}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
