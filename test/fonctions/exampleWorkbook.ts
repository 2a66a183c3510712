import { tablesExemple, type TableExemple } from "../../src/catalogue/fonctions";
import type { SeedCell, SheetSeed } from "../../src/atelier/model/snapshot";
import { columnName } from "../../src/core/bilan/address";
import { dayOf, serialOfDay } from "../../src/core/register/day";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A cell of `donnees.yaml` as a sheet holds it: a day is a serial; one that doesn't exist stays the text that it is. */
export function exampleCell(cell: string | number | boolean | null, type: "texte" | "nombre" | "date"): SeedCell {
  const [, year, month, day] = (type === "date" && typeof cell === "string" && DAY.exec(cell)) || [];
  const found = year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
  return found === null ? cell : serialOfDay(found, 1900);
}

export function exampleRows({ colonnes, lignes }: TableExemple): SeedCell[][] {
  return [colonnes.map(({ entete }) => entete), ...lignes.map((ligne) => ligne.map((cell, index) => exampleCell(cell, colonnes[index]!.type)))];
}

/** The tables that the examples name, each on its sheet from A1. */
export function exampleSheets(): SheetSeed[] {
  return tablesExemple.map((table): SheetSeed => {
    const area = `A1:${columnName(table.colonnes.length - 1)}${table.lignes.length + 1}`;
    return { name: table.feuille, rows: exampleRows(table), tables: [{ name: table.nom, area }] };
  });
}
