import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Fiche } from "../../../core/saisies/formulaire";
import { typeset } from "../../components/typography";
import { saisiesTextes as textes } from "../../textes";

const useStyles = makeStyles({
  card: {
    position: "relative", display: "flex", flexDirection: "column", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    ":hover": shorthands.borderColor(tokens.colorNeutralStroke1Hover),
  },
  // The whole card opens the form; its name stays that of the action.
  open: {
    padding: 0, border: "none", background: "none", color: "inherit", font: "inherit", textAlign: "left", cursor: "pointer", overflowWrap: "anywhere",
    "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusMedium },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  foot: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface FicheLinkProps {
  readonly fiche: Fiche;
  readonly avancement: { readonly remplies: number; readonly attendues: number };
  /** Where the action stands, in words; null where nothing says it. */
  readonly etat: string | null;
  /** Something is typed and not kept. */
  readonly changed: boolean;
  /** Takes the focus when the person comes back from its form. */
  readonly focused: boolean;
  readonly onOpen: () => void;
}

/** One action of the list: how many of its values are entered, and where it stands. */
export function FicheLink({ fiche, avancement: { remplies, attendues }, etat, changed, focused, onOpen }: FicheLinkProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <li className={styles.card}>
      <button ref={button} type="button" className={styles.open} onClick={onOpen}>{typeset(fiche.titre)}</button>
      <div className={styles.foot}>
        <span className={mergeClasses(attendues > remplies && styles.strong)}>{textes.avancement(remplies, attendues)}</span>
        {etat !== null && <span>{typeset(etat)}</span>}
        {changed && <span className={styles.strong}>{textes.modifiee}</span>}
      </div>
    </li>
  );
}
