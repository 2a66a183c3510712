import type { Arrete } from "../../compliance/arrete";
import { verdictArrete } from "../../compliance/arrete";
import type { ComposanteJugee, Conformite, IndicateurJuge } from "../../compliance/conformite";
import type { Chiffre } from "../../compliance/phrase";
import type { Releve } from "../../compliance/releve";
import type { Cible } from "../../scheme/cible";
import type { Mesure } from "../../scheme/mesure";

/** What a line of a bilan is about: an indicator, one of its values, or an engagement. */
export interface FigureDuBilan {
  readonly code: string;
  /** Code of the indicator that a composante belongs to. */
  readonly parent: string | null;
  readonly libelle: string;
  readonly unite: string;
  readonly cibles: readonly Cible[];
  /** Left out when it holds several values. */
  readonly mesure: Mesure | undefined;
  readonly juge: IndicateurJuge;
  /** The value and verdict that the bilan carries: as voted where that period was voted, else what the register gives. */
  readonly propre: Omit<Chiffre, "unite">;
  readonly arrete: Arrete | null;
  /** Figures of the other years that were asked for, ascending. */
  readonly releves: readonly Releve[];
}

/** The figures of a bilan, in the order of the scheme. */
export function figuresOf(conformite: Conformite): FigureDuBilan[] {
  return conformite.indicateurs.flatMap((juge) => [
    { ...titles(juge.indicateur), parent: null, juge, propre: official(juge, verdictArrete(juge)), arrete: juge.arrete, releves: juge.releves },
    ...juge.composantes.map((one) => ({ ...titles(one.composante), parent: juge.indicateur.code, juge, propre: official(one, verdictArrete(one)), arrete: one.arrete, releves: one.releves })),
  ]);
}

function titles({ code, libelle, unite, cibles, mesure }: Pick<FigureDuBilan, "code" | "libelle" | "unite" | "cibles"> & { readonly mesure?: Mesure | undefined }) {
  return { code, libelle, unite, cibles, mesure };
}

/** What was voted is what a bilan of that period says, whatever the register has become. */
function official({ resultat, anterieure, arrete }: Pick<ComposanteJugee, "resultat" | "anterieure" | "arrete">, verdict: FigureDuBilan["propre"]["verdict"]): FigureDuBilan["propre"] {
  if (arrete === null) return { resultat, verdict, anterieure };
  const { valeur, part, numerateur, denominateur } = arrete.releve;
  return { resultat: { ...resultat, valeur, part, numerateur, denominateur, raison: null }, verdict, anterieure };
}

/** An indicator of several values without a total says nothing of its own: its lines do. */
export function isSplit({ parent, juge, propre }: FigureDuBilan): boolean {
  return parent === null && juge.composantes.length > 0 && propre.resultat.valeur === null;
}
