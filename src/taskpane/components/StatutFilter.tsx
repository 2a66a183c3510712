import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { IndicateurJuge } from "../../core/compliance/conformite";
import { texteStatut } from "../../core/compliance/textes";
import { STATUTS, type Statut } from "../../core/compliance/verdict";
import { conformiteTextes, texteNombre } from "../textes";
import { StatutIcon } from "./StatutLabel";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  count: { fontWeight: tokens.fontWeightSemibold, paddingRight: tokens.spacingHorizontalXS },
});

interface StatutFilterProps {
  readonly indicateurs: readonly IndicateurJuge[];
  readonly statut: Statut | null;
  readonly onChange: (statut: Statut | null) => void;
}

/** How many indicators have each status; a press keeps only those. */
export function StatutFilter({ indicateurs, statut, onChange }: StatutFilterProps) {
  const styles = useStyles();
  const counts = STATUTS.map((each) => ({ each, count: indicateurs.filter(({ verdict }) => verdict.statut === each).length })).filter(({ each, count }) => count > 0 || each === statut);
  return (
    <div className={styles.chips} role="group" aria-label={conformiteTextes.synthese}>
      {counts.map(({ each, count }) => (
        <ToggleButton key={each} className={styles.chip} size="small" shape="circular" checked={statut === each} icon={<StatutIcon statut={each} />} onClick={() => onChange(statut === each ? null : each)}>
          <span className={styles.count}>{texteNombre(count)}</span> {texteStatut[each]}
        </ToggleButton>
      ))}
    </div>
  );
}
