import { textePeriode } from "../../core/indicators/textes";
import { usePaneState } from "../app/PaneContext";
import { isOutdated } from "../app/state";
import { conformiteTextes } from "../textes";
import { useTextStyles } from "./textStyles";
import { typeset } from "./typography";

/** Where the register stands, in a line that follows what is typed in it; nothing before a check, nor beside the list itself. */
export function EtatConformite() {
  const text = useTextStyles();
  const state = usePaneState();
  const { verification, onglet } = state;
  if (verification === null || onglet === "conformite") return null;
  const { conformite: { indicateurs, anomalies, periode }, manquants } = verification;
  const count = (statut: string) => indicateurs.filter(({ verdict }) => verdict.statut === statut).length;
  return <p className={text.small}>{isOutdated(state) ? conformiteTextes.etatPerime : typeset(conformiteTextes.etat(textePeriode(periode), count("non-atteinte"), count("atteinte"), anomalies.length + manquants.length))}</p>;
}
