import { findGabarit, isEmpty } from "../../core/bilan/lieux/gabarit";
import { codesShown } from "../../core/bilan/lieux/tables";
import { yearOfDay } from "../../core/register/day";
import { AUCUNE_CORRESPONDANCE, type Correspondance } from "../../core/register/correspondance";
import { keptCorrespondance } from "../../core/register/correspondanceGardee";
import { anneesPresentes, directionsPresentes } from "../../core/register/presence";
import type { Recognition } from "../../core/register/recognise";
import type { WorkbookSurvey } from "../../core/register/survey";
import type { SchemaReading } from "../../core/scheme/readSchema";
import type { FlowContext } from "./flow";
import { readTables, type RegisterReading } from "./readTables";
import { champsDuSchema, ensemble, schemaDeLecture } from "./schemaDuClasseur";

/** What the pane knows of a workbook as soon as it opens: its tables, and what a person may choose from. */
export interface Ouverture {
  readonly classeur: string;
  readonly recognition: Recognition;
  /** What a person decided of the headers, as the workbook keeps it. */
  readonly correspondance: Correspondance;
  /** Its sheets and their first rows: where a person may say that a table is, and what its columns hold. */
  readonly survey: WorkbookSurvey;
  /** Years in which marchés are notified, ascending, none in the future. */
  readonly annees: readonly number[];
  readonly directions: readonly string[];
  /** Sheets whose places a fill would write, as far as the survey shows them; none when the bilan would be made. */
  readonly feuillesDuBilan: readonly string[];
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
export function describeOpening(reading: Omit<RegisterReading, "data">, flow: Pick<FlowContext, "catalogue" | "today">): Ouverture {
  const { survey, recognition, register } = reading;
  // Placeholders in texts are looked for when a fill is asked, and not each time a workbook opens; those filled before are remembered.
  const gabarit = findGabarit(survey, recognition, []);
  const kept = keptCorrespondance(survey, flow.catalogue.referentiel);
  const places = isEmpty(gabarit) ? [] : [...gabarit.tables, ...gabarit.noms, ...gabarit.textes];
  return {
    classeur: survey.name,
    recognition, survey,
    correspondance: kept.ok ? kept.correspondance : AUCUNE_CORRESPONDANCE,
    annees: anneesPresentes(register).filter((annee) => annee <= yearOfDay(flow.today)),
    directions: directionsPresentes(register),
    feuillesDuBilan: [...new Set(places.map(({ sheet }) => sheet))],
    codesBilan: gabarit.tables.flatMap((table) => codesShown(survey, table)),
    schemaClasseur: schemaDeLecture(reading, flow),
  };
}
