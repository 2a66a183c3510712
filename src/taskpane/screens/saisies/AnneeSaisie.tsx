import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useDispatch, usePaneState } from "../../app/PaneContext";
import { saisiesTextes as textes } from "../../textes";

const useStyles = makeStyles({ row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS }, label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } });

/** The year that is entered, where the period chosen has two: a value is entered year by year. */
export function AnneeSaisie({ annee }: { readonly annee: number }) {
  const styles = useStyles();
  const dispatch = useDispatch();
  const { choix } = usePaneState();
  const id = useId();
  if (!choix || choix.periode.debut === choix.periode.fin) return null;
  const years = Array.from({ length: choix.periode.fin - choix.periode.debut + 1 }, (_, rank) => choix.periode.debut + rank);
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>{textes.annee}</label>
      <Select id={id} size="small" value={String(annee)} onChange={(_, { value }) => dispatch({ type: "saisiesYearChosen", annee: Number(value) })}>
        {years.map((year) => <option key={year}>{year}</option>)}
      </Select>
    </div>
  );
}
