import { VALUE_CELL } from "../../register/column";
import type { Filtre, Mesure, MesureSaisie } from "../../scheme/mesure";
import { fieldsOf } from "../../scheme/readSchema";
import { and, andNot, countBits, fullBits, or, rowsOf, type Bits } from "../bits";
import { isRaison, type EvaluationContext } from "../context";
import { conjunction, unknownRows, type Mask } from "../mask";
import { AUCUNE_ECARTEE, type Ecartees, type Raison, type Resultat } from "../resultat";
import type { TableView } from "../tableView";

export type MesureComptee = Exclude<Mesure, MesureSaisie>;

/** The rows that a measure counts, those it is a share of, and those it leaves out. */
export interface Selection {
  readonly view: TableView;
  /** Rows of the base: the denominator of a share, or all the rows that the measure looked at. */
  readonly base: Bits;
  /** Rows of the base that meet the filter: the numerator. */
  readonly counted: Bits;
  readonly ecartees: Ecartees;
}

/** A measure that can be made, or why not. */
export type Selected = { readonly ok: true; readonly selection: Selection } | { readonly ok: false; readonly raison: Raison; readonly ecartees: Ecartees };

const NO_FILTER: Filtre = { criteres: {}, ou: [] };

/**
 * Chooses rows for a measure on a table: the period, the natures, the base, then the filter; in three values, so that
 * a row is left out only when what is missing could change the answer. For a share, a row whose place in the base is
 * not known is left out of both sides; for a plain count, a row that fails the filter for sure is simply not counted.
 */
export function select(context: EvaluationContext, mesure: MesureComptee): Selected {
  const view = context.view(mesure.table);
  if (!view) return refuse({ code: "tableAbsente", table: context.libelle(mesure.table) });
  const { definition, rowCount } = view.table;
  const periode = mesure.periode ?? definition.periode;
  const needed = [...(periode ? [periode] : []), ...fieldsOf(mesure)];
  const missing = view.missing(needed);
  if (missing.length > 0) return refuse({ code: "colonneAbsente", table: definition.libelle, colonnes: missing.map(({ libelle }) => libelle) });
  const universe = context.universe(view, mesure);
  if (isRaison(universe)) return refuse(universe);
  if (countBits(universe.no) === rowCount) return refuse({ code: "aucuneLigne", table: definition.libelle });

  const base = conjunction(universe, view.mask(explicitBase(mesure) ?? NO_FILTER));
  const both = conjunction(base, view.mask(mesure.filtre));
  const unknown = explicitBase(mesure)
    ? or(unknownRows(base, rowCount), and(base.yes, unknownRows(both, rowCount)))
    : unknownRows(both, rowCount);
  const ecartees = view.explain(unknown, needed);
  const empty = emptyColumns(view, mesure, universe);
  if (empty.length > 0) return { ok: false, raison: { code: "colonneVide", table: definition.libelle, colonnes: empty, ecartees: ecartees.nombre }, ecartees };
  return { ok: true, selection: { view, base: andNot(base.yes, unknown), counted: both.yes, ecartees } };
}

function refuse(raison: Raison): Selected {
  return { ok: false, raison, ecartees: AUCUNE_ECARTEE };
}

/** The base that makes a measure a share; null for a plain count or sum. */
export function explicitBase(mesure: MesureComptee): Filtre | null {
  return "base" in mesure ? (mesure.base ?? null) : null;
}

/**
 * Columns with no value on any row that they decide: nothing is counted there, yet the answer isn't zero, it isn't
 * known. A row that another criterion rules out is not concerned.
 */
function emptyColumns(view: TableView, mesure: MesureComptee, universe: Mask): string[] {
  const base = explicitBase(mesure) ?? NO_FILTER;
  const tested = [...Object.keys(mesure.filtre.criteres), ...Object.keys(base.criteres)].filter((champ) => !isPresenceTest(mesure.filtre, champ));
  return [...new Set(tested)].flatMap((champ) => {
    const column = view.column(champ);
    const others = [universe, view.mask(without(base, champ)), view.mask(without(mesure.filtre, champ))].reduce(conjunction);
    const concerned = rowsOf(andNot(fullBits(view.table.rowCount), others.no));
    if (!column || concerned.length === 0) return [];
    return concerned.some((row) => column.state[row] === VALUE_CELL) ? [] : [column.champ.libelle];
  });
}

function without(filtre: Filtre, champ: string): Filtre {
  const { [champ]: _removed, ...criteres } = filtre.criteres;
  return { criteres, ou: filtre.ou };
}

/** A test on whether a cell is filled in says something of a blank: nothing is missing there. */
function isPresenceTest(filtre: Filtre, champ: string): boolean {
  const critere = filtre.criteres[champ];
  return critere === "" || critere === "<>";
}

/** Splits the counted rows by whether they hold a value in `champ`; the others join the rows left out. */
export function withValues(selection: Selection, champ: string): { readonly rows: number[]; readonly ecartees: Ecartees } {
  const column = selection.view.column(champ);
  const counted = rowsOf(selection.counted);
  if (!column) return { rows: [], ecartees: selection.ecartees };
  const rows = counted.filter((row) => column.state[row] === VALUE_CELL);
  if (rows.length === counted.length) return { rows, ecartees: selection.ecartees };
  const lacking = selection.counted.slice();
  for (const row of rows) lacking[row >>> 5]! &= ~(1 << (row & 31));
  const more = selection.view.explain(lacking, [champ]);
  return { rows, ecartees: { nombre: selection.ecartees.nombre + more.nombre, motifs: [...selection.ecartees.motifs, ...more.motifs] } };
}


/** The part of a result that every measure of the register shares. */
export function described(selection: Selection, mesure: MesureComptee) {
  return {
    genre: mesure.genre,
    table: mesure.table,
    denominateurLibelle: mesure.denominateur,
    lignes: rowsOf(selection.counted),
    retenues: countBits(selection.base),
    ecartees: selection.ecartees,
    part: null,
    nonDeclarees: 0,
    partDeclarees: null,
    modalites: [],
    raison: null,
    origine: "registre",
  } as const satisfies Partial<Resultat>;
}
