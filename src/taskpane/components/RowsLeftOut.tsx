import { Link, makeStyles } from "@fluentui/react-components";
import type { Resultat } from "../../core/indicators/resultat";
import { useController } from "../app/PaneContext";
import type { Verification } from "../flows/checkConformity";
import { detailTextes } from "../textes";
import { rowsOfLines } from "./places";
import { useTextStyles } from "./textStyles";

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

/** The rows left out of a figure, by reason; a press selects them, to fill in what is missing. */
export function RowsLeftOut({ resultat, verification }: { readonly resultat: Resultat; readonly verification: Verification }) {
  const text = useTextStyles();
  const styles = useStyles();
  const { select } = useController();
  const table = resultat.table === null ? undefined : verification.register.tables.get(resultat.table);
  if (!table || resultat.ecartees.nombre === 0) return null;
  return (
    <section className={text.tight}>
      <h3 className={text.section}>{detailTextes.ecartees}</h3>
      <ul className={text.list}>
        {resultat.ecartees.motifs.map(({ champ, libelle, motif, nombre, lignes }) => (
          <li key={`${champ}${motif}`} className={text.small}>
            <Link as="button" className={styles.link} onClick={() => void select(rowsOfLines(table, lignes))}>{detailTextes.motif(libelle, motif === "manquant", nombre)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
