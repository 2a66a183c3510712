import type { Arrete } from "../../core/compliance/arrete";
import type { Conformite } from "../../core/compliance/conformite";
import type { Resultat } from "../../core/indicators/resultat";

/** That the period checked was voted, and how far the register is from it today. */
export interface Vote {
  /** ISO days, ascending; none where the table doesn't say when. */
  readonly dates: readonly string[];
  /** Figures that the register gives otherwise today. */
  readonly differents: number;
  /** Figures that nothing gives any more. */
  readonly perdus: number;
}

/** Null where no figure of the period was voted. */
export function voteOf({ indicateurs }: Pick<Conformite, "indicateurs">): Vote | null {
  const voted = indicateurs.flatMap(({ resultat, arrete, composantes }) => [{ resultat, arrete }, ...composantes]).filter((one): one is Voted => one.arrete !== null);
  if (voted.length === 0) return null;
  return {
    dates: [...new Set(voted.flatMap(({ arrete: { releve } }) => releve.date ?? []))].sort(),
    differents: voted.filter(({ arrete: { releve } }) => releve.recalcul !== null).length,
    perdus: voted.filter(({ resultat: { valeur } }) => typeof valeur !== "number").length,
  };
}

interface Voted {
  readonly resultat: Resultat;
  readonly arrete: Arrete;
}
