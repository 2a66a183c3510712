import { extname } from "node:path";
import { referentiel } from "../catalogue";
import type { Periode } from "../core/indicators/resultat";
import { anneesPresentes, directionsPresentes } from "../core/register/presence";
import type { TypeChamp } from "../core/register/champ";
import { foldText } from "../core/register/fold";
import { openPaths } from "../workbook/file/readPath";
import { readRegister, type RegisterReading } from "../workbook/readRegister";
import { texte } from "./textes";
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
  if (!reading.register.tables.has("marches")) {
    const marches = referentiel.get("marches");
    const attendus = (marches?.reconnaissance[0] ?? []).map((id) => marches?.champs.find((champ) => champ.id === id)?.libelle ?? id);
    throw new CliError(texte.aucuneTable(first, attendus));
  }
  return { ...reading, files };
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

/** A year in which nothing is notified is a wrong question, not a bilan of zeros. */
export function requirePeriode(source: Source, periode: Periode, annee: string): void {
  const annees = anneesPresentes(source.register);
  if (!annees.some((present) => present >= periode.debut && present <= periode.fin)) throw new CliError(texte.anneeSansLigne(annee, annees));
}

export function requireDirection(source: Source, direction: string | undefined): string | undefined {
  if (direction === undefined) return undefined;
  const known = directionsPresentes(source.register);
  const found = known.find((candidate) => foldText(candidate) === foldText(direction));
  if (found === undefined) throw new CliError(texte.directionInconnue(direction, known));
  return found;
}
