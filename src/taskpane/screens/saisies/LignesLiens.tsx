import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useController } from "../../app/PaneContext";
import { rowsOfLines } from "../../components/places";
import type { LectureSaisies } from "../../flows/saisies";
import { saisiesTextes as textes } from "../../textes";

const useStyles = makeStyles({ links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM }, link: { fontSize: "inherit", minHeight: "24px", textAlign: "left" } });

interface LignesLiensProps {
  readonly saisies: LectureSaisies;
  readonly feuille: string;
  /** Row numbers of the sheet, 1-based. */
  readonly lignes: readonly number[];
}

/** Each line by its place; a press shows it in the sheet. Nothing for a sheet that the forms aren't kept in any more. */
export function LignesLiens({ saisies, feuille, lignes }: LignesLiensProps) {
  const styles = useStyles();
  const { select } = useController();
  const table = [...saisies.tables.values()].find(({ mapping }) => mapping.sheet === feuille);
  if (!table) return null;
  return (
    <div className={styles.links}>
      {lignes.map((ligne) => (
        <Link key={ligne} as="button" type="button" className={styles.link} title={textes.voirLigne(feuille, ligne)} onClick={() => void select(rowsOfLines(table, [ligne]))}>{textes.ligne(feuille, ligne)}</Link>
      ))}
    </div>
  );
}
