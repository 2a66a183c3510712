import type { Cell } from "../../../core/register/cell";
import { MARCHES } from "./registre";
import { MemoryWorkbook, type MemorySheet } from "./memoryWorkbook";

/** The headers of a software that no catalogue knows, for the columns of the test register. */
export const ENTETES_BRUTES = ["Réf", "Entité", "Jour", "Prix", "Volet social", "Volet vert", "Libellé", "Divers"] as const;

/** The test register as that software exports it: a title above, no Excel table, two columns of one header at the end. */
export function exportBrut(feuille = "Export", more: readonly MemorySheet[] = []): MemoryWorkbook {
  const rows: Cell[][] = [["Extraction du 01/03/2025"], [], [...ENTETES_BRUTES, "Divers"], ...MARCHES.map((row) => [...row, "suite"])];
  return new MemoryWorkbook([{ name: feuille, rows }, ...more]);
}

/** What a person decides of these headers, as a profile: with it the figures are those of the test register. */
export const PROFIL = {
  version: 1,
  tables: [{
    table: "marches", lieu: { feuille: "Export", ligne: 3 },
    colonnes: [
      { entete: "Réf", champ: "id" }, { entete: "Entité", champ: "direction" }, { entete: "Jour", champ: "dateNotification" }, { entete: "Prix", champ: "montant" },
      { entete: "Volet social", champ: "considerationsSociales" }, { entete: "Volet vert", champ: "considerationsEnvironnementales" }, { entete: "Libellé", champ: "objet" }, { entete: "Divers", rang: 2, champ: null },
    ],
  }],
} as const;
