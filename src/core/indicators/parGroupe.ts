import { BLANK_CELL, VALUE_CELL, type Column } from "../register/column";
import { foldText } from "../register/fold";
import { isComptee, type Mesure, type MesureComptee } from "../scheme/mesure";
import type { Composante, Indicateur } from "../scheme/schema";
import { drain, type Steps } from "../steps";
import { and, countBits, eachBit, emptyBits, setBit, type Bits } from "./bits";
import type { EvaluationContext } from "./context";
import { measureRows, type Evaluator } from "./evaluate";
import { undeclaredRows } from "./measures/declaration";
import { labelsOf, NON_RENSEIGNE } from "./measures/distinct";
import { select, type Selection } from "./measures/selection";
import { AUCUNE_ECARTEE, type Resultat } from "./resultat";
import { ventilerSteps } from "./ventilation";

/** A figure measured again on the rows of each value of a field. */
export interface ParGroupe {
  /** Label of the field. */
  readonly libelle: string;
  /** In alphabetical order; the rows without a value, then those that can't be read, come last where there are some. */
  readonly groupes: readonly Groupe[];
}
export interface Groupe {
  readonly nature: "valeur" | "vide" | "illisible";
  /** The value, as its first row writes it; empty for the two others. */
  readonly libelle: string;
  readonly resultat: Resultat;
}

const JOINED = "marche.";
const SILENT = "aucune considération n'y est déclarée";

/**
 * Breaks a figure down by a field of Marchés. The rows are those of the whole, chosen once and shared out: a row has the
 * same place in its group as in the whole, so that numbers, numerators and denominators add up. Null where the figure
 * isn't counted on rows, or where no column says the field.
 */
export function parGroupe(evaluator: Evaluator, cible: Indicateur | Composante, parent: string | null, champ: string): ParGroupe | null {
  return drain(parGroupeSteps(evaluator, cible, parent, champ));
}

/** The same, a step a group. */
export function* parGroupeSteps(evaluator: Evaluator, cible: Indicateur | Composante, parent: string | null, champ: string): Steps<ParGroupe | null> {
  const whole = evaluator.measure(cible, parent);
  if (!cible.mesure || whole.origine === "saisie") return null;
  if (cible.mesure.genre === "ratio") return yield* ofRatio(evaluator, cible, parent, champ);
  const mesure = mesureUsed(evaluator.context, cible.mesure, whole);
  const selected = mesure && select(evaluator.context, mesure);
  if (!mesure || !selected?.ok) return null;
  const { selection } = selected;
  const column = [champ, `${JOINED}${champ}`].map((candidate) => selection.view.column(candidate)).find((candidate) => candidate !== null);
  if (!column) return null;
  const parts = sharedOut(selection, column);
  const groupes: Groupe[] = [];
  for (const { rows, ...group } of parts) {
    groupes.push({ ...group, resultat: measured(selection, mesure, rows) });
    yield groupes.length / parts.length;
  }
  return { libelle: column.champ.libelle, groupes };
}

/** Which of a measure and its `sinon` gave the figure: never a breakdown of another one. */
function mesureUsed(context: EvaluationContext, mesure: Mesure, { numerateur, denominateur, genre, table }: Resultat): MesureComptee | null {
  for (let next: Mesure | undefined = mesure; next; next = "sinon" in next ? next.sinon : undefined) {
    if (!isComptee(next) || next.genre !== genre || next.table !== table) continue;
    const selected = select(context, next);
    const found = selected.ok ? measureRows(selected.selection, next) : null;
    if (found?.numerateur === numerateur && found.denominateur === denominateur) return next;
  }
  return null;
}

interface Part extends Pick<Groupe, "nature" | "libelle"> {
  readonly rows: Bits;
}

function sharedOut({ base, view: { table: { rowCount } } }: Selection, column: Column): Part[] {
  const values = new Map<string, Part>();
  const [blank, unreadable] = [emptyBits(rowCount), emptyBits(rowCount)];
  eachBit(base, (row) => {
    if (column.state[row] === BLANK_CELL) setBit(blank, row);
    else if (column.state[row] !== VALUE_CELL) setBit(unreadable, row);
    else for (const libelle of labelsOf(column, row)) {
      const known = values.get(foldText(libelle)) ?? { nature: "valeur", libelle, rows: emptyBits(rowCount) };
      setBit(known.rows, row);
      values.set(foldText(libelle), known);
    }
  });
  const others: Part[] = [{ nature: "vide", libelle: "", rows: blank }, { nature: "illisible", libelle: "", rows: unreadable }];
  return [...[...values.values()].sort((a, b) => a.libelle.localeCompare(b.libelle, "fr", { numeric: true })), ...others.filter(({ rows }) => countBits(rows) > 0)];
}

/** What the rows left out of the whole would say of a group is not known: they are told with the whole. */
function measured(whole: Selection, mesure: MesureComptee, rows: Bits): Resultat {
  const selection: Selection = { ...whole, base: and(whole.base, rows), counted: and(whole.counted, rows), ecartees: AUCUNE_ECARTEE };
  const found = measureRows(selection, mesure);
  // Nobody there said anything: that isn't zero. The sides stay, for they are in those of the whole.
  const undeclared = found.lignes.length === 0 && found.retenues > 0 ? undeclaredRows(selection, mesure) : null;
  const silent = undeclared !== null && countBits(undeclared) === countBits(selection.base);
  return silent ? { ...found, valeur: null, part: null, raison: { code: "texte", texte: SILENT } } : found;
}

/** Both sides of a ratio may be counted on tables of their own: each is measured again in each group. */
function* ofRatio(evaluator: Evaluator, cible: Indicateur | Composante, parent: string | null, par: string): Steps<ParGroupe | null> {
  const found = yield* ventilerSteps(evaluator, cible, parent, { par });
  const blank = found?.modalites.at(-1)?.libelle === NON_RENSEIGNE ? found.modalites.length - 1 : -1;
  return found && {
    libelle: found.libelle,
    groupes: found.modalites.map(({ libelle, resultat }, rank) => (rank === blank ? { nature: "vide", libelle: "", resultat } : { nature: "valeur", libelle, resultat })),
  };
}
