import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Conformite, IndicateurJuge } from "../../../core/compliance/conformite";
import { STATUTS } from "../../../core/compliance/verdict";
import { texteStatut } from "../../../core/compliance/textes";
import { useDispatch, usePaneState } from "../../app/PaneContext";
import { IndicateurCard } from "../../components/IndicateurCard";
import { ClosedIcon, OpenIcon } from "../../components/icons";
import { PagedList } from "../../components/PagedList";
import { StatutIcon } from "../../components/StatutLabel";
import { EtatDesActions } from "../../components/SuiviAction";
import { useTextStyles } from "../../components/textStyles";
import { texteNombre } from "../../textes";
import { groupByObjectif, type GroupeAxe } from "../groupIndicateurs";

/** Cards on a page: as many as are read at a stretch, and few enough to be drawn at once. */
const PAGE_SIZE = 50;

const useStyles = makeStyles({
  button: {
    display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, width: "100%", padding: `${tokens.spacingVerticalXXS} 0`, border: "none", borderRadius: tokens.borderRadiusMedium,
    background: "none", color: "inherit", font: "inherit", textAlign: "left", cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  icon: { flexShrink: 0 },
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalXL}`, listStyleType: "none" },
  count: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  cards: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface AxeSectionProps {
  readonly groupe: GroupeAxe;
  readonly conformite: Conformite;
  /** Unless the person said otherwise. */
  readonly initiallyOpen: boolean;
}

/** The indicators of an axe by objectif, a page at a time; closed, it says how many have each status. */
export function AxeSection({ groupe: { titre, indicateurs }, conformite, initiallyOpen }: AxeSectionProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { axes, retour: left, lien } = usePaneState();
  const dispatch = useDispatch();
  const id = useId();
  // Who left from elsewhere finds that place again, and not the card.
  const retour = left === lien ? null : left;
  const back = indicateurs.findIndex(({ indicateur }) => indicateur.code === retour);
  // Who comes back from a detail finds its card, wherever it is.
  const open = back >= 0 || (axes[titre] ?? initiallyOpen);
  return (
    <section className={text.tight}>
      <div>
        <h3 className={mergeClasses(text.section, styles.heading)}>
          <button type="button" className={styles.button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => dispatch({ type: "axeToggled", titre, ouvert: !open })}>
            <span className={styles.icon}>{open ? <OpenIcon /> : <ClosedIcon />}</span>{titre}
          </button>
        </h3>
        {!open && <Counts indicateurs={indicateurs} />}
      </div>
      {open && (
        <div id={id} className={text.column}>
          <PagedList items={indicateurs} pageSize={PAGE_SIZE} label={titre} start={back}>
            {(page) => groupByObjectif(page).map(({ titre: objectif, actions, indicateurs: found }) => (
              <div key={objectif ?? ""} className={text.tight}>
                {objectif !== null && <h4 className={text.subsection}>{objectif}</h4>}
                <EtatDesActions actions={actions} conformite={conformite} />
                <ul className={styles.cards}>
                  {found.map((juge) => (
                    <IndicateurCard key={juge.indicateur.code} juge={juge} level={objectif === null ? 4 : 5} focused={retour === juge.indicateur.code} onOpen={() => dispatch({ type: "detailOpened", code: juge.indicateur.code })} />
                  ))}
                </ul>
              </div>
            ))}
          </PagedList>
        </div>
      )}
    </section>
  );
}

function Counts({ indicateurs }: { readonly indicateurs: readonly IndicateurJuge[] }) {
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <ul className={styles.counts}>
      {STATUTS.map((statut) => ({ statut, count: indicateurs.filter(({ verdict }) => verdict.statut === statut).length })).filter(({ count }) => count > 0).map(({ statut, count }) => (
        <li key={statut} className={text.small}><span className={styles.count}><StatutIcon statut={statut} />{texteNombre(count)} {texteStatut[statut].toLowerCase()}</span></li>
      ))}
    </ul>
  );
}
