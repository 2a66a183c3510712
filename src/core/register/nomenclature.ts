import { readCpv } from "../clausier/cpv";
import { VALUE_CELL, type Column } from "./column";
import { foldText } from "./fold";
import type { Register, Table } from "./register";

export const TABLE_FAMILLES = "familles";

/** A famille d'achat of the collectivité, as a line of its nomenclature tells it. A blank is null. */
export interface FamilleNomenclature {
  /** Its code or its label, as the register writes it. */
  readonly famille: string;
  readonly libelleFamille: string | null;
  readonly codeCPV: string | null;
  /** One of the 17 official categories, in the catalogue's words; null too where no word of it is. */
  readonly familleAgec: string | null;
}

/** A line, with its rank in the table. */
export interface LigneNomenclature extends FamilleNomenclature {
  readonly rang: number;
}

/** The nomenclature of a collectivité. Familles are compared folded. */
export interface Nomenclature {
  readonly lignes: readonly LigneNomenclature[];
  /** By `cleFamille`: one famille, its lines put together. */
  readonly familles: ReadonlyMap<string, FamilleNomenclature>;
  /** Lines of the familles that stand twice with different codes or categories, by `cleFamille`: nothing of them is used. */
  readonly contradictoires: ReadonlyMap<string, readonly LigneNomenclature[]>;
}

export function cleFamille(famille: string): string {
  return foldText(famille);
}

/** Null where the workbook has no such table. */
export function lireNomenclature({ tables }: Pick<Register, "tables">): Nomenclature | null {
  const table = tables.get(TABLE_FAMILLES);
  return table ? nomenclatureDe(lignesDe(table)) : null;
}

/** Puts the lines of each famille together. Pure. */
export function nomenclatureDe(lignes: readonly LigneNomenclature[]): Nomenclature {
  const groups = new Map<string, LigneNomenclature[]>();
  for (const ligne of lignes) {
    const known = groups.get(cleFamille(ligne.famille));
    if (known) known.push(ligne);
    else groups.set(cleFamille(ligne.famille), [ligne]);
  }
  const isClear = (group: readonly LigneNomenclature[]) => distinct(group, ({ codeCPV }) => codeCPV && cleCpv(codeCPV)) < 2 && distinct(group, ({ familleAgec }) => familleAgec) < 2;
  const first = <T>(group: readonly LigneNomenclature[], of: (ligne: LigneNomenclature) => T | null) => group.map(of).find((value) => value !== null) ?? null;
  return {
    lignes,
    familles: new Map([...groups].filter(([, group]) => isClear(group)).map(([cle, group]) => [cle, {
      famille: group[0]!.famille, libelleFamille: first(group, (one) => one.libelleFamille), codeCPV: first(group, (one) => one.codeCPV), familleAgec: first(group, (one) => one.familleAgec),
    }] as const)),
    contradictoires: new Map([...groups].filter(([, group]) => !isClear(group))),
  };
}

/** `30192000-1` and `3019` are one code. */
function cleCpv(text: string): string {
  const cpv = readCpv(text);
  return cpv.ok ? cpv.code : foldText(text);
}

function distinct(group: readonly LigneNomenclature[], of: (ligne: LigneNomenclature) => string | null): number {
  return new Set(group.map(of).filter((value) => value !== null)).size;
}

function lignesDe({ columns, rowCount }: Table): LigneNomenclature[] {
  return Array.from({ length: rowCount }, (_, rang) => rang).flatMap((rang): LigneNomenclature[] => {
    const at = (champ: string) => textAt(columns.get(champ), rang);
    const famille = at("famille");
    return famille === null ? [] : [{ rang, famille, libelleFamille: at("libelleFamille"), codeCPV: at("codeCPV"), familleAgec: at("familleAgec") }];
  });
}

/** In the vocabulary's words where the field has one; null when blank, an error, or in no word of it. */
function textAt(column: Column | undefined, rang: number): string | null {
  if (!column || !("entries" in column) || column.state[rang] !== VALUE_CELL) return null;
  const entry = column.entries[column.values[rang]!];
  return entry && entry.inconnus.length === 0 ? (entry.items[0] ?? entry.text) : null;
}

/** Tables whose rows are filed under a famille that the nomenclature may tell of. */
const CLASSEES = ["marches", "recensement"] as const;

/** A famille that rows are filed under, and that the nomenclature has no line for. */
export interface FamilleSansLigne {
  readonly famille: string;
  readonly lignes: number;
}

/** The familles of Marchés and of Recensement without a line, the most frequent first, each in its first spelling. */
export function famillesSansLigne({ tables }: Pick<Register, "tables">, nomenclature: Nomenclature | null): FamilleSansLigne[] {
  const known = new Set(nomenclature?.lignes.map(({ famille }) => cleFamille(famille)));
  const found = new Map<string, { famille: string; lignes: number }>();
  for (const id of CLASSEES) {
    const column = tables.get(id)?.columns.get("famille");
    for (let rang = 0; column && rang < column.state.length; rang++) {
      const famille = textAt(column, rang);
      if (famille === null || known.has(cleFamille(famille))) continue;
      const one = found.get(cleFamille(famille));
      if (one) one.lignes++;
      else found.set(cleFamille(famille), { famille, lignes: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.lignes - a.lignes || a.famille.localeCompare(b.famille, "fr"));
}
