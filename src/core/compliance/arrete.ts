import type { Resultat } from "../indicators/resultat";
import { SANS_BASE } from "./comparaison";
import { difference, type Releve } from "./releve";
import { together, type Verdict } from "./verdict";

/** The figure of the period checked as it was voted, beside what the check measures. */
export interface Arrete {
  /** `recalcul` is what the check measures, where it differs. */
  readonly releve: Releve;
  /** Judged again on the voted figure, by the same targets. */
  readonly verdict: Verdict;
  /**
   * What is measured minus what was voted (a fraction for a share); null when they are the same, or when nothing can be
   * measured any more (`resultat.valeur` is null). Zero: same value, other sides (1 of 2, 2 of 4).
   */
  readonly ecart: number | null;
}

/** Judges a voted figure as the check judges its own. */
export function judgeArrete(releve: Releve, today: Resultat, judge: (resultat: Resultat) => Verdict): Arrete {
  const verdict = judge(voted(releve, today));
  const lacksBase = releve.denominateur === null && today.denominateur !== null;
  return { releve, verdict: lacksBase ? withoutBase(verdict) : verdict, ecart: releve.recalcul && difference(releve.recalcul, releve) };
}

/**
 * The verdict that a voted bilan shows: that of the vote, else that of the check. An indicator of several values takes
 * those of its votes, and the check's for the values that weren't voted.
 */
export function verdictArrete({ verdict, arrete, composantes = [] }: { readonly verdict: Verdict; readonly arrete: Arrete | null; readonly composantes?: readonly Juge[] }): Verdict {
  return composantes.some((composante) => composante.arrete !== null) ? togetherArrete(composantes) : (arrete?.verdict ?? verdict);
}

interface Juge {
  readonly verdict: Verdict;
  readonly arrete: Arrete | null;
}

export function togetherArrete(composantes: readonly Juge[]): Verdict {
  return together(composantes.map(({ verdict, arrete }) => arrete?.verdict ?? verdict));
}

/** The rows left out stay those of the check: a rule that they make doubtful is doubtful for the vote too. */
function voted({ valeur, part, numerateur, denominateur }: Releve, today: Resultat): Resultat {
  const raison = today.raison?.code === "horsVigueur" ? today.raison : null;
  return { ...today, valeur, part, numerateur, denominateur, raison };
}

/** A target on the share asks for two sides that some votes don't have: the reason is the vote's, not the scheme's. */
function withoutBase(verdict: Verdict): Verdict {
  if (verdict.raison?.code !== "texte" || verdict.raison.texte !== SANS_BASE) return verdict;
  return { ...verdict, raison: { code: "texte", texte: "la cible est une part, et le bilan arrêté ne donne que le nombre : ajoutez le numérateur et le dénominateur votés dans la table Bilans arrêtés" } };
}
