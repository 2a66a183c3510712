import type { Edit } from "../bilan/edit";
import { placeLists } from "../bilan/lists";
import { feuilleDeTable } from "../classeur/feuilleDeTable";
import type { TableDefinition } from "../register/champ";
import type { WorkbookSurvey } from "../register/survey";

/** Needs of a year come many at a time. */
const LIGNES = 50;

/** The edits that add an empty Recensement, with the lists of the catalogue. */
export function planRecensement(definition: TableDefinition, survey: WorkbookSurvey): readonly Edit[] {
  return placeLists(feuilleDeTable({ definition, vides: LIGNES }, survey).edits, survey);
}
