import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { texteStatut } from "../../core/compliance/textes";
import type { Statut } from "../../core/compliance/verdict";
import { MissedIcon, NoTargetIcon, OnTheWayIcon, ReachedIcon, UnknownIcon, WarningIcon } from "./icons";

const ICONS: Readonly<Record<Statut, ComponentType<{ className?: string }>>> = {
  atteinte: ReachedIcon, "en-bonne-voie": OnTheWayIcon, "non-atteinte": MissedIcon, "non-mesurable": UnknownIcon, "sans-cible": NoTargetIcon, "a-verifier": WarningIcon,
};

const useStyles = makeStyles({
  label: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  atteinte: { color: tokens.colorStatusSuccessForeground1 },
  "en-bonne-voie": { color: tokens.colorBrandForeground1 },
  "non-atteinte": { color: tokens.colorStatusDangerForeground1 },
  "non-mesurable": { color: tokens.colorNeutralForeground2 },
  "sans-cible": { color: tokens.colorNeutralForeground2 },
  "a-verifier": { color: tokens.colorStatusWarningForeground3 },
});

/** The icon of a status; the word stands beside it, always. */
export function StatutIcon({ statut }: { readonly statut: Statut }) {
  const styles = useStyles();
  const Icon = ICONS[statut];
  return <Icon className={mergeClasses(styles.icon, styles[statut])} />;
}

export function StatutLabel({ statut }: { readonly statut: Statut }) {
  const styles = useStyles();
  return <span className={styles.label}><StatutIcon statut={statut} />{texteStatut[statut]}</span>;
}
