import type { Referentiel } from "../core/register/champ";
import { recogniseTables, type Recognition } from "../core/register/recognise";
import { buildRegister, columnsToRead, type Register } from "../core/register/register";
import type { WorkbookSurvey } from "../core/register/survey";
import type { ReadOptions, Workbook } from "./port";

/** A register read from a workbook, with the survey that it was recognised in. */
export interface RegisterReading {
  readonly survey: WorkbookSurvey;
  readonly recognition: Recognition;
  readonly register: Register;
}

/** Recognises the tables of a workbook and reads them. Rejects with a `WorkbookError`, as the port does. */
export async function readRegister(workbook: Workbook, referentiel: Referentiel, options?: ReadOptions): Promise<RegisterReading> {
  const survey = await workbook.survey();
  const recognition = recogniseTables(survey, referentiel);
  const data = await workbook.readColumns(columnsToRead(recognition.tables, referentiel), options);
  return { survey, recognition, register: buildRegister(survey, recognition, data, referentiel) };
}
