import fc from "fast-check";
import type { Cell } from "../../../src/core/register/cell";
import type { Champ, TableDefinition } from "../../../src/core/register/champ";
import { referentiel, schemas } from "../../../src/catalogue";
import type { Sheets } from "../../registerOf";
import { dansLesCriteres } from "./criteresDesSchemas";

/**
 * Registers made to part two computations: every table of the catalogue, columns lacking here and there, blanks, cells
 * that can't be read, several values in a cell, lots of one number, dates at the edges of years, amounts that are
 * negative, nought, in cents, or right at the bounds that the schemes name.
 */
export const NUMEROS: readonly Cell[] = ["M1", "m1 ", "M2", "M3", "M-4", "M\u00a05", "M 5", "2024-FCS01-00"];
const ILLISIBLES: readonly Cell[] = [{ error: "#N/A" }, "MQ", "NC", "INX", "à préciser", "1.234", "  ", "12/13/2024", "31/02/2024", "???"];
const MONTANTS: readonly Cell[] = [0, -50, 0.1, 0.2, 0.3, 33.33, -12.07, 1_000, 24_999.99, 25_000, 25_000.01, 40_000, "1 234,56 €", "12 k€", "(15,20)", 999_999_999.99, 1e9, 0.07];
const NOMBRES: readonly Cell[] = [0, 1, 2, 3, 7, 12, 35, -1, 0.5, 1.25, 151.67, 1_607, "3", "1 200", 365, 60, 59];
const ENTIERS: readonly Cell[] = [0, 1, 2, 3, 5, 12, 24, 36, 48, "4"];
const DATES: readonly Cell[] = [
  "2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01", "2024-02-29", "2024-06-15", "2024-08-31", "2024-12-31", "2025-01-01", "31/12/2024", "01/01/2024", 45_292, 45_657, 45_657.99, "2024-03-31", "2026-08-21", "2026-08-20",
  "2024-05-02", "2024-05-30", "2024-07-01", "2024-09-13",
];
const ANNEES: readonly Cell[] = [2023, 2024, 2024, 2024, 2025, "2024", 2010, 2021];
const PARTS: readonly Cell[] = [0, 0.1, 0.2, "20 %", 0.175, 0.25, 1, "17,6 %", "0,5"];
const OUI_NON: readonly Cell[] = ["oui", "non", "Oui", "N", true, false, "x", 1, 0];
const SOCIALES: readonly Cell[] = ["Clause sociale", "Critère social", "Marché réservé", "Pas de considération sociale", "Clause sociale ; Critère social", "Clause sociale, Marché réservé", "Pas de considération sociale; Clause sociale", "clause sociale\nmarché réservé"];
const ENVIRONNEMENTALES: readonly Cell[] = ["Clause environnementale", "Critère environnemental", "Pas de considération environnementale", "Clause environnementale ; Critère environnemental", "CRITÈRES ENVIRONNEMENTAUX"];
const SIRETS: readonly Cell[] = ["21750001600019", "217 500 016 00019", "20006001000010", "21750001600019; 20006001000010", "82747808200023;49357633400012"];
const TEXTES: readonly Cell[] = ["a", "B", "b ", "é", "E", "l’eau", "l'eau", "Œuvre", "oeuvre", "Autre"];
export const DIRECTIONS: readonly Cell[] = ["Direction A", "DIRECTION  a", "Direction B*"];

function valeursDe(table: string, champ: Champ): readonly Cell[] {
  const named = dansLesCriteres(schemas.values(), table, champ.id);
  const spellings = champ.valeurs.flatMap(({ valeur, synonymes }) => [valeur, valeur, ...synonymes.slice(0, 1)]);
  if (champ.id === "marche") return [...NUMEROS, "M99"];
  if (table === "marches" && champ.id === "id") return NUMEROS;
  if (champ.id === "direction") return DIRECTIONS;
  if (champ.id === "nature" && champ.type === "choix") return ["Marché", "Marché", "Accord-cadre", "Marché subséquent", "MS", "DSP", "Concession de service"];
  switch (champ.type) {
    case "montant": return [...MONTANTS, ...named];
    case "nombre": return [...NOMBRES, ...named];
    case "entier": return /ann[ée]e/i.test(champ.libelle) ? ANNEES : [...ENTIERS, ...named];
    case "pourcentage": return [...PARTS, ...named];
    case "date": return [...DATES, ...named];
    case "ouiNon": return OUI_NON;
    case "considerationsSociales": return SOCIALES;
    case "considerationsEnvironnementales": return ENVIRONNEMENTALES;
    case "siret": return SIRETS;
    case "choix": return [...spellings, ...named, ...(spellings.length === 0 ? TEXTES : ["Autre chose"])];
    case "liste": return [...spellings, ...named, ...spellings.slice(1).map((one, index) => `${one} ; ${spellings[index]}`), ...(spellings.length === 0 ? TEXTES : [])];
    case "texte": return [...spellings, ...named, ...named, ...TEXTES];
  }
}

function cellule(table: string, champ: Champ): fc.Arbitrary<Cell> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<Cell>(...valeursDe(table, champ)) },
    { weight: 3, arbitrary: fc.constant<Cell>(null) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>(...ILLISIBLES) },
  );
}

/** Tables about the scheme itself, and those that no indicator counts. */
const AUTRES: ReadonlySet<string> = new Set(["saisies", "bilansArretes", "referentielSchema", "ciblesSchema", "familles", "fichesAchat", "recensement"]);

/** Each column is kept nine times of ten, or always; rows come in any number up to `most`. */
function feuille(definition: TableDefinition, most: number, entiere: boolean): fc.Arbitrary<readonly (readonly Cell[])[]> {
  const kept = fc.tuple(...definition.champs.map(() => (entiere ? fc.constant(true) : fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0))));
  const rows = fc.array(fc.tuple(...definition.champs.map((champ) => cellule(definition.id, champ))), { minLength: 0, maxLength: most, size: "max" });
  return fc.tuple(kept, rows).map(([keep, found]) => [definition.champs.map(({ libelle }) => libelle), ...found].map((row) => row.filter((_, column) => keep[column])));
}

/** What people enter by hand: the codes of the schemes, twice at times, with values of every kind. */
function saisies(codes: readonly string[]): fc.Arbitrary<readonly (readonly Cell[])[]> {
  const line = fc.tuple(fc.constantFrom<Cell>(...codes), fc.constantFrom<Cell>(2023, 2024, 2024, 2025, null, "x"), fc.constant<Cell>(null), fc.constantFrom<Cell>(12, 0.2, 20, "20 %", "oui", "non", "fait en partie", "1.234", "1 500,5", 1, 0, null));
  return fc.array(line, { maxLength: codes.length, size: "max" }).map((rows) => [["Indicateur", "Année", "Modalité", "Valeur"], ...rows]);
}

/** A whole register. `most`: rows a table. */
export function registre(most: number, entier = false): fc.Arbitrary<Sheets> {
  const definitions = [...referentiel.values()].filter(({ id }) => !AUTRES.has(id));
  const codes = [...new Set([...JSON.stringify([...schemas.values()]).matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code!))];
  return fc.record({ ...Object.fromEntries(definitions.map((definition) => [definition.libelle, feuille(definition, most, entier)])), Saisies: saisies(codes) });
}
