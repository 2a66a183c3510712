import type { Cell } from "../../../core/register/cell";
import { MemoryWorkbook } from "./memoryWorkbook";
import { registreSheets } from "./registre";

export const RECENSEMENT_ENTETES = ["Besoin", "Année", "Type de besoin", "Direction", "Famille d'achat", "Montant estimé HT", "Considérations envisagées", "Considérations possibles"] as const;

/** Needs of 2026, one of 2025, a reconduction, an unknown famille, one that a person left out. */
export const BESOINS: readonly (readonly Cell[])[] = [
  ["Nettoyage des collèges", 2026, "Renouvellement", "Collèges", "Nettoyage des locaux", 400_000, "Clause sociale", null],
  ["Mobilier scolaire", 2026, "Nouveau", "Collèges", "Mobilier", 90_000, null, null],
  ["Enrobés", 2026, "Nouveau", "Routes", "Voirie", 900_000, "Critère environnemental", null],
  ["Glissières", 2026, "Nouveau", "Routes", "Voirie", 60_000, "Aucune", "les mots d'une personne"],
  ["Assurances", 2026, "Nouveau", null, "Assurances", null, null, null],
  ["Ponts", 2026, "Reconduction", "Routes", "Travaux", 500_000, "Clause sociale", null],
  ["Sel", 2025, "Nouveau", "Routes", "Voirie", 1, null, null],
];

/** A register and its Recensement, an Excel table or a plain range. */
export function classeurRecense({ besoins = BESOINS, table = true }: { readonly besoins?: readonly (readonly Cell[])[]; readonly table?: boolean } = {}): MemoryWorkbook {
  return new MemoryWorkbook([...registreSheets(), { name: "Recensement", rows: [[...RECENSEMENT_ENTETES], ...besoins], ...(table ? { table: "Recensement" } : {}) }]);
}
