import { THEMES, type Clausier, type Disposition, type Famille } from "../clausier/clausier";
import { clausesFor, type DispositionRetenue, type Probleme, type Question as Recherche } from "../clausier/clausesFor";
import { questionsDuClassement } from "../recensement/classement";
import { cleFamille, type FamilleNomenclature } from "../register/nomenclature";
import type { Seuil } from "../seuils/seuil";
import type { Achat } from "./achat";
import { obligationDe, type Obligation } from "./obligations";

/** A question of a fiche: a disposition to keep or to leave out. */
export interface Question {
  readonly disposition: Disposition;
  /** The familles that it is asked for; none when it is asked of every purchase. */
  readonly pour: readonly Famille[];
  /** What the law asks; null when no law does. */
  readonly obligation: Obligation | null;
}

export interface Theme {
  readonly theme: Disposition["theme"];
  readonly questions: readonly Question[];
}

/** The questions of a purchase, by theme in the order of the clausier, and why some may be missing. */
export interface Questions {
  readonly themes: readonly Theme[];
  /** The familles found; by a CPV code where `cpv` says it. */
  readonly familles: readonly { readonly famille: Famille; readonly cpv: string | null }[];
  /** What can't be read in the CPV code or the famille; a code in no famille has none of its own. */
  readonly problemes: readonly (Probleme | { readonly code: "cpvSansFamille" | "familleContradictoire"; readonly recu: string })[];
  /** Lines of the collectivité's nomenclature that told a code or a category. */
  readonly nomenclature: readonly FamilleNomenclature[];
}

/** The questions that apply to a purchase: those of its familles and CPV codes (the nomenclature's where a row has none), then those of every purchase. Pure. */
export function questionsDe(clausier: Clausier, seuils: readonly Seuil[], achat: Achat, today: number): Questions {
  const nomenclature = achat.classements.flatMap((one) => (one.etat === "classee" ? [one.famille] : []));
  const contradictoires = achat.classements.flatMap((one) => (one.etat === "contradictoire" ? [one.famille] : []));
  const classees = new Set([...nomenclature.map(({ famille }) => famille), ...contradictoires].map(cleFamille));
  const asked: Recherche[] = [...achat.codesCPV.map((codeCPV) => ({ codeCPV })), ...nomenclature.flatMap(questionsDuClassement), ...achat.familles.map((famille) => ({ famille }))];
  const problemes: Questions["problemes"][number][] = asked.length === 0 ? [{ code: "questionVide" }] : contradictoires.map((recu) => ({ code: "familleContradictoire", recu }));
  const kept = new Map<string, DispositionRetenue>();
  const familles = new Map<string, Questions["familles"][number]>();
  for (const question of asked) {
    const clauses = clausesFor(clausier, question);
    if (!clauses.ok) {
      // A famille of the collectivité's own nomenclature needn't be one of the clausier.
      if (clauses.probleme.code !== "familleInconnue" || !classees.has(cleFamille(clauses.probleme.recu))) problemes.push(clauses.probleme);
      continue;
    }
    if (clauses.familles.length === 0 && question.codeCPV !== undefined) problemes.push({ code: "cpvSansFamille", recu: question.codeCPV });
    for (const found of clauses.familles) if (!familles.has(found.famille.id)) familles.set(found.famille.id, found);
    for (const one of clauses.dispositions) {
      const known = kept.get(one.disposition.id);
      kept.set(one.disposition.id, known ? { ...one, pour: [...known.pour, ...one.pour.filter(({ id }) => !known.pour.some((other) => other.id === id))] } : one);
    }
  }
  for (const disposition of clausier.dispositions) if (disposition.familles === "toutes" && !kept.has(disposition.id)) kept.set(disposition.id, { disposition, pour: [] });
  const rankOf = new Map(clausier.dispositions.map(({ id }, rank) => [id, rank] as const));
  const questions = [...kept.values()]
    .map(({ disposition, pour }): Question => ({ disposition, pour, obligation: obligationDe(disposition.id, achat, seuils, today) }))
    .sort((a, b) => weight(a) - weight(b) || rankOf.get(a.disposition.id)! - rankOf.get(b.disposition.id)!);
  return {
    themes: THEMES.flatMap((theme): Theme[] => { const own = questions.filter((one) => one.disposition.theme === theme); return own.length === 0 ? [] : [{ theme, questions: own }]; }),
    familles: [...familles.values()], problemes, nomenclature,
  };
}

/** What the law asks first, then what is of the famille, then what is of every purchase. */
function weight({ obligation, pour }: Question): number {
  if (obligation !== null && obligation.applicable !== "non") return 0;
  return pour.length > 0 ? 1 : 2;
}

export function toutesLes({ themes }: Questions): Question[] {
  return themes.flatMap(({ questions }) => questions);
}
