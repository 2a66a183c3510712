import { BLANK_CELL, VALUE_CELL, type Column } from "../register/column";
import { foldText } from "../register/fold";
import { criteres, type CritereBrut, type Filtre } from "../scheme/filtre";
import { isComptee, isReprise, mesuresDe, type MesureComptee } from "../scheme/mesure";
import type { Composante, Indicateur, Ventilation } from "../scheme/schema";
import { drain, type Steps } from "../steps";
import { eachBit, type Bits } from "./bits";
import { isRaison, literal, type EvaluationContext } from "./context";
import type { Evaluator } from "./evaluate";
import { labelsOf, NON_RENSEIGNE } from "./measures/distinct";
import type { Resultat } from "./resultat";
import type { TableView } from "./tableView";

/** An indicator measured again on the rows of each category: its value, not only a count of rows. */
export interface ResultatVentile {
  /** What it is broken down by: a field's label, or the words of the scheme. */
  readonly libelle: string;
  readonly modalites: readonly { readonly libelle: string; readonly resultat: Resultat }[];
}

const JOINED = "marche.";

/**
 * Null where the field has no column, or where the indicator is measured on no table of its own: nothing can be said
 * by it. A cell that can't be read is in no category.
 */
export function ventiler(evaluator: Evaluator, cible: Indicateur | Composante, parent: string | null, ventilation: Ventilation): ResultatVentile | null {
  return drain(ventilerSteps(evaluator, cible, parent, ventilation));
}

/** The same, a step a category. */
export function* ventilerSteps(evaluator: Evaluator, cible: Indicateur | Composante, parent: string | null, ventilation: Ventilation): Steps<ResultatVentile | null> {
  const groupes = "par" in ventilation ? byField(evaluator, cible, ventilation.par) : { libelle: ventilation.libelle, groupes: ventilation.groupes };
  if (!groupes) return null;
  const modalites: { readonly libelle: string; readonly resultat: Resultat }[] = [];
  for (const { libelle, filtre } of groupes.groupes) {
    modalites.push({ libelle, resultat: evaluator.parmi(ofMarche(filtre)).measure(cible, parent) });
    yield modalites.length / groupes.groupes.length;
  }
  return { libelle: groupes.libelle, modalites };
}

/** One group for each value of a field, in alphabetical order, and one for the blanks where there are some. */
function byField({ context }: Evaluator, cible: Indicateur | Composante, par: string): { readonly libelle: string; readonly groupes: readonly { readonly libelle: string; readonly filtre: Filtre }[] } | null {
  // As `ofMarche` filters: the table of marchés has of its own what the others have of theirs.
  const champ = par.startsWith(JOINED) ? par.slice(JOINED.length) : par;
  const found = measuredRows(context, cible).flatMap(({ view, rows }) => {
    const column = [champ, `${JOINED}${champ}`].map((place) => view.column(place)).find((candidate) => candidate !== null);
    return column ? [{ column, rows }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const groupes = new Map<string, { readonly libelle: string; readonly filtre: Filtre }>();
  let blank = false;
  for (const { column, rows } of found) {
    eachBit(rows, (row) => {
      if (column.state[row] === BLANK_CELL) blank = true;
      if (column.state[row] !== VALUE_CELL) return;
      for (const libelle of labelsOf(column, row)) if (!groupes.has(foldText(libelle))) groupes.set(foldText(libelle), { libelle, filtre: criteres({ [champ]: exactly(column, row, libelle) }) });
    });
  }
  const sorted = [...groupes.values()].sort((a, b) => a.libelle.localeCompare(b.libelle, "fr", { numeric: true }));
  return { libelle: first.column.champ.libelle, groupes: blank ? [...sorted, { libelle: NON_RENSEIGNE, filtre: criteres({ [champ]: "" }) }] : sorted };
}

/** The rows of the period (and of the natures that count) in each table that the indicator is measured on: both sides of a ratio, or the first table that is there. */
function measuredRows(context: EvaluationContext, { mesure }: Indicateur | Composante): { readonly view: TableView; readonly rows: Bits }[] {
  if (!mesure) return [];
  const sides = mesure.genre === "ratio" ? [mesure.numerateur, mesure.diviseur].filter((side): side is MesureComptee => !isReprise(side) && isComptee(side)) : [];
  const found = (sides.length > 0 ? sides : mesuresDe(mesure).filter(isComptee)).flatMap((one) => {
    const view = context.view(one.table);
    const universe = view && context.universe(view, one);
    return view && universe && !isRaison(universe) ? [{ view, rows: universe.yes }] : [];
  });
  return sides.length > 0 ? found : found.slice(0, 1);
}

/** A number as it is, a text without wildcards. */
function exactly(column: Column, row: number, label: string): CritereBrut {
  if ("entries" in column) return `=${literal(label)}`;
  return column.kind === "nombre" ? column.values[row]! : label;
}

/** The fields of a group as those of the marché: every table answers with its own field, or its marché's. */
function ofMarche(filtre: Filtre): Filtre {
  const renamed = Object.fromEntries(Object.entries(filtre.criteres).map(([champ, critere]) => [champ.startsWith(JOINED) ? champ.slice(JOINED.length) : champ, critere]));
  return { criteres: renamed, ou: filtre.ou.map(ofMarche), et: filtre.et.map(ofMarche) };
}
