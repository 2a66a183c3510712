import type { Clausier, Disposition, Famille } from "./clausier";
import { isUnder, prefixOf, readCpv } from "./cpv";
import { findFamilles, nearestFamilles } from "./familles";

/** What is bought: a CPV code, a famille d'achat, or both (then the two lists together). */
export interface Question {
  readonly codeCPV?: string;
  readonly famille?: string;
  /** The official AGEC category that the collectivité files it under, in its words; it counts rather than the one of the CPV code. */
  readonly agec?: string;
}

/** A famille found, and by what. */
export interface FamilleRetenue {
  /** A product is in one official AGEC category at most: under a CPV code the nearest famille says which, and the others keep theirs to themselves. */
  readonly famille: Famille;
  /** The CPV code of the famille under which the one asked for lies; null when it was found by its name. */
  readonly cpv: string | null;
}

export interface DispositionRetenue {
  readonly disposition: Disposition;
  /** The familles found that it is proposed for; empty when it is for all of them. */
  readonly pour: readonly Famille[];
}

export type Probleme =
  | { readonly code: "cpvIllisible"; readonly recu: string; readonly motif: "illisible" | "sept-chiffres" }
  | { readonly code: "familleInconnue"; readonly recu: string; readonly proches: readonly string[] }
  | { readonly code: "questionVide" };

export type Clauses =
  | {
      readonly ok: true;
      /** The nearest first: by CPV, the longest code that matches. Empty when the code belongs to no famille known. */
      readonly familles: readonly FamilleRetenue[];
      /** Those of the familles, in the order of the familles, then those of every purchase. */
      readonly dispositions: readonly DispositionRetenue[];
    }
  | { readonly ok: false; readonly probleme: Probleme };

/**
 * Which considerations apply to a purchase. A CPV code takes the famille whose code is its longest prefix, and those of
 * its shorter prefixes after it: a longer code never gets fewer clauses than its division, save those of an AGEC
 * category that isn't its own. Pure.
 */
export function clausesFor(clausier: Clausier, { codeCPV, famille, agec }: Question): Clauses {
  if (isBlank(codeCPV) && isBlank(famille) && isBlank(agec)) return { ok: false, probleme: { code: "questionVide" } };
  const found: FamilleRetenue[] = [];
  if (codeCPV !== undefined && !isBlank(codeCPV)) {
    const cpv = readCpv(codeCPV);
    if (!cpv.ok) return { ok: false, probleme: { code: "cpvIllisible", recu: cpv.recu, motif: cpv.motif } };
    found.push(...famillesDuCpv(clausier.familles, cpv.code));
  }
  if (agec !== undefined && !isBlank(agec)) withCategorie(found, clausier.familles, agec);
  if (famille !== undefined && !isBlank(famille)) {
    const named = findFamilles(clausier.familles, famille);
    if (named.length === 0) return { ok: false, probleme: { code: "familleInconnue", recu: famille, proches: nearestFamilles(clausier.familles, famille) } };
    for (const one of named) {
      const at = found.findIndex((other) => other.famille.id === one.id);
      // Named, a famille has its category back.
      if (at < 0) found.push({ famille: one, cpv: null });
      else found[at] = { famille: one, cpv: found[at]!.cpv };
    }
  }
  return { ok: true, familles: found, dispositions: dispositionsOf(clausier.dispositions, found.map((one) => one.famille)) };
}

/** Files what was found under a category: the familles that are in another one keep theirs to themselves. */
function withCategorie(found: FamilleRetenue[], familles: readonly Famille[], agec: string): void {
  if (found.some(({ famille }) => famille.agec.includes(agec))) return;
  // The familles of the categories come before those of the documents: the first is the category itself.
  const own = familles.find((famille) => famille.agec.includes(agec));
  if (!own) return;
  const others = found.filter(({ famille }) => famille.id !== own.id).map((one) => ({ ...one, famille: withoutAgec(one.famille) }));
  found.splice(0, found.length, { famille: own, cpv: null }, ...others);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

/** The familles that a code of 8 digits lies under, the nearest first; the others don't keep their AGEC category. */
export function famillesDuCpv(familles: readonly Famille[], code: string): FamilleRetenue[] {
  return familles
    .flatMap((famille) => {
      const [longest] = famille.cpv.filter((own) => isUnder(code, prefixOf(own))).sort((a, b) => prefixOf(b).length - prefixOf(a).length);
      return longest === undefined ? [] : [{ famille, cpv: longest }];
    })
    .sort((a, b) => prefixOf(b.cpv).length - prefixOf(a.cpv).length)
    .map((found, rank) => (rank === 0 ? found : { ...found, famille: withoutAgec(found.famille) }));
}

/** A famille whose AGEC category, and its rule, aren't those of the product: protective clothing is in none, toner is no copier. */
function withoutAgec(famille: Famille): Famille {
  return { ...famille, agec: [], regles: famille.regles.filter((code) => !code.startsWith("AGEC-")) };
}

function dispositionsOf(dispositions: readonly Disposition[], familles: readonly Famille[]): DispositionRetenue[] {
  const kept = dispositions.flatMap((disposition): (DispositionRetenue & { readonly rang: number })[] => {
    if (disposition.familles === "toutes") return [{ disposition, pour: [], rang: familles.length }];
    const pour = familles.filter(({ id, agec }) => (disposition.familles === "agec" ? agec.length > 0 : disposition.familles.includes(id)));
    return pour.length === 0 ? [] : [{ disposition, pour, rang: familles.indexOf(pour[0]!) }];
  });
  return kept.sort((a, b) => a.rang - b.rang).map(({ disposition, pour }) => ({ disposition, pour }));
}
