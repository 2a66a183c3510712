import { Link, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import type { IndicateurJuge } from "../../../core/compliance/conformite";
import { titreAxe } from "../../../core/scheme/schema";
import { useDispatch, usePaneState } from "../../app/PaneContext";
import { SANS_FILTRE, type Filtre } from "../../app/slices/conformite";
import { StatutFilter } from "../../components/StatutFilter";
import { useTextStyles } from "../../components/textStyles";
import { annonces, conformiteTextes } from "../../textes";
import { axesDe, filterIndicateurs, pilotesDe } from "../groupIndicateurs";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  // Two lists on a line where there are two, even in the narrowest pane.
  lists: { display: "flex", gap: tokens.spacingHorizontalS },
  list: { flex: "1 1 0", minWidth: 0 },
  count: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  link: { fontSize: "inherit" },
});

interface FiltresIndicateursProps {
  readonly indicateurs: readonly IndicateurJuge[];
  /** How many meet the filters. */
  readonly shown: number;
}

/** The filters of the list, all at once; each change is announced with what it leaves. */
export function FiltresIndicateurs({ indicateurs, shown }: FiltresIndicateursProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { filtre } = usePaneState();
  const dispatch = useDispatch();
  const filter = (change: Partial<Filtre>) => {
    const next = { ...filtre, ...change };
    dispatch({ type: "filtered", filtre: next });
    dispatch({ type: "announced", texte: annonces.filtre(filterIndicateurs(indicateurs, next).length, indicateurs.length) });
  };
  const [axes, pilotes] = [axesDe(indicateurs), pilotesDe(indicateurs)];
  const active = filtre.texte !== "" || filtre.statut !== null || filtre.axe !== null || filtre.pilote !== null;
  return (
    <div className={text.tight} role="group" aria-label={conformiteTextes.filtres}>
      <StatutFilter indicateurs={indicateurs} statut={filtre.statut} onChange={(statut) => filter({ statut })} />
      <SearchBox className={styles.search} size="small" placeholder={conformiteTextes.filtreTexte} aria-label={conformiteTextes.filtreTexte} value={filtre.texte} onChange={(_, { value }) => filter({ texte: value })} />
      <div className={styles.lists}>
        {axes.length > 1 && (
          <Select className={styles.list} size="small" aria-label={conformiteTextes.axe} value={filtre.axe ?? ""} onChange={(_, { value }) => filter({ axe: value === "" ? null : value })}>
            <option value="">{conformiteTextes.tousAxes}</option>
            {axes.map((axe) => <option key={axe.code} value={axe.code}>{titreAxe(axe)}</option>)}
          </Select>
        )}
        {pilotes.length > 1 && (
          <Select className={styles.list} size="small" aria-label={conformiteTextes.pilote} value={filtre.pilote ?? ""} onChange={(_, { value }) => filter({ pilote: value === "" ? null : value })}>
            <option value="">{conformiteTextes.tousPilotes}</option>
            {pilotes.map((pilote) => <option key={pilote} value={pilote}>{pilote}</option>)}
          </Select>
        )}
      </div>
      <div className={styles.count}>
        <p className={text.small}>{conformiteTextes.nombre(shown, indicateurs.length)}</p>
        {active && <Link as="button" className={styles.link} onClick={() => filter(SANS_FILTRE)}>{conformiteTextes.effacer}</Link>}
      </div>
      {shown === 0 && <p className={text.plain}>{conformiteTextes.aucun}</p>}
    </div>
  );
}
