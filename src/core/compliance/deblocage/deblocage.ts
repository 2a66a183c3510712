import { createContext } from "../../indicators/context";
import type { Referentiel } from "../../register/champ";
import type { Register } from "../../register/register";
import { drain, type Steps } from "../../steps";
import type { Conformite, IndicateurJuge } from "../conformite";
import { cleBesoin, et, type Besoin, type Ensemble, type Voies } from "./besoin";
import { createVoies } from "./voies";

/** A step towards measuring more: what to add, and the indicators that become measurable once the steps before are done too. */
export interface Etape {
  /** Several where none of them would do alone. */
  readonly besoins: readonly Besoin[];
  /** Codes of the indicators, in the order of the scheme. */
  readonly debloque: readonly string[];
  /** What would unlock more beside this step, and how many indicators: the most first. */
  readonly avec: readonly { readonly besoin: Besoin; readonly nombre: number }[];
}

/** What lacks for the indicators of a scheme to be measurable, ranked. */
export interface Deblocage {
  /** Tables, columns and rows, each step unlocking the most of what is left. */
  readonly etapes: readonly Etape[];
  /** Indicators that only lack a value entered by a person, or a line of their action: each needs its own. */
  readonly saisies: readonly string[];
  readonly actions: readonly string[];
  /** Indicators without a figure for which nothing lacks in the register: an empty base, a rule to settle. */
  readonly autres: readonly string[];
}

/** An indicator that isn't measurable, and what it still lacks. */
interface Bloque {
  readonly code: string;
  readonly voies: Voies;
}

/**
 * Ranks what to add, greedily: at each step what unlocks the most indicators for each thing to add, given the steps
 * before. Nothing is supposed of the values: a column that is filled makes an indicator
 * measurable, it doesn't make it reached. Pure.
 */
export function deblocage(conformite: Conformite, register: Register, referentiel: Referentiel): Deblocage {
  return drain(deblocageSteps(conformite, register, referentiel));
}

/** The same, a step an indicator that isn't measurable. */
export function* deblocageSteps({ schema, periode, direction, indicateurs }: Conformite, register: Register, referentiel: Referentiel): Steps<Deblocage> {
  const context = createContext(register, { periode, ...(direction === null ? {} : { direction }) });
  const voiesDe = createVoies(context, schema, referentiel);
  const juges = indicateurs.filter(isBlocked);
  const blocked: Bloque[] = [];
  for (const juge of juges) {
    blocked.push({ code: juge.indicateur.code, voies: et(...missingOf(juge).map(voiesDe)) });
    yield blocked.length / juges.length;
  }
  const [autres, rest] = partition(blocked, ({ voies }) => voies.length === 0 || voies.some((one) => one.size === 0));
  const [saisies, other] = partition(rest, ({ voies }) => voies.some((one) => only(one, "saisie")));
  const [actions, left] = partition(other, ({ voies }) => voies.some((one) => only(one, "action")));
  return { etapes: rank(left), saisies: codesOf(saisies), actions: codesOf(actions), autres: codesOf(autres) };
}

/** Without a figure, for want of something: not out of force. */
function isBlocked(juge: IndicateurJuge): boolean {
  return juge.resultat.raison?.code !== "horsVigueur" && missingOf(juge).length > 0;
}

/** The indicator, or those of its values, that have no figure. */
function missingOf({ indicateur, resultat, composantes }: IndicateurJuge) {
  if (composantes.length === 0) return resultat.valeur === null ? [indicateur] : [];
  return composantes.filter((one) => one.resultat.valeur === null).map(({ composante }) => composante);
}

function only(ensemble: Ensemble, genre: Besoin["genre"]): boolean {
  return [...ensemble.values()].every((besoin) => besoin.genre === genre);
}

function rank(blocked: readonly Bloque[]): Etape[] {
  const etapes: Etape[] = [];
  const done = new Set<string>();
  let left = blocked.map(({ code, voies }) => ({ code, left: voies }));
  while (left.length > 0) {
    const step = best(left);
    if (step === null) break;
    for (const key of step.keys()) done.add(key);
    const remaining = left.map(({ code, left: voies }) => ({ code, left: voies.map((one) => without(one, done)) }));
    const debloque = remaining.filter(({ left: voies }) => voies.some((one) => one.size === 0));
    const next = remaining.filter((one) => !debloque.includes(one));
    etapes.push({ besoins: [...step.values()], debloque: codesOf(debloque), avec: beside(left, next) });
    left = next;
  }
  return etapes;
}

interface Reste {
  readonly code: string;
  readonly left: Voies;
}

/** The set that unlocks the most for each thing to add; at a tie the fewest things, then the lightest, then the first of the scheme. */
function best(blocked: readonly Reste[]): Ensemble | null {
  const candidates = new Map<string, Ensemble>();
  for (const { left } of blocked) for (const ensemble of left) candidates.set([...ensemble.keys()].sort().join(), ensemble);
  const scored = [...candidates.values()].map((ensemble) => ({ ensemble, gain: blocked.filter(({ left }) => left.some((one) => [...one.keys()].every((key) => ensemble.has(key)))).length }));
  return scored.sort((a, b) => b.gain / b.ensemble.size - a.gain / a.ensemble.size || a.ensemble.size - b.ensemble.size || weight(a.ensemble) - weight(b.ensemble))[0]?.ensemble ?? null;
}

/** Filling a column is lighter than adding one, and a column than a table. */
const WEIGHT: Readonly<Record<Besoin["genre"], number>> = { saisie: 1, action: 1, remplir: 2, colonne: 3, lignes: 4, table: 5 };

function weight(ensemble: Ensemble): number {
  return [...ensemble.values()].reduce((sum, { genre }) => sum + WEIGHT[genre], 0);
}

/** Single things that, the step being done, would each unlock indicators that asked for both. */
function beside(before: readonly Reste[], after: readonly Reste[]): Etape["avec"] {
  const found = new Map<string, { readonly besoin: Besoin; nombre: number }>();
  for (const { code, left } of after) {
    const former = before.find((one) => one.code === code)?.left ?? [];
    for (const ensemble of left) {
      const [besoin] = ensemble.values();
      if (ensemble.size !== 1 || !besoin || former.some((one) => one.size === 1 && one.has(cleBesoin(besoin)))) continue;
      const known = found.get(cleBesoin(besoin)) ?? { besoin, nombre: 0 };
      known.nombre += 1;
      found.set(cleBesoin(besoin), known);
    }
  }
  return [...found.values()].sort((a, b) => b.nombre - a.nombre);
}

function without(ensemble: Ensemble, done: ReadonlySet<string>): Ensemble {
  return new Map([...ensemble].filter(([key]) => !done.has(key)));
}

function codesOf(blocked: readonly { readonly code: string }[]): string[] {
  return blocked.map(({ code }) => code);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
