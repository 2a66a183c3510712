import { createJuge, type Sujet } from "../compliance/juge";
import { figureDe } from "../compliance/releve";
import type { Verdict } from "../compliance/verdict";
import { outOfForce } from "../compliance/vigueur";
import type { Raison, Resultat } from "../indicators/resultat";
import type { Referentiel } from "../register/champ";
import type { Register } from "../register/register";
import { indicateursAvecChemin, type Chemin, type Indicateur, type Schema } from "../scheme/schema";
import { sameDirection } from "./direction";
import { champsConnus, isNouveauMarche, registrePrevu, SCENARIOS, type Scenario } from "./marchesPrevus";
import { imprevisible, type Imprevisible } from "./previsible";
import type { Propositions } from "./propositions";

/** A figure of a year to come, and what the target says of it. */
export interface Chiffre {
  readonly resultat: Resultat;
  readonly verdict: Verdict;
}

/** An indicator (or one of its values) that the needs let foresee. */
export interface LignePrevue extends Readonly<Record<Scenario, Chiffre>> {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  readonly chemin: Chemin;
}

/** One that they don't. */
export interface LigneImprevisible {
  readonly code: string;
  readonly libelle: string;
  readonly motif: Imprevisible | { readonly code: "raison"; readonly raison: Raison };
}

/** What the indicators of a year to come would be if its needs are bought. A forecast, never a figure of the bilan. */
export interface Prevision {
  readonly annee: number;
  readonly direction: string | null;
  readonly lignes: readonly LignePrevue[];
  readonly imprevisibles: readonly LigneImprevisible[];
  /** Needs counted as marchés of the year, and reconductions, which aren't. */
  readonly nouveaux: number;
  readonly reconductions: number;
}

/** What a forecast is made in: the needs' register has the former years, for the targets that compare with one. */
export interface Cadre {
  readonly schema: Schema;
  readonly register: Register;
  readonly referentiel: Referentiel;
  readonly annee: number;
  readonly direction: string | null;
}

/** Evaluates and judges the scheme as any check does, on the marchés that the needs would be. Pure. */
export function prevoir(lignes: readonly Propositions[], cadre: Cadre): Prevision {
  const { schema, annee, direction } = cadre;
  const { sujets, imprevisibles } = sujetsPrevisibles(lignes, cadre);
  const juges = { envisage: jugeDe(lignes, "envisage", cadre), possible: jugeDe(lignes, "possible", cadre) } satisfies Record<Scenario, unknown>;
  const prevues: LignePrevue[] = [];
  const muettes: LigneImprevisible[] = [];
  for (const sujet of sujets) {
    const { code, libelle, unite } = sujet.cible;
    const [envisage, possible] = SCENARIOS.map((scenario) => juges[scenario](sujet)) as [Chiffre, Chiffre];
    const raison = envisage.resultat.raison ?? possible.resultat.raison;
    if (envisage.resultat.valeur === null && possible.resultat.valeur === null && raison) muettes.push({ code, libelle, motif: { code: "raison", raison } });
    else prevues.push({ code, libelle, unite, chemin: sujet.chemin, envisage, possible });
  }
  const order = new Map(indicateursAvecChemin(schema).flatMap(({ indicateur }) => [indicateur.code, ...(indicateur.composantes ?? []).map(({ code }) => code)]).map((code, rank) => [code, rank] as const));
  const nouveaux = prevuesOf(lignes, direction);
  return {
    annee, direction, lignes: prevues,
    imprevisibles: [...imprevisibles, ...muettes].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0)),
    nouveaux: nouveaux.filter(({ besoin }) => isNouveauMarche(besoin)).length,
    reconductions: nouveaux.filter(({ besoin }) => !isNouveauMarche(besoin)).length,
  };
}

function prevuesOf(lignes: readonly Propositions[], direction: string | null): readonly Propositions[] {
  return direction === null ? lignes : lignes.filter(({ besoin }) => besoin.direction !== null && sameDirection(besoin.direction, direction));
}

/** A figure that the scheme asks for, and where it stands there. */
export interface SujetPrevisible extends Sujet {
  readonly chemin: Chemin;
}

/** The indicators that needs let foresee, and the others with the reason. */
export function sujetsPrevisibles(lignes: readonly Propositions[], { schema, referentiel, annee }: Cadre): { readonly sujets: readonly SujetPrevisible[]; readonly imprevisibles: readonly LigneImprevisible[] } {
  const tous = indicateursAvecChemin(schema).flatMap(({ indicateur, chemin }) => places(indicateur, chemin));
  const byCode = new Map(tous.map(({ cible }) => [cible.code, cible] as const));
  const connus = champsConnus(lignes.map(({ besoin }) => besoin).filter(isNouveauMarche));
  const sujets: SujetPrevisible[] = [];
  const imprevisibles: LigneImprevisible[] = [];
  for (const sujet of tous) {
    const { code, libelle, mesure } = sujet.cible;
    const horsVigueur = outOfForce(sujet.rule, { debut: annee, fin: annee });
    const motif = horsVigueur ? ({ code: "raison", raison: horsVigueur } as const) : mesure ? imprevisible(mesure, { connus, referentiel, byCode }) : null;
    if (motif || !mesure) imprevisibles.push({ code, libelle, motif: motif ?? { code: "saisie" } });
    else sujets.push(sujet);
  }
  return { sujets, imprevisibles };
}

function places(indicateur: Indicateur, chemin: Chemin): SujetPrevisible[] {
  if (!indicateur.composantes) return [{ cible: indicateur, parent: null, rule: indicateur, chemin }];
  return indicateur.composantes.map((composante) => ({ cible: composante, parent: indicateur.code, rule: indicateur, chemin }));
}

/** Judges figures of one scenario. Former years come from the register, voted or measured; the year itself from the needs. */
export function jugeDe(lignes: readonly Propositions[], scenario: Scenario, { schema, register, referentiel, annee, direction }: Cadre): (sujet: Sujet) => Chiffre {
  const periode = { debut: annee, fin: annee };
  const options = { periode, ...(direction === null ? {} : { direction }) };
  const { evaluator, judged } = createJuge(register, schema, options, registrePrevu(lignes, scenario, annee, { register, referentiel }));
  return (sujet) => {
    const resultat = evaluator.measure(sujet.cible, sujet.parent);
    return { resultat, verdict: judged(sujet, resultat, figureDe(resultat, periode)) };
  };
}
