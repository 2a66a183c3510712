import type { NameSurvey } from "../../../../core/register/survey";
import { textOfFormula } from "../../../textFormula";
import { parseReference } from "../formula/reference";
import type { WorkbookPart } from "./workbookPart";

/** The names that the add-in may know begin so, whatever the case. */
const OURS = /^spaser_/i;

/** Names of the whole workbook that begin with `SPASER_` and stand for one rectangle of its cells, or for a text. */
export function surveyNames({ names, sheets }: WorkbookPart): NameSurvey[] {
  return names.flatMap(({ name, hidden, localSheet, formula }): NameSurvey[] => {
    if (localSheet !== null || !OURS.test(name)) return [];
    const text = textOfFormula(formula);
    if (text !== null) return [{ name, hidden, value: { type: "texte", value: text } }];
    const place = parseReference(formula);
    const sheet = place && sheets.find((candidate) => candidate.part !== null && candidate.name.toLowerCase() === place.sheet.toLowerCase());
    return place && sheet ? [{ name, hidden, value: { type: "cellules", sheet: sheet.name, area: place.area } }] : [];
  });
}
