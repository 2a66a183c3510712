import { findBilan, type BilanPlace } from "../../core/bilan/place";
import { yearOfDay } from "../../core/register/day";
import { anneesPresentes, directionsPresentes } from "../../core/register/presence";
import type { Recognition } from "../../core/register/recognise";
import type { FlowContext } from "./flow";
import { readTables, type RegisterReading } from "./readTables";

/** What the pane knows of a workbook as soon as it opens: its tables, and what a person may choose from. */
export interface Ouverture {
  readonly classeur: string;
  readonly recognition: Recognition;
  /** Years in which marchés are notified, ascending, none in the future. */
  readonly annees: readonly number[];
  readonly directions: readonly string[];
  /** Where the bilan would be filled; null when it would be made. */
  readonly bilan: BilanPlace | null;
}

const CHOICES: ReadonlyMap<string, ReadonlySet<string>> = new Map([["marches", new Set(["dateNotification", "direction"])]]);

/** Recognises the register, and reads the two columns that make the choices: the dates and the directions. */
export async function openRegister(flow: FlowContext): Promise<Ouverture> {
  return describeOpening(await readTables(flow, CHOICES), flow.today);
}

/** The same, from any reading that holds the dates and the directions. */
export function describeOpening({ survey, recognition, register }: RegisterReading, today: number): Ouverture {
  return {
    classeur: survey.name,
    recognition,
    annees: anneesPresentes(register).filter((annee) => annee <= yearOfDay(today)),
    directions: directionsPresentes(register),
    bilan: findBilan(survey),
  };
}
