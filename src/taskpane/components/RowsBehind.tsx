import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Resultat } from "../../core/indicators/resultat";
import { rowName } from "../../core/register/register";
import { useController, usePaneState } from "../app/PaneContext";
import type { Verification } from "../flows/checkConformity";
import { detailTextes, texteLignes } from "../textes";
import { SelectIcon } from "./icons";
import { PagedList } from "./PagedList";
import { rowsOf } from "./places";
import { useTextStyles } from "./textStyles";

const PAGE_SIZE = 20;
const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: "none", columns: "2 120px", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  row: { breakInside: "avoid", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  // 24 px high at least: rows are pressed one by one.
  link: { fontSize: "inherit", lineHeight: "24px", maxWidth: "100%", overflow: "hidden", textOverflow: "ellipsis" },
});

/** The rows that make a figure: all of them selected in the sheet at once, or one by one by their number. */
export function RowsBehind({ resultat, verification }: { readonly resultat: Resultat; readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { select } = useController();
  const { selection } = usePaneState();
  const table = resultat.table === null ? undefined : verification.register.tables.get(resultat.table);
  if (!table) return null;
  const { lignes } = resultat;
  // Too many rows for one selection: the button goes through the parts, then starts again.
  const { part, parts } = selection?.total === lignes.length ? selection : { part: 0, parts: 1 };
  const next = parts > 1 ? (part + 1) % parts : 0;
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{detailTextes.lignes}</h3>
      {lignes.length === 0 ? <p className={text.small}>{detailTextes.aucuneLigne}</p> : (
        <>
          <div><Button size="small" icon={<SelectIcon />} onClick={() => void select(rowsOf(table, lignes), next)}>{next === 0 ? detailTextes.selectionner(lignes.length) : detailTextes.suite(next + 1, parts)}</Button></div>
          <PagedList items={lignes} pageSize={PAGE_SIZE} label={texteLignes(lignes.length)}>
            {(page) => (
              <ul className={styles.rows}>
                {page.map((rank) => (
                  <li key={rank} className={styles.row}>
                    <Link as="button" className={styles.link} title={detailTextes.voirLigne(rowName(table, rank), table.lignes[rank] ?? rank)} onClick={() => void select(rowsOf(table, [rank]))}>{rowName(table, rank)}</Link>
                  </li>
                ))}
              </ul>
            )}
          </PagedList>
        </>
      )}
    </section>
  );
}
