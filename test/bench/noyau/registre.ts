import type { Cell } from "../../../src/core/register/cell";
import { sourcesOf, type Champ, type Referentiel } from "../../../src/core/register/champ";
import type { Column } from "../../../src/core/register/column";
import { recogniseTables } from "../../../src/core/register/recognise";
import { buildRegister, columnsToRead, type Register, type Table } from "../../../src/core/register/register";
import type { NeededFields } from "../../../src/core/scheme/fields";
import type { WorkbookSurvey } from "../../../src/core/register/survey";
import { random } from "../random";

/** The year that is asked for, one of the three of the register. */
export const ANNEE = 2024;
const PREMIERE = 2023;
const ANNEES = 3;
const FEUILLE = "Marchés";
const JOUR_1 = 45_292; // 2024-01-01, as Excel counts
const LANCEMENT = 90;

/** How the cells are: as people fill them in, or with nothing lacking and one value in a cell, as a spreadsheet's own functions can count. */
export type Etat = "saisi" | "complet";
const VIDES = 0.04;
const ILLISIBLES = 0.005;

const MOTS = ["travaux", "fourniture", "entretien", "maîtrise d’œuvre", "MOE", "nettoyage", "mobilier", "restauration", "voirie", "collège", "lycée", "informatique"];
const CPV = ["45210000", "30213000", "72250000", "48000000", "80500000", "09310000", "65310000", "90910000", "39130000", "55320000", "60130000", "71000000"];
const DEPARTEMENTS = ["44", "49", "53", "72", "85", "75", "35", "69"];

/** `rows` marchés of three years with the fields of Marchés that are asked for, read as any register is. */
export function registreDe(referentiel: Referentiel, needed: NeededFields, rows: number, etat: Etat): Register {
  const definition = referentiel.get("marches")!;
  const execution = needed.get("marches")?.has("*execution") ? [definition.execution!.debut, definition.execution!.fin] : [];
  const asked = new Set([...(needed.get("marches") ?? []), ...execution, "id", "dateNotification"]);
  const wanted = new Set([...asked, ...definition.calcules.filter(({ id }) => asked.has(id)).flatMap(sourcesOf)]);
  const { champs, columns } = colonnesDe(referentiel, wanted, rows, etat);
  const survey: WorkbookSurvey = {
    name: "banc.xlsx", dateSystem: 1900, names: [],
    sheets: [{
      name: FEUILLE, visible: true, tables: [], used: { row: 0, column: 0, rowCount: rows + 1, columnCount: champs.length },
      head: [champs.map(({ libelle }) => libelle), ...Array.from({ length: Math.min(29, rows) }, (_, row) => columns.map((column) => column[row]!))],
    }],
  };
  const recognition = recogniseTables(survey, referentiel);
  const data = columnsToRead(recognition.tables, referentiel).map((request) => ({ request, cells: request.columns.map((column) => columns[column]!) }));
  return buildRegister(survey, recognition, data, referentiel);
}

/** Columns of cells for the fields of Marchés that are asked for, the same at each run. */
export function colonnesDe(referentiel: Referentiel, wanted: ReadonlySet<string>, rows: number, etat: Etat): { readonly champs: readonly Champ[]; readonly columns: readonly Cell[][] } {
  const champs = referentiel.get("marches")!.champs.filter(({ id }) => wanted.has(id));
  return { champs, columns: champs.map((champ, rank) => cellsOf(champ, rows, random(rank + 1), etat)) };
}

/** The same register, of which nothing has been computed. */
export function neuf(register: Register): Register {
  return { ...register, tables: new Map(register.tables) };
}

export function marchesOf({ tables }: Register): Table {
  return tables.get("marches")!;
}

/** Bytes of the arrays and of the texts of the columns: what a register holds. */
export function octets(table: Table): number {
  return [...table.columns.values(), ...table.calculees.values()].reduce((sum, column) => sum + ofColumn(column), 0);
}

function ofColumn(column: Column): number {
  const texts = "entries" in column ? column.entries.reduce((sum, { text, items }) => sum + text.length + items.join("").length, 0) : 0;
  return column.state.byteLength + column.values.byteLength + texts;
}

function cellsOf(champ: Champ, rows: number, next: () => number, etat: Etat): Cell[] {
  const make = valueOf(champ, next, etat);
  const plain = etat === "complet" || champ.id === "id";
  return Array.from({ length: rows }, (_, row) => {
    const value = make(row);
    if (plain) return value;
    const luck = next();
    return luck < VIDES ? null : luck < VIDES + ILLISIBLES ? "NC" : value;
  });
}

function valueOf({ id, type, valeurs, libelle }: Champ, next: () => number, etat: Etat): (row: number) => Cell {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const day = (shift: number) => () => JOUR_1 + Math.floor((PREMIERE - ANNEE + next() * ANNEES) * 365) + shift;
  const several = (words: readonly string[]) => () => (etat === "saisi" && next() < 0.2 ? `${pick(words)} ; ${pick(words)}` : pick(words));
  switch (id) {
    case "id": return (row) => `${ANNEE}-${String(row).padStart(7, "0")}`;
    case "objet": return (row) => `${pick(MOTS)} ${pick(MOTS)} n° ${row}`;
    case "codeCPV": return () => pick(CPV);
    case "titulaireDepartement": return () => pick(DEPARTEMENTS);
    case "montant": return () => Math.round(next() ** 4 * 200_000_000) / 100;
    case "dateLancement": return day(-LANCEMENT);
    default:
  }
  switch (type) {
    case "considerationsSociales": return () => pick(["Clause sociale", "Critère social", "Marché réservé", "Pas de considération sociale", "Pas de considération sociale", ...(etat === "saisi" ? ["Clause sociale ; Critère social"] : [])]);
    case "considerationsEnvironnementales": return () => pick(["Clause environnementale", "Critère environnemental", "Pas de considération environnementale", ...(etat === "saisi" ? ["Clause environnementale ; Critère environnemental"] : [])]);
    case "choix": case "liste": case "texte": case "siret": {
      const words = valeurs.length > 0 ? valeurs.map(({ valeur }) => valeur) : Array.from({ length: type === "siret" ? 5_000 : 400 }, (_, rank) => (type === "siret" ? String(21_750_001_600_000 + rank) : `${libelle} ${rank}`));
      return type === "liste" ? several(words) : () => pick(words);
    }
    case "nombre": case "montant": return () => Math.round(next() * 100_000) / 100;
    case "entier": return () => Math.floor(next() * 48) + 1;
    case "pourcentage": return () => Math.floor(next() * 40) / 100;
    case "date": return day(0);
    case "ouiNon": return () => (next() < 0.4 ? "oui" : "non");
  }
}
