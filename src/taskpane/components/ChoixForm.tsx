import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { textePeriode } from "../../core/indicators/textes";
import { periodesProposees, type Choix } from "../flows/choix";
import { SCHEMA_DU_CLASSEUR } from "../flows/schemaDuClasseur";
import { useCatalogue, useController, usePaneState } from "../app/PaneContext";
import { choixTextes } from "../textes";

const useStyles = makeStyles({
  form: {
    flexShrink: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto minmax(0, 1.2fr)", alignItems: "center", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, border: "none", backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  whole: { gridColumn: "2 / -1", minWidth: 0 },
  select: { minWidth: 0 },
});

/** The scheme, the year and the direction: what every screen is about. Native lists: they work the same in every Excel. */
export function ChoixForm() {
  const styles = useStyles();
  const { schemas } = useCatalogue();
  const { choix, ouverture } = usePaneState();
  const { choose } = useController();
  const id = useId();
  const change = (part: Partial<Choix>) => {
    if (choix) void choose({ ...choix, ...part });
  };
  const periodes = choix && ouverture ? periodesProposees(ouverture.annees, choix.periode) : { annees: [], deuxAnnees: [] };
  const toPeriode = (text: string) => [...periodes.annees, ...periodes.deuxAnnees].find((periode) => textePeriode(periode) === text);
  return (
    <form className={styles.form} aria-label={choixTextes.titre} onSubmit={(event) => event.preventDefault()}>
      <label className={styles.label} htmlFor={`${id}schema`}>{choixTextes.schema}</label>
      <Select id={`${id}schema`} className={styles.whole} size="small" disabled={!choix} value={choix?.schemaId ?? ""} onChange={(_, { value }) => change({ schemaId: value })}>
        {!choix && <option value="">{choixTextes.enAttente}</option>}
        {choix && ouverture?.schemaClasseur && <option value={SCHEMA_DU_CLASSEUR}>{choixTextes.duClasseur}</option>}
        {choix && [...schemas.values()].map((schema) => <option key={schema.id} value={schema.id}>{choixTextes.option(schema.acheteur, schema.libelle)}</option>)}
      </Select>
      <label className={styles.label} htmlFor={`${id}periode`}>{choixTextes.periode}</label>
      <Select
        id={`${id}periode`} className={styles.select} size="small" disabled={!choix} value={choix ? textePeriode(choix.periode) : ""}
        onChange={(_, { value }) => {
          const periode = toPeriode(value);
          if (periode) change({ periode });
        }}
      >
        {periodes.annees.map((periode) => <option key={periode.fin}>{textePeriode(periode)}</option>)}
        {periodes.deuxAnnees.length > 0 && (
          <optgroup label={choixTextes.deuxAnnees}>{periodes.deuxAnnees.map((periode) => <option key={periode.fin}>{textePeriode(periode)}</option>)}</optgroup>
        )}
      </Select>
      <label className={styles.label} htmlFor={`${id}direction`}>{choixTextes.direction}</label>
      <Select id={`${id}direction`} className={styles.select} size="small" disabled={!choix} value={choix?.direction ?? ""} onChange={(_, { value }) => change({ direction: value === "" ? null : value })}>
        <option value="">{choixTextes.toutes}</option>
        {(ouverture?.directions ?? []).map((direction) => <option key={direction} value={direction}>{direction}</option>)}
      </Select>
    </form>
  );
}
