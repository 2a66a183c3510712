import { foldText } from "../register/fold";
import { grandeurDe, isEvolution, type Cible } from "./cible";
import { texteCibleDocument } from "./cibleTexte";
import type { Found } from "./checkRegles";
import type { Composante, Indicateur } from "./schema";
import { motsProbleme as mots } from "./textes";

/** What is wrong between the targets of one figure and its measure, or among themselves. */
export function checkCibles(figure: Indicateur | Composante): Found[] {
  const taken = new Map<string, Cible[]>();
  return figure.cibles.flatMap((cible, rank) => {
    const at = (key: string, message: string): Found => ({ cle: `${figure.code}.cibles.${rank}.${key}`, message });
    const rivals = taken.get(momentOf(cible)) ?? [];
    const other = rivals.find((earlier) => meet(earlier, cible));
    taken.set(momentOf(cible), [...rivals, cible]);
    return [
      ...checkUnite(figure, cible).map((message) => at("unite", message)),
      ...partProblems(figure, cible).map((key) => at(key, mots.part())),
      ...(other ? [at(cible.annee === null ? "recurrence" : "annee", mots.cibleEnDouble(texteCibleDocument(other)))] : []),
    ];
  });
}

/** A target is compared in the unit of the value, in % where it bears on a share; an evolution may be a rate. */
function checkUnite({ unite }: Pick<Indicateur, "unite">, cible: Cible): string[] {
  if (cible.forme === "réalisé" || (isEvolution(cible.forme) && cible.unite === "%")) return [];
  const expected = cible.porteSur === "part" ? "%" : unite;
  return foldText(cible.unite) === foldText(expected) ? [] : [mots.unite(cible.unite, expected)];
}

/** A share of rows or of an amount lies between nothing and all: 1.5 was meant as 1,5 %, and would never be met. */
function partProblems({ mesure }: Pick<Indicateur, "mesure">, { forme, unite, porteSur, valeur, valeurMax }: Cible): ("valeur" | "valeurMax")[] {
  const share = porteSur === "part" || mesure?.genre === "part" || mesure?.genre === "partMontant";
  if (!share || unite !== "%" || isEvolution(forme) || forme === "cumul d'au moins") return [];
  const outside = (one: number | undefined) => one !== undefined && (one < 0 || one > 1);
  return [...(outside(valeur) ? ["valeur" as const] : []), ...(outside(valeurMax) ? ["valeurMax" as const] : [])];
}

/** Of two targets with one moment only one could be held: one quantity, one direction, the same year or every year. */
function momentOf(cible: Cible): string {
  return [grandeurDe(cible), foldText(cible.direction ?? ""), cible.annee].join("\n");
}

/** Dates of validity that have a day in common. */
function meet(one: Cible, other: Cible): boolean {
  return (one.du ?? "") <= (other.au ?? "9999") && (other.du ?? "") <= (one.au ?? "9999");
}
