import { joinedField, type TableDefinition } from "../../register/champ";
import { executionFields, fieldsOf } from "../../scheme/fields";
import { criteresDe, SANS_FILTRE, type CritereBrut, type Filtre } from "../../scheme/filtre";
import type { MesureComptee } from "../../scheme/mesure";
import { and, andNot, countBits, emptyBits, isNone, not, or, overlap, type Bits } from "../bits";
import { isRaison, type EvaluationContext } from "../context";
import { conjunction, unknownRows, type Mask } from "../mask";
import { AUCUNE_ECARTEE, type Ecartees, type Raison, type Resultat } from "../resultat";
import { statesOf } from "../states";
import type { TableView } from "../tableView";

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

/**
 * Chooses rows for a measure on a table: the period, the natures, the base, then the filter; in three values, so that
 * a row is left out only when what is missing could change the answer. For a share, a row whose place in the base is
 * not known is left out of both sides; for a plain count, a row that fails the filter for sure is simply not counted.
 */
export function select(context: EvaluationContext, mesure: MesureComptee): Selected {
  const view = context.view(mesure.table);
  if (!view) return refuse({ code: "tableAbsente", table: context.libelle(mesure.table) });
  const { definition, rowCount } = view.table;
  const needed = requiredFields(definition, mesure, (champ) => view.column(champ) !== null);
  // Fields of the marché that a row names are columns of another table.
  if (mesure.table !== "marches" && needed.some((champ) => joinedField(champ) !== null) && !context.view("marches")) return refuse({ code: "tableAbsente", table: context.libelle("marches") });
  const missing = view.missing(needed);
  if (missing.length > 0) return refuse({ code: "colonneAbsente", table: definition.libelle, colonnes: missing.map(({ libelle }) => libelle), champs: missing.map(({ id }) => id) });
  const universe = context.universe(view, mesure);
  if (isRaison(universe)) return refuse(universe);
  const unplaced = isNone(universe.yes) ? view.explain(unknownRows(universe, rowCount), placing(definition, mesure)) : AUCUNE_ECARTEE;
  if (unplaced.motifs.length > 0) {
    return { ok: false, raison: { code: "colonneVide", table: definition.libelle, colonnes: unplaced.motifs.map(({ libelle }) => libelle), ecartees: unplaced.nombre }, ecartees: unplaced };
  }
  if (countBits(universe.no) === rowCount) return refuse({ code: "aucuneLigne", table: definition.libelle });

  const among = explicitBase(mesure) ?? SANS_FILTRE;
  const base = isEmpty(among) ? universe : conjunction(universe, view.mask(among));
  const both = conjunction(base, view.mask(mesure.filtre));
  const unsure = explicitBase(mesure)
    ? or(unknownRows(base, rowCount), and(base.yes, unknownRows(both, rowCount)))
    : unknownRows(both, rowCount);
  const uncounted = unreadableSize(view, mesure, () => andNot(explicitBase(mesure) ? base.yes : both.yes, unsure));
  const unknown = uncounted.ecartees.nombre === 0 ? unsure : or(unsure, uncounted.rows);
  const ecartees = joined(view.explain(unsure, [...needed, ...context.restrictedBy(view)]), uncounted.ecartees);
  // A row that is counted has a value wherever one is asked for.
  const empty = isNone(both.yes) ? emptyColumns(view, mesure, universe) : [];
  if (empty.length > 0) return { ok: false, raison: { code: "colonneVide", table: definition.libelle, colonnes: empty, ecartees: ecartees.nombre }, ecartees };
  return { ok: true, selection: { view, base: andNot(base.yes, unknown), counted: andNot(both.yes, unknown), ecartees } };
}

/** The fields that a measure can't be made without in a table that has those of `has`. */
export function requiredFields(definition: TableDefinition, mesure: MesureComptee, has: (champ: string) => boolean): string[] {
  return [...placing(definition, mesure), ...fieldsOf(mesure), ...(isPeopleCount(mesure) && !has(mesure.effectif) ? [mesure.champ] : [])];
}

/** The fields that place a row in the period, or in the stock. */
function placing(definition: TableDefinition, mesure: MesureComptee): string[] {
  if (mesure.stock === undefined) return [mesure.periode ?? definition.periode ?? []].flat();
  const [debut, fin] = executionFields(definition);
  return [debut ?? [], definition.execution?.finVide === "en cours" ? [] : (fin ?? [])].flat();
}

/** People counted by their id, or by the number of an aggregated line. */
function isPeopleCount(mesure: MesureComptee): mesure is Extract<MesureComptee, { genre: "distinct" }> & { readonly effectif: string } {
  return mesure.genre === "distinct" && mesure.effectif !== undefined;
}

/** Rows that say how many they stand for in a way that can't be read: neither one nor any other number is guessed. */
function unreadableSize(view: TableView, mesure: MesureComptee, among: () => Bits): { readonly rows: Bits; readonly ecartees: Ecartees } {
  const column = "effectif" in mesure && mesure.effectif !== undefined && mesure.genre !== "distinct" ? view.column(mesure.effectif) : null;
  if (!column) return { rows: emptyBits(0), ecartees: AUCUNE_ECARTEE };
  const rows = and(among(), statesOf(column).unreadable);
  return { rows, ecartees: view.explain(rows, [column.champ.id]) };
}

function joined(one: Ecartees, other: Ecartees): Ecartees {
  return other.nombre === 0 ? one : { nombre: one.nombre + other.nombre, motifs: [...one.motifs, ...other.motifs] };
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
  const base = explicitBase(mesure) ?? SANS_FILTRE;
  const required = [mesure.filtre, base].flatMap(conjuncts);
  const tested = required.flatMap((filtre) => Object.keys(filtre.criteres).filter((champ) => !isPresence(filtre.criteres[champ])));
  return [...new Set(tested)].flatMap((champ) => {
    const column = view.column(champ);
    const others = [universe, view.mask(without(base, champ)), view.mask(without(mesure.filtre, champ))].reduce(conjunction);
    const concerned = not(others.no, view.table.rowCount);
    if (!column || isNone(concerned)) return [];
    return overlap(concerned, statesOf(column).value) ? [] : [column.champ.libelle];
  });
}

/** A filter and those that must hold with it, whose criteria all decide. */
function conjuncts(filtre: Filtre): Filtre[] {
  return [filtre, ...filtre.et.flatMap(conjuncts)];
}

function isEmpty({ criteres, ou, et }: Filtre): boolean {
  return ou.length === 0 && et.length === 0 && Object.keys(criteres).length === 0;
}

function without(filtre: Filtre, champ: string): Filtre {
  const { [champ]: _removed, ...criteres } = filtre.criteres;
  return { criteres, ou: filtre.ou, et: filtre.et.map((one) => without(one, champ)) };
}

/** The fields that a filter tests. */
export function testedFields(filtre: Filtre): string[] {
  return criteresDe(filtre).map(({ champ }) => champ);
}

/** A test on whether a cell is filled in says something of a blank: nothing is missing there. */
export function isPresence(critere: CritereBrut | undefined): boolean {
  return critere === "" || critere === "<>";
}

/** Splits the counted rows by whether they hold a value in `champ`; the others join the rows left out. */
export function withValues(selection: Selection, champ: string): { readonly rows: Bits; readonly ecartees: Ecartees } {
  const column = selection.view.column(champ);
  const rows = column ? and(selection.counted, statesOf(column).value) : emptyBits(selection.view.table.rowCount);
  return { rows, ecartees: lacking(selection, rows, champ) };
}

/** The rows left out, with those counted that aren't among `rows` because `champ` lacks there. */
export function lacking(selection: Selection, rows: Bits, champ: string): Ecartees {
  return joined(selection.ecartees, selection.view.explain(andNot(selection.counted, rows), [champ]));
}

/** Counts and sums of a flow add up over the years; stocks, shares, means and people don't. */
export function isAdditive(mesure: MesureComptee): boolean {
  return mesure.stock === undefined && (mesure.genre === "nombre" || mesure.genre === "somme" || mesure.genre === "repartition");
}

/** A result whose rows aren't listed yet. */
export type Compte = Omit<Resultat, "lignes"> & { readonly rows: Bits };

/** The part of a result that every measure of the register shares. `rows`: those that it shows, the ones counted unless a value lacks. */
export function described(selection: Selection, mesure: MesureComptee, rows: Bits = selection.counted) {
  return {
    genre: mesure.genre,
    table: mesure.table,
    denominateurLibelle: mesure.denominateur,
    rows,
    retenues: countBits(selection.base),
    ecartees: selection.ecartees,
    part: null,
    nonDeclarees: 0,
    partDeclarees: null,
    modalites: [],
    raison: null,
    origine: "registre",
    additif: isAdditive(mesure),
  } as const satisfies Partial<Compte>;
}
