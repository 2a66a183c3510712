import { findGabarit, gabaritRequests, type Gabarit } from "../../core/bilan/lieux/gabarit";
import { OPENING } from "../../core/bilan/lieux/placeholders";
import { recogniseTables } from "../../core/register/recognise";
import type { ColumnsData, WorkbookSurvey } from "../../core/register/survey";
import type { FlowContext } from "./flow";

/** Everything that the workbook marks for a fill, as it stands now, with what the marked cells hold. */
export interface GabaritReading {
  readonly survey: WorkbookSurvey;
  readonly gabarit: Gabarit;
  readonly current: readonly ColumnsData[];
}

export async function readGabarit({ workbook, catalogue, signal }: Pick<FlowContext, "workbook" | "catalogue" | "signal">, survey: WorkbookSurvey): Promise<GabaritReading> {
  const texts = await workbook.findTexts(OPENING);
  const gabarit = findGabarit(survey, recogniseTables(survey, catalogue.referentiel), texts);
  const requests = gabaritRequests(gabarit);
  return { survey, gabarit, current: requests.length === 0 ? [] : await workbook.readColumns(requests, { signal }) };
}
