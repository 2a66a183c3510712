import type { Cell } from "../src/core/register/cell";
import type { Champ, Referentiel } from "../src/core/register/champ";
import { registerOf, type Sheets } from "./registerOf";

/** A value that a field takes, another one a row. */
function valeur(champ: Champ, row: number, annee: number): Cell {
  const { valeur: choice } = champ.valeurs[row % Math.max(1, champ.valeurs.length)] ?? {};
  switch (champ.type) {
    case "texte": return choice ?? `${champ.libelle} ${row % 7}`;
    case "choix": case "liste": return choice ?? `Valeur ${row % 7}`;
    case "siret": return "21750001600019";
    case "nombre": case "montant": return 1_000 + 37 * (row % 50);
    case "entier": return /ann[ée]e/i.test(champ.libelle) ? annee : 1 + (row % 20);
    case "pourcentage": return (row % 10) / 10;
    case "date": return `${annee}-${String(1 + (row % 12)).padStart(2, "0")}-15`;
    case "ouiNon": return row % 3 === 0 ? "non" : "oui";
    case "considerationsSociales": return row % 2 === 0 ? "Clause sociale" : "Pas de considération sociale";
    case "considerationsEnvironnementales": return row % 2 === 0 ? "Clause environnementale" : "Pas de considération environnementale";
  }
}

const LIGNES_AJOUTEES = 24;
/** Tables that people fill in about the scheme itself: what they hold is no column of the register. */
const DU_SCHEMA: ReadonlySet<string> = new Set(["saisies", "bilansArretes", "referentielSchema", "ciblesSchema"]);

/** The same sheets with every table and every column of the catalogue, filled in; at most `most` rows of each sheet. */
export function complet(sheets: Sheets, referentiel: Referentiel, annee: number, most: number): Sheets {
  const shortened = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.slice(0, most + 1)]));
  const { tables } = registerOf(shortened, referentiel);
  const filled: Record<string, readonly (readonly Cell[])[]> = { ...shortened };
  const ids = tables.get("marches")?.mapping;
  const column = ids?.columns.find(({ champ }) => champ === "id")?.column ?? 0;
  const linkTo = (row: number): Cell => (ids ? (filled[ids.sheet]?.[1 + row]?.[column] ?? null) : null);
  for (const definition of referentiel.values()) {
    if (DU_SCHEMA.has(definition.id)) continue;
    const mapping = tables.get(definition.id)?.mapping;
    const there = new Set(mapping?.columns.map(({ champ }) => champ));
    const added = definition.champs.filter(({ id }) => !there.has(id));
    const rows = mapping ? (filled[mapping.sheet] ?? []) : Array.from({ length: LIGNES_AJOUTEES + 1 }, (): Cell[] => []);
    filled[mapping?.sheet ?? definition.libelle] = rows.map((row, rank) => [...row, ...added.map((champ) => (rank === 0 ? champ.libelle : champ.id === "marche" ? linkTo(rank) : valeur(champ, rank, annee)))]);
  }
  return filled;
}
