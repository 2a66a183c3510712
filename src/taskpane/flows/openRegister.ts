import { codesShown, findBilan, type BilanPlace } from "../../core/bilan/place";
import { yearOfDay } from "../../core/register/day";
import { anneesPresentes, directionsPresentes } from "../../core/register/presence";
import type { Recognition } from "../../core/register/recognise";
import type { SchemaReading } from "../../core/scheme/readSchema";
import type { FlowContext } from "./flow";
import { readTables, type RegisterReading } from "./readTables";
import { champsDuSchema, ensemble, schemaDeLecture } from "./schemaDuClasseur";

/** What the pane knows of a workbook as soon as it opens: its tables, and what a person may choose from. */
export interface Ouverture {
  readonly classeur: string;
  readonly recognition: Recognition;
  /** Years in which marchés are notified, ascending, none in the future. */
  readonly annees: readonly number[];
  readonly directions: readonly string[];
  /** Where the bilan would be filled; null when it would be made. */
  readonly bilan: BilanPlace | null;
  /** Codes of its first lines: they tell which scheme it is the bilan of. */
  readonly codesBilan: readonly string[];
  /** The scheme that the workbook holds, or what keeps it from being read; null when it holds none. */
  readonly schemaClasseur: SchemaReading | null;
}

const CHOICES: ReadonlyMap<string, ReadonlySet<string>> = new Map([["marches", new Set(["dateNotification", "direction"])]]);

/** Recognises the register, and reads what makes the choices: the dates, the directions, the workbook's own scheme. */
export async function openRegister(flow: FlowContext): Promise<Ouverture> {
  return describeOpening(await readTables(flow, ensemble(CHOICES, champsDuSchema(flow.catalogue.referentiel))), flow);
}

/** The same, from any reading that holds the dates, the directions and the two sheets of a scheme. */
export function describeOpening(reading: RegisterReading, flow: Pick<FlowContext, "catalogue" | "today">): Ouverture {
  const { survey, recognition, register } = reading;
  const bilan = findBilan(survey);
  return {
    classeur: survey.name,
    recognition,
    annees: anneesPresentes(register).filter((annee) => annee <= yearOfDay(flow.today)),
    directions: directionsPresentes(register),
    bilan,
    codesBilan: bilan ? codesShown(survey, bilan) : [],
    schemaClasseur: schemaDeLecture(reading, flow),
  };
}
