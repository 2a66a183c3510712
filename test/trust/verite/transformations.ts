import fc from "fast-check";
import type { Cell } from "../../../src/core/register/cell";
import type { TableDefinition } from "../../../src/core/register/champ";
import { readNumber } from "../../../src/core/register/number";
import { referentiel } from "../../../src/catalogue";
import type { Sheets } from "../../registerOf";

/** What can be done to a workbook. Sheets are named by their table, headers by their field. */
type Rows = readonly (readonly Cell[])[];

export function parFeuille(sheets: Sheets, change: (rows: Rows, definition: TableDefinition) => Rows, keep: (table: string) => boolean = () => true): Sheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => {
    const definition = [...referentiel.values()].find(({ libelle }) => libelle === name);
    return [name, definition && keep(definition.id) ? change(rows, definition) : rows];
  }));
}

export function melange(sheets: Sheets, seed: number): Sheets {
  return parFeuille(sheets, ([head = [], ...rows]) => [head, ...rows.map((row, rank) => ({ row, at: (Math.imul(rank + 1, 2_654_435_761) ^ seed) >>> 0 })).sort((a, b) => a.at - b.at).map(({ row }) => row)]);
}

export function moitie(sheets: Sheets, which: 0 | 1, keep: (table: string) => boolean): Sheets {
  return parFeuille(sheets, ([head = [], ...rows]) => [head, ...rows.filter((_, rank) => rank % 2 === which)], keep);
}

export function double(sheets: Sheets): Sheets {
  return parFeuille(sheets, ([head = [], ...rows]) => [head, ...rows, ...rows], (table) => table !== "saisies");
}

/** The rows again, in another year and under numbers of their own, below. Tables without a year are left as they are. */
export function autreAnnee(sheets: Sheets, annee: number): Sheets {
  return parFeuille(sheets, ([head = [], ...rows], { champs, periode }) => {
    if (periode === null) return [head, ...rows];
    const moved = rows.map((row, rank) => row.map((cell, column): Cell => {
      const champ = champs.find(({ libelle }) => libelle === head[column]);
      if (champ?.type === "date") return `${annee}-06-15`;
      if (champ?.type === "entier" && /ann[ée]e/i.test(champ.libelle)) return annee;
      return champ?.id === "id" ? `Z${rank}` : cell;
    }));
    return [head, ...rows, ...moved];
  });
}

/** Amounts that can be read, as numbers times `factor`, to the cent. */
export function montants(sheets: Sheets, factor: number): Sheets {
  return parFeuille(sheets, ([head = [], ...rows], { champs }) => {
    const amounts = head.map((header) => champs.some(({ libelle, type }) => libelle === header && type === "montant"));
    return [head, ...rows.map((row) => row.map((cell, column): Cell => {
      const read = amounts[column] ? readNumber(cell) : null;
      return read?.state === "value" ? Math.round(read.value * 100 * factor) / 100 : cell;
    }))];
  });
}

/** Each header under another of its names. */
export function renomme(sheets: Sheets, pick: (count: number) => number): Sheets {
  return parFeuille(sheets, ([head = [], ...rows], { champs }) => [
    head.map((header): Cell => {
      const champ = champs.find(({ libelle }) => libelle === header);
      // The bare id of an identifier (`titulaire`) is rather a column of names.
      const names = champ ? [...(champ.type === "siret" ? [] : [champ.id]), champ.libelle, ...champ.synonymes, champ.libelle.toUpperCase(), `  ${champ.libelle}  `] : [];
      return names.length === 0 ? header : names[pick(names.length)]!;
    }),
    ...rows,
  ]);
}

/** Columns that no table has, among the others, and sheets of something else. */
export function ajouts(sheets: Sheets, at: number): Sheets {
  const wider = parFeuille(sheets, (rows) => rows.map((row, rank) => {
    const place = at % (row.length + 1);
    return [...row.slice(0, place), rank === 0 ? "Zzz remarque interne" : `note ${rank}`, ...row.slice(place), rank === 0 ? "Qqq" : rank];
  }));
  return { "Lisez-moi": [["Bonjour"], [null], ["Ce classeur…", 12]], ...wider, Brouillon: [["x", "y"], [1, 2], [3, { error: "#REF!" }]] };
}

export const tirage = fc.nat(0xffff);
