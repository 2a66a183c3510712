import { and, rowsOf } from "../indicators/bits";
import { createContext, isRaison, type EvaluationOptions } from "../indicators/context";
import { requiredFields } from "../indicators/measures/selection";
import type { TableView } from "../indicators/tableView";
import { joinedField, sourcesOf, type TypeChamp } from "../register/champ";
import { BLANK_CELL, UNREADABLE_CELL, type Column } from "../register/column";
import type { Register } from "../register/register";
import { isComptee, mesuresDe } from "../scheme/mesure";
import { indicateursAvecChemin, type Schema } from "../scheme/schema";

/** How far one column is filled in on the rows of the period. `remplies` + `vides` + `illisibles` = `lignes`. */
export interface Remplissage {
  readonly table: string;
  /** Label of the table. */
  readonly dans: string;
  readonly feuille: string;
  readonly champ: string;
  readonly libelle: string;
  readonly type: TypeChamp;
  /** 0-based column of the sheet; null where the register doesn't say. */
  readonly position: number | null;
  readonly lignes: number;
  readonly remplies: number;
  readonly vides: number;
  readonly illisibles: number;
  /** For an oui/non field: the filled cells told apart. Null for the others. */
  readonly ouiNon: { readonly oui: number; readonly non: number } | null;
  /** Row number in the file, 1-based, of the first cell without a value; null where there is none. */
  readonly premiereVide: number | null;
  /** Indicators that use the column, in the order of the scheme. */
  readonly codes: readonly string[];
}

const MARCHES = "marches";
const ALL_NATURES = { subsequents: true, concessions: true } as const;

/**
 * How far the columns that the indicators use are filled in, the least filled first: rows of the period (and of the
 * direction) only, every nature counted. A column that isn't there is in no line: `deblocage` asks for it. Pure.
 */
export function remplissage(register: Register, schema: Pick<Schema, "axes" | "engagements">, options: EvaluationOptions): Remplissage[] {
  const context = createContext(register, options);
  const lines: Remplissage[] = [];
  for (const [table, champs] of usages(register, schema)) {
    const view = context.view(table);
    if (!view) continue;
    const rows = rowsOfPeriod(view);
    for (const [champ, codes] of champs) {
      const column = view.table.columns.get(champ);
      if (column && rows.length > 0) lines.push(lineOf(view, column, rows, [...codes]));
    }
  }
  return lines.sort((a, b) => a.remplies / a.lignes - b.remplies / b.lignes || b.codes.length - a.codes.length);

  function rowsOfPeriod(view: TableView): number[] {
    const universe = context.universe(view, ALL_NATURES);
    const dated = view.period(view.table.definition.periode, options.periode);
    return rowsOf(isRaison(universe) ? dated.yes : and(dated.yes, universe.yes));
  }
}

function lineOf({ table }: TableView, column: Column, rows: readonly number[], codes: readonly string[]): Remplissage {
  let [vides, illisibles, oui] = [0, 0, 0];
  let first: number | null = null;
  for (const row of rows) {
    const state = column.state[row];
    if (state === BLANK_CELL) {
      vides += 1;
      first ??= row;
    } else if (state === UNREADABLE_CELL) illisibles += 1;
    else if (column.kind === "ouiNon" && column.values[row] === 1) oui += 1;
  }
  const remplies = rows.length - vides - illisibles;
  const { id: champ, libelle, type } = column.champ;
  return {
    table: table.definition.id, dans: table.definition.libelle, feuille: table.mapping.sheet, champ, libelle, type,
    position: table.mapping.columns.find((one) => one.champ === champ)?.column ?? null,
    lignes: rows.length, remplies, vides, illisibles, ouiNon: column.kind === "ouiNon" ? { oui, non: remplies - oui } : null,
    premiereVide: first === null ? null : table.lignes[first]!, codes,
  };
}

type Usages = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The typed fields of each table that the indicators read, with the codes of those: a calculated one is its sources, a joined one is Marchés'. */
function usages(register: Register, schema: Pick<Schema, "axes" | "engagements">): Usages {
  const found = new Map<string, Map<string, Set<string>>>();
  const note = (table: string, champ: string, code: string): void => {
    const field = joinedField(champ);
    if (field !== null) {
      note(table, "marche", code);
      note(MARCHES, field, code);
      return;
    }
    const calcule = register.tables.get(table)?.definition.calcules.find(({ id }) => id === champ);
    if (calcule) {
      for (const source of sourcesOf(calcule)) note(table, source, code);
      return;
    }
    const champs = found.get(table) ?? new Map<string, Set<string>>();
    found.set(table, champs);
    champs.set(champ, (champs.get(champ) ?? new Set()).add(code));
  };
  for (const { indicateur } of indicateursAvecChemin(schema)) {
    for (const { mesure } of [indicateur, ...(indicateur.composantes ?? [])]) {
      for (const one of mesure ? mesuresDe(mesure) : []) {
        if (!isComptee(one)) continue;
        const table = register.tables.get(one.table);
        if (table) for (const champ of requiredFields(table.definition, one, (id) => table.columns.has(id))) note(one.table, champ, indicateur.code);
      }
    }
  }
  return found;
}
