import type { Question } from "../clausier/clausesFor";
import { readCpv } from "../clausier/cpv";
import { cleFamille, type FamilleNomenclature, type Nomenclature } from "../register/nomenclature";

/** What the collectivité's nomenclature says of a purchase without a CPV code. */
export type Classement =
  /** A line tells its code or its AGEC category. */
  | { readonly etat: "classee"; readonly famille: FamilleNomenclature }
  /** Lines disagree: none is used. */
  | { readonly etat: "contradictoire"; readonly famille: string };

/** Null where nothing is to be taken: a CPV code written on the row always wins, and a line may say nothing. */
export function classementDe(nomenclature: Nomenclature | null, { codeCPV, famille }: { readonly codeCPV: string | null; readonly famille: string | null }): Classement | null {
  if (nomenclature === null || famille === null || codeCPV !== null) return null;
  if (nomenclature.contradictoires.has(cleFamille(famille))) return { etat: "contradictoire", famille };
  const found = nomenclature.familles.get(cleFamille(famille));
  return found && (found.codeCPV !== null || found.familleAgec !== null) ? { etat: "classee", famille: found } : null;
}

/** What the clausier is asked by a line: its code, and its category, which says more than the code's. */
export function questionsDuClassement({ codeCPV, familleAgec }: FamilleNomenclature): readonly Question[] {
  if (codeCPV === null) return familleAgec === null ? [] : [{ agec: familleAgec }];
  if (familleAgec === null) return [{ codeCPV }];
  // A code that can't be read says so, and leaves the category.
  return readCpv(codeCPV).ok ? [{ codeCPV, agec: familleAgec }] : [{ codeCPV }, { agec: familleAgec }];
}

/** "d'après la nomenclature : famille 18.01"; empty where it told nothing. */
export function texteClassement(familles: readonly Pick<FamilleNomenclature, "famille">[]): string {
  return familles.length === 0 ? "" : `d'après la nomenclature : ${familles.length > 1 ? "familles" : "famille"} ${familles.map(({ famille }) => famille).join(", ")}`;
}
