import type { Cell } from "../../../core/register/cell";
import { MemoryWorkbook, type MemorySheet } from "./memoryWorkbook";

export const ENTETES = ["N° marché", "Direction", "Date de notification", "Montant HT", "Considérations sociales", "Considérations environnementales", "Objet", "Note interne"] as const;
export const BILAN_ENTETES = ["Code", "Libellé", "N-1", "Valeur", "Cible", "Écart", "Statut", "Source", "Commentaire"] as const;

/** Six marchés of 2023 and 2024, one of them with an unreadable amount, one undeclared. */
export const MARCHES: readonly (readonly Cell[])[] = [
  ["M1", "Routes", "2024-01-15", 30_000, "Clause sociale", "Clause environnementale", "Enrobés", null],
  ["M2", "Routes", "2024-02-15", 50_000, "Pas de considération sociale", "Pas de considération environnementale", "Glissières", null],
  ["M3", "Collèges", "2024-03-15", 90_000, "Clause sociale;Critère social", "Critère environnemental", "Rénovation", "à revoir"],
  ["M4", "Collèges", "2024-04-15", "environ 10 000", "Marché réservé", null, "Espaces verts", null],
  ["M5", "Routes", "2023-04-15", 70_000, null, "Clause environnementale", "Signalisation", null],
  ["M6", "Collèges", "2023-05-15", 40_000, "Pas de considération sociale", "Clause environnementale", "Mobilier", null],
];

export const BILAN: readonly (readonly Cell[])[] = [
  ["Bilan du SPASER"], [],
  [...BILAN_ENTETES],
  ["S1", "Part des marchés clausés", 0.1, null, null, null, null, null, "=à compléter avec les directions"],
  ["S2", "Montant clausé", 12_000, null, null, null, null, null, "ok"],
  ["Z9", "Indicateur d'un autre schéma", null, 5, null, null, null, null, null],
];

export function registreSheets(marches: readonly (readonly Cell[])[] = MARCHES): MemorySheet[] {
  return [{ name: "Marchés", rows: [[...ENTETES], ...marches], table: "Marches" }];
}

export function registre(options: { readonly marches?: readonly (readonly Cell[])[]; readonly bilan?: boolean } = {}): MemoryWorkbook {
  return new MemoryWorkbook([...registreSheets(options.marches), ...(options.bilan ? [{ name: "Bilan", rows: BILAN }] : [])]);
}

/** A long register, the same at each run. */
export function manyMarches(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index): Cell[] => [
    `M${index + 1}`, index % 3 === 0 ? "Routes" : "Collèges", `2024-${String((index % 12) + 1).padStart(2, "0")}-10`, 10_000 + index * 40,
    index % 4 === 0 ? "Clause sociale" : "Pas de considération sociale", index % 5 === 0 ? null : "Clause environnementale", `Objet ${index}`, null,
  ]);
}
