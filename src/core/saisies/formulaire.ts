import { chiffresArretes, cleArretee, lignesArretees } from "../compliance/arretes";
import type { Conformite } from "../compliance/conformite";
import { isAbsence } from "../indicators/evaluate";
import { texteValeur } from "../indicators/textes";
import type { Resultat } from "../indicators/resultat";
import type { Cible } from "../scheme/cible";
import { texteCibleDocument } from "../scheme/cibleTexte";
import { titreAxe, type Action, type Composante, type Indicateur, type Schema } from "../scheme/schema";
import { colonneDe, TABLE_SAISIES, TABLE_SUIVI, type ClasseurSaisies, type TableSaisie } from "./classeur";
import { CHAMPS_ETAPE, CHAMPS_SAISIE, etapesDe, memeSousAction, saisieDe, type LigneEtape, type Sujet, type Trouvee } from "./lignes";
import { genreSaisie, type GenreSaisie } from "./lire";

/** What only a person knows of one indicator or composante, for one year. */
export interface Question extends Sujet {
  readonly genre: GenreSaisie;
  /** Of the indicator that holds several values. */
  readonly libelleParent: string | null;
  /** What the person must know, in words. */
  readonly denominateur: string;
  /** False: the register may measure it, and the value is only taken where it can't. */
  readonly attendue: boolean;
  /** The targets of the year, in words; null without any. */
  readonly cible: string | null;
  readonly source: string;
  readonly precedente: Precedente | null;
  readonly trouvee: Trouvee;
}

/** The value of the year before. */
export interface Precedente {
  readonly annee: number;
  readonly texte: string;
  readonly valeur: NonNullable<Resultat["valeur"]>;
  readonly origine: "saisie" | "arrete";
}

/** Where an action, or one of its sous-actions, stands: a line of Suivi des actions, or the one that would be added. */
export interface Etape {
  /** Stable while the form is open: the sous-action and its rank, not the row. */
  readonly cle: string;
  readonly sousAction: string | null;
  readonly ligne: LigneEtape | null;
}

/** The form of one action, or of what hangs on an objectif or on the whole scheme (`action` null). */
export interface Fiche {
  readonly cle: string;
  readonly axe: string;
  readonly objectif: string | null;
  readonly titre: string;
  readonly action: Action | null;
  readonly questions: readonly Question[];
  readonly etapes: readonly Etape[];
}

export interface Formulaires {
  readonly annee: number;
  readonly fiches: readonly Fiche[];
  /** Fields that the person's table has no column for, by table; none where the table is to be made. */
  readonly sansColonne: Readonly<Record<TableSaisie, readonly string[]>>;
}

/** Codes that the last check could measure from the register, and those that it couldn't; null before any check. */
export type Mesures = ReadonlyMap<string, boolean> | null;

/** What a check says of each code: true where the register measures it. */
export function mesuresDe({ indicateurs }: Pick<Conformite, "indicateurs">): Mesures {
  const measured = ({ raison, origine }: Resultat) => origine !== "saisie" && !(raison !== null && (isAbsence(raison) || raison.code === "saisieIllisible" || raison.code === "saisieEnDouble"));
  return new Map(indicateurs.flatMap(({ indicateur, resultat, composantes }) => [[indicateur.code, measured(resultat)] as const, ...composantes.map(({ composante, resultat: own }) => [composante.code, measured(own)] as const)]));
}

/** How many of the answers that are expected a form has: what the engine reads. */
export function avancement({ questions }: Pick<Fiche, "questions">): { readonly remplies: number; readonly attendues: number } {
  const expected = questions.filter(({ attendue }) => attendue);
  return { attendues: expected.length, remplies: expected.filter(({ trouvee }) => trouvee.etat === "trouvee" && trouvee.ligne.valeur !== null).length };
}

/** The forms of a scheme for one year, in its order; an action without anything to enter still has its state. */
export function formulaires(schema: Schema, classeur: ClasseurSaisies, annee: number, mesures: Mesures): Formulaires {
  const question = questionsOf(schema, classeur, annee, mesures);
  const fiches = schema.axes.flatMap((axe) => axe.objectifs.flatMap((objectif): Fiche[] => {
    const place = { axe: titreAxe(axe), objectif: `${objectif.code} ${objectif.libelle}` };
    const engagements = objectif.engagements.flatMap(question);
    return [
      ...objectif.actions.map((action): Fiche => ({ ...place, cle: `action:${action.code}`, titre: `${action.code} ${action.libelle}`, action, questions: action.indicateurs.flatMap(question), etapes: etapesOf(action, classeur) })),
      ...(engagements.length === 0 ? [] : [{ ...place, cle: `objectif:${axe.code}:${objectif.code}`, titre: `Engagements : ${objectif.libelle}`, action: null, questions: engagements, etapes: [] }]),
    ];
  }));
  const ensemble = schema.engagements.flatMap(question);
  const whole: Fiche[] = ensemble.length === 0 ? [] : [{ cle: "schema", axe: "Ensemble du schéma", objectif: null, titre: "Engagements du schéma", action: null, questions: ensemble, etapes: [] }];
  return { annee, fiches: [...fiches, ...whole], sansColonne: { saisies: missing(classeur, TABLE_SAISIES, CHAMPS_SAISIE), suiviActions: missing(classeur, TABLE_SUIVI, [...CHAMPS_ETAPE, "sousAction"]) } };
}

function missing({ tables }: ClasseurSaisies, id: TableSaisie, champs: readonly string[]): string[] {
  const ouverte = tables.get(id);
  return ouverte ? champs.filter((champ) => colonneDe(ouverte, champ) === null) : [];
}

function questionsOf(schema: Schema, { register, tables }: ClasseurSaisies, annee: number, mesures: Mesures): (indicateur: Indicateur) => Question[] {
  const ouverte = tables.get(TABLE_SAISIES);
  const voted = chiffresArretes(lignesArretees(register, schema.id));

  function precedenteDe(sujet: Sujet): Precedente | null {
    const former = voted.get(cleArretee(sujet.code, { debut: annee - 1, fin: annee - 1 }));
    const entered = saisieDe(ouverte, sujet, annee - 1);
    const valeur = former?.valeur ?? (entered.etat === "trouvee" ? entered.ligne.valeur : null);
    return valeur === null ? null : { annee: annee - 1, valeur, texte: texteValeur(valeur, sujet.unite), origine: former ? "arrete" : "saisie" };
  }

  function questionOf(cible: Indicateur | Composante, parent: Indicateur | null, source: string): Question[] {
    const { mesure, code, libelle, unite, cibles } = cible;
    if (!mesure) return [];
    const sujet: Sujet = { code, libelle, unite, parent: parent?.code ?? null };
    const trouvee = saisieDe(ouverte, sujet, annee);
    // A step is told by its lines in Suivi des actions, unless someone has entered it.
    if (mesure.genre === "realisation" && trouvee.etat === "absente") return [];
    const attendue = mesure.genre === "saisie" || (mesure.genre !== "realisation" && mesures?.get(code) === false);
    return [{ ...sujet, genre: genreSaisie(unite), libelleParent: parent?.libelle ?? null, denominateur: mesure.denominateur, attendue, cible: texteCibles(cibles, annee), source, precedente: precedenteDe(sujet), trouvee }];
  }

  return (indicateur) => [...questionOf(indicateur, null, indicateur.source), ...(indicateur.composantes ?? []).flatMap((composante) => questionOf(composante, indicateur, indicateur.source))];
}

/** The milestone of the year or the next one, else the last; and what holds every year. */
function texteCibles(cibles: readonly Cible[], annee: number): string | null {
  const dated = cibles.filter((cible) => cible.annee !== null).sort((a, b) => (a.annee ?? 0) - (b.annee ?? 0));
  const jalon = dated.find((cible) => (cible.annee ?? 0) >= annee) ?? dated.at(-1);
  const shown = cibles.filter((cible) => cible === jalon || cible.annee === null);
  return shown.length === 0 ? null : shown.map(texteCibleDocument).join(" ; ");
}

/** The action itself, its sous-actions as the scheme writes them, then the lines that name others; lines of one name are each their own. */
function etapesOf(action: Action, { tables }: ClasseurSaisies): Etape[] {
  const ouverte = tables.get(TABLE_SUIVI);
  const lines = etapesDe(ouverte, action.code);
  const nameable = !ouverte || colonneDe(ouverte, "sousAction") !== null;
  const named: (string | null)[] = [null, ...(nameable ? action.sousActions : [])];
  const known = named.flatMap((sousAction): Etape[] => {
    const own = lines.filter((line) => memeSousAction(line.sousAction, sousAction));
    return own.length === 0 ? [etape(sousAction, 0, null)] : own.map((line, rank) => etape(sousAction, rank, line));
  });
  const others = lines.filter((line) => !named.some((name) => memeSousAction(line.sousAction, name)));
  return [...known, ...others.map((line, rank) => etape(line.sousAction, others.slice(0, rank).filter((before) => memeSousAction(before.sousAction, line.sousAction)).length, line))];
}

function etape(sousAction: string | null, rank: number, ligne: LigneEtape | null): Etape {
  return { cle: `${sousAction ?? ""}#${rank}`, sousAction, ligne };
}
