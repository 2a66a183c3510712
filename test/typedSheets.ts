import { schemas } from "../src/catalogue";
import type { Cell } from "../src/core/register/cell";
import type { Sheets } from "./registerOf";
import { schemaOfSheets } from "./sheetsOfSchema";

/** Columns of the two sheets, in the order that gives the cells their addresses. */
export const REFERENTIEL = ["Niveau", "Code", "Libellé", "Rattaché à", "Unité", "Mesure", "Table", "Champ", "Filtre", "Base", "Base en mots", "Précisions", "Règle reprise de", "Source", "Ventilations", "Confiance", "En vigueur du", "En vigueur au"];
export const CIBLES = ["Indicateur", "Année", "Récurrence", "Forme", "Valeur", "Valeur max", "Unité", "Porte sur", "Référence (année)", "Depuis", "À vérifier", "Source", "Valable du", "Valable au"];
export type Line = Readonly<Record<string, Cell>>;

/** Rows 2 to 10 of the sheet Référentiel, as a collectivité would type them. */
const LIGNES: readonly Line[] = [
  { Niveau: "Schéma", Libellé: "SPASER", Source: "délibération" },
  { Niveau: "Acheteur", Libellé: "Ville" },
  { Niveau: "Période", Libellé: "2024-2029" },
  { Niveau: "Axe", Code: 1, Libellé: "Social", Source: "p. 1" },
  { Niveau: "Objectif", Code: "1.1", Libellé: "Insertion", "Rattaché à": 1, Source: "p. 1" },
  { Niveau: "Action", Code: "1.1.1", Libellé: "Clauses", "Rattaché à": "1.1", Source: "p. 1" },
  { Niveau: "Indicateur", Code: "A1", Libellé: "Marchés clausés", "Rattaché à": "1.1.1", Unité: "marchés", Mesure: "Nombre", Filtre: "Considérations sociales : Clause sociale", "Base en mots": "marchés de l'année", Source: "p. 2" },
  { Niveau: "Indicateur", Code: "A2", Libellé: "Part", "Rattaché à": "1.1.1", Unité: "%", Mesure: "Ratio", Champ: "A1 / A3", "Base en mots": "marchés", Source: "p. 2" },
  { Niveau: "Indicateur", Code: "A3", Libellé: "Marchés", "Rattaché à": "1.1.1", Unité: "marchés", "Règle reprise de": "landes A1", Source: "p. 2" },
];
export const CIBLE: Line = { Indicateur: "A1", Année: 2026, Valeur: 30, Source: "p. 3" };

/** A sheet of these headers, a line a row. */
export function sheet(headers: readonly string[], lines: readonly Line[]): Cell[][] {
  return [[...headers], ...lines.map((line) => headers.map((header) => line[header] ?? null))];
}

/** The sheets with the rows 2, 3… changed: cells given anew, `null` for blank; rows beyond the last are added. */
export function sheets(changes: Readonly<Record<number, Line>> = {}, cibles: readonly Line[] = [CIBLE], without: readonly string[] = []): Sheets {
  const last = Math.max(LIGNES.length + 1, ...Object.keys(changes).map(Number));
  const lines = Array.from({ length: last - 1 }, (_, index) => ({ ...LIGNES[index], ...changes[index + 2] }));
  const headers = REFERENTIEL.filter((header) => !without.includes(header));
  return { Référentiel: sheet(headers, lines), Cibles: sheet(CIBLES, cibles) };
}

/** What is wrong in them: `Feuille!A1 message`. */
export function problems(changed: Sheets): string[] {
  const reading = schemaOfSheets(changed, schemas);
  return reading?.ok === false ? reading.problems.map(({ fichier, cle, message }) => `${fichier}!${cle} ${message}`) : [];
}

/** A row of an indicator that is right, but for what is given. */
export const indicateur = (more: Line): Line => ({ Niveau: "Indicateur", Code: "A4", Libellé: "x", "Rattaché à": "1.1.1", Unité: "marchés", Mesure: "Nombre", "Base en mots": "marchés", Source: "p. 2", ...more });
