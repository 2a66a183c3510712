import { tablesExemple, type TableExemple } from "../../src/catalogue/fonctions";
import type { SeedCell, SheetSeed } from "../../src/atelier/model/snapshot";
import { columnName } from "../../src/core/bilan/address";
import { valeurExemple } from "../../src/core/formule/tableExemple";

export function exampleRows({ colonnes, lignes }: TableExemple): SeedCell[][] {
  return [colonnes.map(({ entete }) => entete), ...lignes.map((ligne) => ligne.map((cell, index) => valeurExemple(cell, colonnes[index]!.type)))];
}

/** The tables that the examples name, each on its sheet from A1. */
export function exampleSheets(): SheetSeed[] {
  return tablesExemple.map((table): SheetSeed => {
    const area = `A1:${columnName(table.colonnes.length - 1)}${table.lignes.length + 1}`;
    return { name: table.feuille, rows: exampleRows(table), tables: [{ name: table.nom, area }] };
  });
}
