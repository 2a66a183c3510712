import type { Champ } from "../register/champ";
import { joinedField } from "../register/champ";
import type { Column, NumberColumn } from "../register/column";
import { withLazy } from "../lazy";
import { daysOfYear } from "../register/day";
import type { Table } from "../register/register";
import { CritereError, dansPlage, parseCritere } from "../scheme/critere";
import type { CritereBrut, Filtre } from "../scheme/filtre";
import { and, andNot, countBits, eachBit, emptyBits, firstBit, isNone, or, rowsOf, setBit, type Bits } from "./bits";
import { columnAt, joinColumn } from "./join";
import { allUnknown, allYes, blankMeansUndeclared, conjunction, disjunction, maskOf, type Mask } from "./mask";
import { AUCUNE_ECARTEE, type Ecartees, type MotifEcart, type Periode } from "./resultat";
import { statesOf } from "./states";

/**
 * A table seen by measures: each distinct criterion is evaluated once, whatever the number of indicators that use it.
 */
export interface TableView {
  readonly table: Table;
  column(champ: string): Column | null;
  /** Fields of a filter that have no column. */
  missing(champs: Iterable<string>): Champ[];
  mask(filtre: Filtre): Mask;
  /** Rows of the period; unknown where the date is missing. */
  period(champ: string | null, periode: Periode): Mask;
  /** Rows "en exécution" during the period, or still there on its last day. */
  stock(sorte: "periode" | "fin", periode: Periode): Mask;
  /** Why the rows of `unknown` are left out: the first field, of those given, that is missing or unreadable. */
  explain(unknown: Bits, champs: Iterable<string>): Ecartees;
}

/** Criteria by column: one that stays the same object while the register is edited keeps what was answered on it. */
const answers = new WeakMap<Column, Map<string, Mask>>();

/** `marches` is the table that the fields `marche.…` are found in. */
export function viewTable(table: Table, marches: Table | null): TableView {
  const masks = new Map<string, Mask>();
  const every = allYes(table.rowCount);
  const joined = new Map<string, Column | null>();

  function columnOf(champ: string): Column | null {
    const field = joinedField(champ);
    if (field === null) return columnAt(table, champ);
    const known = joined.get(champ);
    if (known !== undefined) return known;
    const made = marches ? joinColumn(table, marches, field, champ) : null;
    joined.set(champ, made);
    return made;
  }

  function memo(key: string, make: () => Mask): Mask {
    const known = masks.get(key);
    if (known) return known;
    const made = make();
    masks.set(key, made);
    return made;
  }

  function criterion(champ: string, brut: CritereBrut): Mask {
    const column = columnOf(champ);
    if (!column) throw new CritereError(`« ${champ} » n'a pas de colonne`);
    const made = answers.get(column) ?? new Map<string, Mask>();
    answers.set(column, made);
    const key = JSON.stringify(brut);
    const known = made.get(key) ?? maskOf(column, parseCritere(brut, column.champ));
    made.set(key, known);
    return known;
  }

  function mask(filtre: Filtre): Mask {
    const each = Object.entries(filtre.criteres).map(([champ, brut]) => criterion(champ, brut));
    const either = filtre.ou.length > 0 ? [filtre.ou.map(mask).reduce(disjunction)] : [];
    const all = [...each, ...either, ...filtre.et.map(mask)];
    return all.length === 0 ? every : all.reduce(conjunction);
  }

  return {
    table,
    column: columnOf,
    missing: (champs) => [...new Set(champs)].filter((id) => columnOf(id) === null).flatMap((id) => missingFields(table, marches, id)),
    mask,
    period: (champ, periode) =>
      memo(`periode\u0000${champ}\u0000${periode.debut}-${periode.fin}`, () => {
        const column = champ === null ? null : columnOf(champ);
        if (!column || (column.kind !== "date" && column.kind !== "nombre")) return allYes(table.rowCount);
        return periodMask(column, periode);
      }),
    stock: (sorte, periode) => memo(`stock\u0000${sorte}\u0000${periode.debut}-${periode.fin}`, () => stockMask(table, columnOf, sorte, periode)),
    explain: (unknown, champs) => explain(table, columnOf, unknown, champs),
  };
}

/** What to add to a workbook so that a field can be read: for a calculated field its sources, for a joined one what is missing on either side. */
function missingFields(table: Table, marches: Table | null, id: string): Champ[] {
  const field = joinedField(id);
  if (field !== null) {
    const link = table.columns.has("marche") ? [] : table.definition.champs.filter((champ) => champ.id === "marche");
    return [...link, ...(marches && columnAt(marches, field) === null ? missingFields(marches, null, field).map((champ) => ({ ...champ, libelle: `${champ.libelle} (table ${marches.definition.libelle})` })) : [])];
  }
  const calcule = table.definition.calcules.find((candidate) => candidate.id === id);
  if (!calcule) return table.definition.champs.filter((champ) => champ.id === id);
  const { calcul } = calcule;
  const needed = calcul.genre === "jours" ? [calcul.de, calcul.a] : [calcul.fin];
  return needed.filter((source) => !table.columns.has(source)).flatMap((source) => table.definition.champs.filter((champ) => champ.id === source));
}

/**
 * A row begun by the end of the period and not over before its start (or its last day). A beginning of a year stands
 * for its first day, an end for its last one. A blank end is unknown, or goes on, as the table says.
 */
function stockMask(table: Table, columnOf: (champ: string) => Column | null, sorte: "periode" | "fin", { debut, fin }: Periode): Mask {
  const { execution } = table.definition;
  const begin = execution ? columnOf(execution.debut) : null;
  const end = execution ? columnOf(execution.fin) : null;
  if (!execution || !begin || !isDated(begin)) return allUnknown(table.rowCount);
  const [from, to] = [sorte === "fin" ? daysOfYear(fin).last : daysOfYear(debut).first, daysOfYear(fin).last];
  const begun = maskOf(begin, begin.kind === "date" ? dansPlage({ min: -Infinity, max: to, dehors: false }) : { sur: "nombre", plage: null, test: (value) => daysOfYear(value).first <= to });
  if (!end || !isDated(end)) return execution.finVide === "en cours" ? begun : allUnknown(table.rowCount);
  const going = maskOf(end, end.kind === "date" ? dansPlage({ min: from, max: Infinity, dehors: false }) : { sur: "nombre", plage: null, test: (value) => daysOfYear(value).last >= from });
  return conjunction(begun, execution.finVide === "en cours" ? disjunction(going, maskOf(end, { sur: "remplissage", rempli: false })) : going);
}

function isDated(column: Column): column is NumberColumn {
  return column.kind === "date" || column.kind === "nombre";
}

function periodMask(column: NumberColumn, { debut, fin }: Periode): Mask {
  const [from, to] = column.kind === "date" ? [daysOfYear(debut).first, daysOfYear(fin).last] : [debut, fin];
  return maskOf(column, dansPlage({ min: from, max: to, dehors: false }));
}

function explain(table: Table, columnOf: (champ: string) => Column | null, unknown: Bits, champs: Iterable<string>): Ecartees {
  const nombre = countBits(unknown);
  if (nombre === 0) return AUCUNE_ECARTEE;
  const motifs: { readonly first: number; readonly motif: MotifEcart }[] = [];
  let rest = unknown;
  for (const column of new Set([...champs].flatMap((champ) => columnOf(champ) ?? []))) {
    if (isNone(rest)) break;
    const { blank, unreadable } = statesOf(column);
    const undeclared = blankMeansUndeclared(column);
    const byReason = new Map<MotifEcart["motif"], Bits>(undeclared ? [] : [["manquant", and(rest, blank)]]);
    eachBit(and(rest, unreadable), (row) => {
      const reason = column.reasons.get(row) ?? "manquant";
      const rows = byReason.get(reason) ?? emptyBits(table.rowCount);
      setBit(rows, row);
      byReason.set(reason, rows);
    });
    const { id, libelle } = column.champ;
    for (const [motif, rows] of byReason) {
      const first = firstBit(rows);
      if (first !== null) motifs.push({ first, motif: withLazy({ champ: id, libelle, motif, nombre: countBits(rows) }, "lignes", () => rowsOf(rows).map((row) => table.lignes[row]!)) });
    }
    rest = andNot(rest, undeclared ? unreadable : or(blank, unreadable));
  }
  return { nombre, motifs: motifs.sort((a, b) => a.first - b.first).map(({ motif }) => motif) };
}
