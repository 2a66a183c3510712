import type { Conformite, ComposanteJugee, IndicateurJuge } from "../compliance/conformite";
import { isReprise, type Mesure } from "../scheme/mesure";
import type { CritereBrut, Filtre } from "../scheme/filtre";

/**
 * What article L2111-3 asks a buyer to publish every two years: real rates and targets by category, "en nombre de
 * contrats ou en valeur", the social enterprises and the employers of disadvantaged people apart.
 */
export const CATEGORIES = ["achats socialement responsables", "achats écologiquement responsables", "entreprises solidaires d'utilité sociale", "employeurs de personnes défavorisées ou vulnérables"] as const;
export type Categorie = (typeof CATEGORIES)[number];
const [SOCIAL, ECOLOGIQUE, ESUS, INCLUSION] = CATEGORIES;

export const EXPRESSIONS = ["nombre", "valeur"] as const;
export type Expression = (typeof EXPRESSIONS)[number];

/** The action, in the scheme of the law, whose indicators are the rates that the article asks for. */
const PUBLICATION = "PUBLICATION";

/** The figures of the article: those of the action that publishes them which are of one of its categories. */
export function figuresLegales(obligations: Conformite): readonly IndicateurJuge[] {
  return obligations.indicateurs.filter(({ chemin, composantes }) => chemin.action?.code === PUBLICATION && composantes.some(({ composante }) => categorieDe(composante.mesure) !== null));
}

/** The rate of one category, in number or in value. */
export function tauxLegal(obligations: Conformite, categorie: Categorie, expression: Expression): ComposanteJugee | null {
  return figuresLegales(obligations).flatMap(({ composantes }) => composantes).find(({ composante: { mesure } }) => categorieDe(mesure) === categorie && expressionDe(mesure) === expression) ?? null;
}

const STATUTS: ReadonlySet<string> = new Set(["titulaireStatut", "statut", "reserveA"]);
const INCLUSIFS: ReadonlySet<string> = new Set(["EA", "ESAT", "SIAE", "EA-ESAT", "EA-ESAT-SIAE"]);

/**
 * The category that the rule of a figure counts, from its criteria alone: who holds the contract first, then what it
 * considers. Null where the rule doesn't say one of the four.
 */
export function categorieDe(mesure: Mesure | undefined): Categorie | null {
  const tests = mesure ? testsDe(mesure) : [];
  const statuts = tests.find(([champ]) => STATUTS.has(champ))?.[1];
  if (statuts?.every((statut) => statut === "ESUS")) return ESUS;
  if (statuts?.every((statut) => INCLUSIFS.has(statut))) return INCLUSION;
  if (statuts) return null;
  const positive = (champ: string) => tests.some(([tested, valeurs]) => tested === champ && !valeurs.some((valeur) => valeur.startsWith("Pas de")));
  if (positive("considerationsSociales")) return SOCIAL;
  return positive("considerationsEnvironnementales") ? ECOLOGIQUE : null;
}

/** Whether a figure is in number of contracts or in value; null for hours, vehicles, a step done. */
export function expressionDe(mesure: Mesure | undefined): Expression | null {
  if (mesure?.genre === "ratio") return isReprise(mesure.numerateur) ? null : expressionDe(mesure.numerateur);
  if (mesure === undefined || mesure.genre === "saisie" || mesure.genre === "realisation") return null;
  if ((mesure.genre === "partMontant" || mesure.genre === "somme") && mesure.champ === "montant") return "valeur";
  return mesure.table === "marches" && (mesure.genre === "nombre" || mesure.genre === "part") ? "nombre" : null;
}

/** Criteria that a row counted must meet, each with the words that it accepts; what it must not be says nothing here. */
function testsDe(mesure: Mesure): (readonly [string, readonly string[]])[] {
  if (mesure.genre === "ratio") return isReprise(mesure.numerateur) ? [] : testsDe(mesure.numerateur);
  return "filtre" in mesure ? requis(mesure.filtre) : [];
}

function requis(filtre: Filtre): (readonly [string, readonly string[]])[] {
  const own = Object.entries(filtre.criteres).flatMap(([champ, critere]) => {
    const valeurs = valeursDe(critere);
    return valeurs.length === 0 ? [] : [[champ.replace(/^marche\./, ""), valeurs] as const];
  });
  return [...own, ...filtre.et.flatMap(requis)];
}

function valeursDe(critere: CritereBrut): string[] {
  const mots = (Array.isArray(critere) ? critere : [critere]).map((mot) => String(mot).replace(/^=/, ""));
  return mots.some((mot) => mot === "" || /^(<>|[<>])/.test(mot)) ? [] : mots;
}
