import { Link, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { IndicateurJuge } from "../../../core/compliance/conformite";
import { titreAxe } from "../../../core/scheme/schema";
import { useDispatch, usePaneState } from "../../app/PaneContext";
import { SANS_FILTRE, type Filtre } from "../../app/slices/conformite";
import { ClosedIcon, OpenIcon } from "../../components/icons";
import { StatutFilter } from "../../components/StatutFilter";
import { useTextStyles } from "../../components/textStyles";
import { annonces, conformiteTextes } from "../../textes";
import { axesDe, filterIndicateurs, pilotesDe } from "../groupIndicateurs";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  // Two lists on a line where there are two, even in the narrowest pane.
  lists: { display: "flex", gap: tokens.spacingHorizontalS },
  list: { flex: "1 1 0", minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  toggle: {
    minHeight: "24px", display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXXS} 0`, border: "none", borderRadius: tokens.borderRadiusMedium,
    background: "none", color: tokens.colorNeutralForeground1, font: "inherit", fontSize: tokens.fontSizeBase200, cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  result: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  // As high as a finger needs.
  link: { fontSize: tokens.fontSizeBase200, minHeight: "24px" },
});

interface FiltresIndicateursProps {
  readonly indicateurs: readonly IndicateurJuge[];
  /** How many meet the filters. */
  readonly shown: number;
}

/** How many have each status, first; the other filters on a line that opens. Each change is announced with what it leaves. */
export function FiltresIndicateurs({ indicateurs, shown }: FiltresIndicateursProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { filtre, sections } = usePaneState();
  const id = useId();
  const open = sections.has("filtres");
  const dispatch = useDispatch();
  const filter = (change: Partial<Filtre>) => {
    const next = { ...filtre, ...change };
    dispatch({ type: "filtered", filtre: next });
    dispatch({ type: "announced", texte: annonces.filtre(filterIndicateurs(indicateurs, next).length, indicateurs.length) });
  };
  const [axes, pilotes] = [axesDe(indicateurs), pilotesDe(indicateurs)];
  const folded = [filtre.texte !== "", filtre.axe !== null, filtre.pilote !== null].filter(Boolean).length;
  const active = folded > 0 || filtre.statut !== null;
  return (
    <div className={text.tight} role="group" aria-label={conformiteTextes.filtres}>
      <StatutFilter indicateurs={indicateurs} statut={filtre.statut} onChange={(statut) => filter({ statut })} />
      <div className={styles.line}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => dispatch({ type: "sectionToggled", section: "filtres", ouverte: !open })}>
          {open ? <OpenIcon /> : <ClosedIcon />}{conformiteTextes.plierFiltres(folded)}
        </button>
        <div className={styles.result}>
          <p className={text.small}>{conformiteTextes.nombre(shown, indicateurs.length)}</p>
          {active && <Link as="button" className={styles.link} aria-label={conformiteTextes.effacer} onClick={() => filter(SANS_FILTRE)}>{conformiteTextes.effacerCourt}</Link>}
        </div>
      </div>
      {open && (
        <div id={id} className={text.tight}>
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
        </div>
      )}
      {shown === 0 && <p className={text.plain}>{conformiteTextes.aucun}</p>}
    </div>
  );
}
