import type { Champ } from "../register/champ";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column, type NumberColumn } from "../register/column";
import { daysOfYear } from "../register/day";
import type { Table } from "../register/register";
import type { CritereBrut, Filtre } from "../scheme/mesure";
import { countBits, eachBit, setBit, type Bits } from "./bits";
import { CritereError, parseCritere } from "./critere";
import { allYes, blankMeansUndeclared, conjunction, disjunction, maskOf, type Mask } from "./mask";
import type { Ecartees, MotifEcart, Periode } from "./resultat";

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
  /** Why the rows of `unknown` are left out: the first field, of those given, that is missing or unreadable. */
  explain(unknown: Bits, champs: Iterable<string>): Ecartees;
}

export function viewTable(table: Table): TableView {
  const masks = new Map<string, Mask>();

  function memo(key: string, make: () => Mask): Mask {
    const known = masks.get(key);
    if (known) return known;
    const made = make();
    masks.set(key, made);
    return made;
  }

  function criterion(champ: string, brut: CritereBrut): Mask {
    return memo(`${champ}\u0000${JSON.stringify(brut)}`, () => {
      const column = table.columns.get(champ);
      if (!column) throw new CritereError(`« ${champ} » n'a pas de colonne`);
      return maskOf(column, parseCritere(brut, column.champ));
    });
  }

  function mask(filtre: Filtre): Mask {
    const each = Object.entries(filtre.criteres).map(([champ, brut]) => criterion(champ, brut));
    const either = filtre.ou.length > 0 ? [filtre.ou.map(mask).reduce(disjunction)] : [];
    return [...each, ...either].reduce(conjunction, allYes(table.rowCount));
  }

  return {
    table,
    column: (champ) => table.columns.get(champ) ?? null,
    missing: (champs) =>
      [...new Set(champs)].filter((id) => !table.columns.has(id)).flatMap((id) => table.definition.champs.filter((champ) => champ.id === id)),
    mask,
    period: (champ, periode) =>
      memo(`periode\u0000${champ}\u0000${periode.debut}-${periode.fin}`, () => {
        const column = champ === null ? undefined : table.columns.get(champ);
        if (!column || (column.kind !== "date" && column.kind !== "nombre")) return allYes(table.rowCount);
        return periodMask(column, periode);
      }),
    explain: (unknown, champs) => explain(table, unknown, champs),
  };
}

function periodMask(column: NumberColumn, { debut, fin }: Periode): Mask {
  const [from, to] = column.kind === "date" ? [daysOfYear(debut).first, daysOfYear(fin).last] : [debut, fin];
  return maskOf(column, { sur: "nombre", test: (value) => value >= from && value <= to });
}

function explain(table: Table, unknown: Bits, champs: Iterable<string>): Ecartees {
  const columns = [...new Set(champs)].flatMap((champ) => table.columns.get(champ) ?? []);
  const motifs = new Map<string, { readonly motif: Omit<MotifEcart, "nombre" | "lignes">; readonly lignes: number[] }>();
  eachBit(unknown, (row) => {
    const culprit = columns.find((column) => isGap(column, row));
    if (!culprit) return;
    const motif = culprit.reasons.get(row) ?? "manquant";
    const key = `${culprit.champ.id}\u0000${motif}`;
    const group = motifs.get(key) ?? { motif: { champ: culprit.champ.id, libelle: culprit.champ.libelle, motif }, lignes: [] };
    group.lignes.push(table.lignes[row]!);
    motifs.set(key, group);
  });
  return { nombre: countBits(unknown), motifs: [...motifs.values()].map(({ motif, lignes }) => ({ ...motif, nombre: lignes.length, lignes })) };
}

function isGap(column: Column, row: number): boolean {
  const state = column.state[row];
  return state === UNREADABLE_CELL || (state === BLANK_CELL && !blankMeansUndeclared(column));
}

/** Rows of `among` whose cell in `column` is blank. */
export function blankRows(column: Column, among: Bits): number {
  let count = 0;
  eachBit(among, (row) => {
    if (column.state[row] === BLANK_CELL) count++;
  });
  return count;
}

/** Rows of `among` with a readable value in `column`. */
export function valueBits(column: Column, among: Bits): Bits {
  const bits = among.slice().fill(0);
  eachBit(among, (row) => {
    if (column.state[row] === VALUE_CELL) setBit(bits, row);
  });
  return bits;
}

