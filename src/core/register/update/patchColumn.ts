import type { Cell } from "../cell";
import type { Champ } from "../champ";
import { buildColumn, BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type BooleanColumn, type Column, type DictionaryColumn, type DictionaryEntry, type NumberColumn } from "../column";
import type { UnreadableReason } from "../reading";

/**
 * Where each row of the new table comes from: a rank in the former column (0 or more), or a cell read again
 * (`~k` for the k-th one). `rows.length` is the new number of rows.
 */
export type Origins = Int32Array;

export interface Reread {
  readonly cells: readonly Cell[];
  readonly dateSystem: 1900 | 1904;
  /** The other fields that the column feeds. */
  readonly avec: readonly Champ[];
}

/**
 * A column after some of its cells were read again: the same, in every part, as `buildColumn` on all the cells. The very
 * same object where nothing changed: what was computed on it still stands.
 */
export function patchColumn(former: Column, origins: Origins, { cells, dateSystem, avec }: Reread): Column {
  const fresh = buildColumn(cells, former.champ, former.entete, dateSystem, avec);
  if (unchanged(former, fresh, origins)) return former;
  const filled = patchStates(former, fresh, origins);
  if ("entries" in former && "entries" in fresh) return patchDictionary(former, fresh, origins, filled);
  if (former.kind === "ouiNon" && fresh.kind === "ouiNon") return { ...former, ...filled, values: patchValues(new Uint8Array(origins.length), former, fresh, origins, filled.state) } satisfies BooleanColumn;
  return { ...(former as NumberColumn), ...filled, values: patchValues(new Float64Array(origins.length), former as NumberColumn, fresh as NumberColumn, origins, filled.state) };
}

/** Every row where it was, and each cell read again says what it said. */
function unchanged(former: Column, fresh: Column, origins: Origins): boolean {
  if (origins.length !== former.state.length) return false;
  for (let row = 0; row < origins.length; row++) {
    const from = origins[row]!;
    if (from >= 0) {
      if (from !== row) return false;
    } else if (!sameCell(former, row, fresh, ~from)) return false;
  }
  return true;
}

function sameCell(former: Column, row: number, fresh: Column, rank: number): boolean {
  const state = former.state[row];
  if (state !== fresh.state[rank]) return false;
  if (state === UNREADABLE_CELL) return former.reasons.get(row) === fresh.reasons.get(rank) && former.rawTexts.get(row) === fresh.rawTexts.get(rank);
  if (state !== VALUE_CELL) return true;
  if ("entries" in former && "entries" in fresh) return keyOf(former.entries[former.values[row]!]!) === keyOf(fresh.entries[fresh.values[rank]!]!);
  return former.values[row] === fresh.values[rank];
}

function patchStates(former: Column, fresh: Column, origins: Origins): Pick<Column, "state" | "reasons" | "rawTexts"> {
  const state = new Uint8Array(origins.length);
  const reasons = new Map<number, UnreadableReason>();
  const rawTexts = new Map<number, string>();
  for (let row = 0; row < origins.length; row++) {
    const from = origins[row]!;
    const [source, rank] = from >= 0 ? [former, from] : [fresh, ~from];
    state[row] = source.state[rank] ?? BLANK_CELL;
    if (state[row] !== UNREADABLE_CELL) continue;
    const [reason, text] = [source.reasons.get(rank), source.rawTexts.get(rank)];
    if (reason !== undefined) reasons.set(row, reason);
    if (text !== undefined) rawTexts.set(row, text);
  }
  return { state, reasons, rawTexts };
}

function patchValues<V extends Float64Array | Uint8Array>(values: V, former: { readonly values: V }, fresh: { readonly values: V }, origins: Origins, state: Uint8Array): V {
  for (let row = 0; row < origins.length; row++) {
    if (state[row] !== VALUE_CELL) continue;
    const from = origins[row]!;
    values[row] = from >= 0 ? former.values[from]! : fresh.values[~from]!;
  }
  return values;
}

/** As `buildColumn` tells distinct cells: 12 typed as a number is not « 12 » typed as a text. */
function keyOf({ text, nombre }: DictionaryEntry): string {
  return nombre === null ? text : `${text}\u0000`;
}

/** Entries in the order of their first row, none that no row holds any more. */
function patchDictionary(former: DictionaryColumn, fresh: DictionaryColumn, origins: Origins, filled: Pick<Column, "state" | "reasons" | "rawTexts">): DictionaryColumn {
  const entries: DictionaryEntry[] = [];
  const byKey = new Map<string, number>();
  const ranks = { former: new Int32Array(former.entries.length).fill(-1), fresh: new Int32Array(fresh.entries.length).fill(-1) };
  const values = new Int32Array(origins.length);
  const rankOf = (entry: DictionaryEntry): number => {
    const key = keyOf(entry);
    const known = byKey.get(key) ?? entries.push(entry) - 1;
    byKey.set(key, known);
    return known;
  };
  for (let row = 0; row < origins.length; row++) {
    if (filled.state[row] !== VALUE_CELL) continue;
    const from = origins[row]!;
    const [source, known, code] = from >= 0 ? [former, ranks.former, former.values[from]!] : [fresh, ranks.fresh, fresh.values[~from]!];
    if (known[code] === -1) known[code] = rankOf(source.entries[code]!);
    values[row] = known[code]!;
  }
  const { partage } = former;
  return { ...former, ...filled, values, entries, ...(partage ? { partage: { ...partage, inconnus: heard(former, fresh, entries, filled.rawTexts) } } : {}) };
}

/** The pieces that no field knows, of the texts that some row still holds. */
function heard(former: DictionaryColumn, fresh: DictionaryColumn, entries: readonly DictionaryEntry[], rawTexts: ReadonlyMap<number, string>): ReadonlyMap<string, readonly string[]> {
  const held = new Set([...entries.map(({ text }) => text), ...[...rawTexts.values()].map((text) => text.trim())]);
  return new Map([...(former.partage?.inconnus ?? []), ...(fresh.partage?.inconnus ?? [])].filter(([text]) => held.has(text)));
}
