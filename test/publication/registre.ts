import { referentiel, schemas } from "../../src/catalogue";
import { registerOf } from "../registerOf";
import type { Cell } from "../../src/core/register/cell";
import type { Register } from "../../src/core/register/register";
import type { Schema } from "../../src/core/scheme/schema";
import { checkConformite } from "../../src/core/compliance/conformite";
import type { Publication } from "../../src/core/publication/donnees/lignes";

export const PERIODE = { debut: 2024, fin: 2024 } as const;
/** A name that would be markup in a page and a formula in a spreadsheet. */
export const HOSTILE = "=<script>alert('x')</script><img src=x onerror=alert(1)>&amp;\"";

const EN_TETES = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Considérations environnementales", "Statut titulaire", "SIRET acheteur", "Direction", "Réservé à"] as const;

/** A register of marchés of two years, and contracts of insertion: `femmes` and `hommes` people in 2024. */
export function registre(femmes: number, hommes: number, more: Readonly<Record<string, readonly (readonly Cell[])[]>> = {}): Register {
  const siret = "22400001800016";
  const contrat = (sexe: string, rank: number): Cell[] => ["M1", `${sexe}${rank}`, sexe, "2024-02-01", rank % 2 === 0 ? "CDI" : "CDD", 35];
  return registerOf({
    Marchés: [
      [...EN_TETES],
      ["M1", "2024-01-10", 100_000, "Clause sociale", "Clause environnementale", "ESUS", siret, "Routes", null],
      ["M2", "2024-03-10", 300_000, "Pas de considération sociale", "Critère environnemental", "Aucun", siret, HOSTILE, null],
      ["M3", "2024-05-10", 50_000, "Marché réservé", "Pas de considération environnementale", "ESAT", siret, "Routes", "EA-ESAT"],
      ["M4", "2024-07-10", 30_000.5, null, null, "Aucun", siret, "Routes", null],
      ["M5", "2023-07-10", 60_000, "Clause sociale", "Clause environnementale", "Aucun", siret, "Routes", null],
    ],
    "Contrats d'insertion": [["N° marché", "Bénéficiaire", "Sexe", "Date de début", "Type de contrat", "Heures d'insertion"], ...Array.from({ length: femmes }, (_, rank) => contrat("F", rank)), ...Array.from({ length: hommes }, (_, rank) => contrat("H", rank))],
    ...more,
  }, referentiel);
}

/** What is published of a register for a scheme, with the law's check beside. */
export function publicationDe(register: Register, schema: Schema | string = "landes", options: { readonly direction?: string; readonly annees?: readonly number[]; readonly ventilerPar?: readonly string[] } = {}): Publication {
  const check = (one: Schema) => checkConformite(register, one, { periode: PERIODE, ...options }, []);
  return {
    conformite: check(typeof schema === "string" ? schemas.get(schema)! : schema), obligations: check(schemas.get("reglementaire")!),
    acheteur: { nom: "Département des Landes", siret: "22400001800016" }, date: "2025-03-14",
  };
}
