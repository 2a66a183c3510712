import { referentiel } from "../src/catalogue";
import { clausier } from "../src/catalogue/clausier";
import type { Cell } from "../src/core/register/cell";
import { lireNomenclature } from "../src/core/register/nomenclature";
import type { Table } from "../src/core/register/register";
import { lireBesoins } from "../src/core/recensement/besoin";
import { proposer } from "../src/core/recensement/propositions";
import { registerOf, type Sheets } from "./registerOf";

/** Headers of a full Recensement. */
export const ENTETES_RECENSEMENT = ["Besoin", "Année", "Type de besoin", "Direction", "Famille d'achat", "Code CPV", "Catégorie", "Montant estimé HT", "Considérations envisagées", "Considérations possibles"] as const;

/** A need of 2025: `{ besoin, famille… }`, blank where nothing is said. */
export interface BesoinDonne {
  readonly besoin?: Cell;
  readonly annee?: Cell;
  readonly type?: Cell;
  readonly direction?: Cell;
  readonly famille?: Cell;
  readonly cpv?: Cell;
  readonly categorie?: Cell;
  readonly montant?: Cell;
  readonly envisagees?: Cell;
  readonly possibles?: Cell;
}

export function ligneRecensement({ besoin = "Besoin", annee = 2025, type = "Nouveau", direction = null, famille = null, cpv = null, categorie = null, montant = null, envisagees = null, possibles = null }: BesoinDonne): Cell[] {
  return [besoin, annee, type, direction, famille, cpv, categorie, montant, envisagees, possibles];
}

/** A register with a Recensement of these needs, the needs of 2025 with what the real clausier proposes, and its table. */
export function recensementOf(besoins: readonly BesoinDonne[], sheets: Sheets = {}) {
  const register = registerOf({ ...sheets, Recensement: [[...ENTETES_RECENSEMENT], ...besoins.map(ligneRecensement)] }, referentiel);
  const table = register.tables.get("recensement") as Table;
  const lecture = lireBesoins(table, 2025);
  return { register, table, lecture, lignes: proposer(clausier, lecture.besoins, lireNomenclature(register)) };
}
