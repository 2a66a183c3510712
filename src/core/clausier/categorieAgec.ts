import type { Clausier } from "./clausier";
import { famillesDuCpv } from "./clausesFor";
import { isUnder, prefixOf, readCpv, type CpvReading } from "./cpv";

/**
 * Where a CPV code stands in the official AGEC categories, by the correspondence that the clausier proposes (see
 * `CPV_PROPOSE`). `large`: the code itself is in none, but some of the codes under it are, so that nothing can be said
 * of the purchase.
 */
export type CategorieAgec =
  | { readonly etat: "dans"; /** In their official words; one, as the clausier stands. */ readonly categories: readonly string[] }
  | { readonly etat: "hors" }
  | { readonly etat: "large"; readonly categories: readonly string[] }
  | { readonly etat: "illisible"; readonly motif: Extract<CpvReading, { ok: false }>["motif"] };

/** The AGEC category of a CPV code: that of its nearest famille. Pure. */
export function categorieAgec(clausier: Clausier, codeCPV: string): CategorieAgec {
  const cpv = readCpv(codeCPV);
  if (!cpv.ok) return { etat: "illisible", motif: cpv.motif };
  const categories = famillesDuCpv(clausier.familles, cpv.code).flatMap(({ famille }) => famille.agec);
  if (categories.length > 0) return { etat: "dans", categories };
  const under = clausier.familles.filter((famille) => famille.cpv.some((own) => isUnder(own, prefixOf(cpv.code)))).flatMap(({ agec }) => agec);
  return under.length > 0 ? { etat: "large", categories: [...new Set(under)] } : { etat: "hors" };
}
