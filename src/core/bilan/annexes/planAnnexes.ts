import type { WorkbookSurvey } from "../../register/survey";
import type { Rapport } from "../chiffres/rapport";
import type { Edit } from "../edit";
import { planGraphiques } from "./planGraphiques";
import { planSources } from "./planSources";

/**
 * The two sheets that stand behind a bilan: where each figure comes from, and the charts. They are found again by what
 * the workbook remembers, and brought up to date in place. `planned`: names of the sheets that the same edits add.
 */
export function planAnnexes(rapport: Rapport, survey: WorkbookSurvey, planned: readonly string[]): Edit[] {
  const names = [...survey.sheets.map(({ name }) => name), ...planned];
  return [...planSources(rapport, survey, names), ...planGraphiques(rapport, survey, names)];
}
