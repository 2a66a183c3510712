import { extname } from "node:path";
import { referentiel } from "../catalogue";
import { countBits } from "../core/indicators/bits";
import { createContext, isRaison } from "../core/indicators/context";
import type { Periode } from "../core/indicators/resultat";
import { anneesPresentes, directionsPresentes } from "../core/register/presence";
import type { TypeChamp } from "../core/register/champ";
import { yearOfDay } from "../core/register/day";
import { foldText } from "../core/register/fold";
import type { Register } from "../core/register/register";
import { TABLE_CIBLES, TABLE_REFERENTIEL } from "../core/scheme/sheets/niveaux";
import { openPaths } from "../workbook/file/readPath";
import { readRegister, type RegisterReading } from "../workbook/readRegister";
import { texte } from "./textes";
import { today } from "./today";
import { CliError } from "./usage";

/** What a command reads: one workbook, or several DECP files together. */
export interface Source extends RegisterReading {
  readonly files: readonly string[];
}

export async function readSource(files: readonly string[], command: string): Promise<Source> {
  const [first, ...others] = files;
  if (first === undefined) throw new CliError(texte.fichierManquant(command));
  if (others.length > 0 && !files.every((file) => extname(file).toLowerCase() === ".json")) throw new CliError(texte.fichierUnique(command));
  const workbook = await openPaths(files);
  const reading = await readRegister(workbook, referentiel);
  if (tablesDuRegistre(reading.register).length === 0) {
    const marches = referentiel.get("marches");
    const attendus = (marches?.reconnaissance[0] ?? []).map((id) => marches?.champs.find((champ) => champ.id === id)?.libelle ?? id);
    throw new CliError(texte.aucuneTable(first, attendus));
  }
  return { ...reading, files };
}

/** The tables that hold something to measure: the two sheets of a scheme say only how. */
function tablesDuRegistre(register: Register): string[] {
  return [...register.tables.keys()].filter((id) => id !== TABLE_REFERENTIEL && id !== TABLE_CIBLES);
}

/** `2024`, or a period `2023-2024`. */
export function parsePeriode(annee: string): Periode {
  const [, debut, fin] = /^(\d{4})(?:-(\d{4}))?$/.exec(annee.trim()) ?? [];
  const periode = { debut: Number(debut), fin: Number(fin ?? debut) };
  if (debut === undefined || periode.fin < periode.debut || periode.fin - periode.debut > 10) throw new CliError(texte.anneeIllisible(annee));
  return periode;
}

/** Types of field whose values are categories. */
const CATEGORIES: readonly TypeChamp[] = ["texte", "choix", "liste", "ouiNon", "considerationsSociales", "considerationsEnvironnementales"];

/** `direction,Catégorie`: fields of Marchés, by their id or their label. */
export function parseVentilation(ventiler: string | undefined): string[] {
  if (ventiler === undefined) return [];
  const champs = referentiel.get("marches")?.champs.filter(({ type }) => CATEGORIES.includes(type)) ?? [];
  return ventiler.split(",").map((word) => {
    const found = champs.find(({ id, libelle }) => [id, libelle].some((name) => foldText(name) === foldText(word)));
    if (!found) throw new CliError(texte.ventilationInconnue(word.trim(), champs.map(({ id }) => id)));
    return found.id;
  });
}

/** A year in which no table has a row is a wrong question, not a bilan of zeros. Tables that belong to no year (Suivi des actions) answer for any, on their own. */
export function requirePeriode({ register }: Pick<Source, "register">, periode: Periode, annee: string): void {
  const tables = tablesDuRegistre(register);
  const datees = tables.filter((id) => register.tables.get(id)?.definition.periode !== null);
  const annees = anneesPresentes(register, datees);
  const known = annees.some((present) => present >= periode.debut && present <= periode.fin) || encoreLa(register, periode, datees);
  if (datees.length > 0 && !known) throw new CliError(texte.anneeSansLigne(annee, annees, datees.every((id) => id === "marches")));
}

/** True where rows that go on until somebody says the contrary (a vehicle, a contract of insertion) are there in the period; nobody knows the years to come. */
function encoreLa(register: Register, periode: Periode, tables: readonly string[]): boolean {
  if (periode.debut > yearOfDay(today())) return false;
  const context = createContext(register, { periode });
  return tables.some((id) => {
    const view = context.view(id);
    if (view?.table.definition.execution?.finVide !== "en cours") return false;
    const rows = context.universe(view, { stock: "periode", subsequents: true, concessions: true });
    return !isRaison(rows) && countBits(rows.yes) > 0;
  });
}

export function requireDirection({ register }: Pick<Source, "register">, direction: string | undefined): string | undefined {
  if (direction === undefined) return undefined;
  const known = directionsPresentes(register, tablesDuRegistre(register));
  const found = known.find((candidate) => foldText(candidate) === foldText(direction));
  if (found === undefined) throw new CliError(texte.directionInconnue(direction, known));
  return found;
}
