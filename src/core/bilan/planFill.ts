import { foldText } from "../register/fold";
import type { ColumnsData, WorkbookSurvey } from "../register/survey";
import type { Rapport } from "./chiffres/rapport";
import type { Edit } from "./edit";
import { planAnnexes } from "./annexes/planAnnexes";
import { planNew } from "./modele/planNew";
import type { Reprise } from "./modele/reprise";
import { fillNames } from "./remplissage/fillNames";
import { fillTables } from "./remplissage/fillTables";
import { fillTexts } from "./remplissage/fillTexts";
import { readingOf, type Change, type Laissee, type Remplie } from "./remplissage/remplie";
import { writing } from "./remplissage/writing";
import { isEmpty, type Gabarit } from "./lieux/gabarit";
import { isRubrique } from "./lieux/tables";

/** What a fill would do. Applying it is the adapter's work; nothing is written before. */
export interface FillPlan {
  /** Sheets whose cells receive something, the bilan's own first. */
  readonly sheets: readonly string[];
  /** True when no place was found, and the bilan is made from the scheme. */
  readonly created: boolean;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  /** Cells that would have received something and are left as they are, and why. */
  readonly laissees: readonly Laissee[];
  /** Codes of the scheme that the workbook has no line for. */
  readonly sansLigne: readonly string[];
  /** Codes, names and placeholders that the scheme doesn't know: left as they are. */
  readonly inconnus: readonly string[];
  /** Codes that stand on several lines of one table: all are filled. */
  readonly enDouble: readonly string[];
}

export interface FillOptions {
  /** Adds, or brings up to date, the sheets Sources and Graphiques. */
  readonly annexes: boolean;
  /** Words of a former bilan to take up in a new one. */
  readonly reprise?: Reprise;
}

/** Plans a bilan: in every place that the workbook marks for it, or in a new sheet made from the scheme. */
export function planFill(rapport: Rapport, survey: WorkbookSurvey, gabarit: Gabarit, current: readonly ColumnsData[], options: FillOptions): FillPlan {
  const main = isEmpty(gabarit) ? planNew(rapport, survey, options.reprise) : planInPlace(rapport, survey, gabarit, current);
  // Figures that are there already leave nothing to do: their sources are those of the day they were written.
  const annexes = options.annexes && main.edits.length > 0 ? planAnnexes(rapport, survey, main.created ? main.sheets : []) : [];
  return { ...main, edits: [...main.edits, ...annexes] };
}

function planInPlace(rapport: Rapport, survey: WorkbookSurvey, gabarit: Gabarit, current: readonly ColumnsData[]): FillPlan {
  const reading = readingOf(current, survey);
  const parts = [fillNames(rapport, gabarit.noms, reading), fillTexts(rapport, gabarit.textes, reading, survey), fillTables(rapport, gabarit.tables, reading, survey)];
  const taken = new Set<string>();
  const kept = parts.map((part) => part.remplies.filter((remplie) => claim(taken, remplie)));
  const remplies = kept.flat();
  const filled = new Set(parts.flatMap(({ codes }) => codes).map(foldText));
  return {
    sheets: [...new Set([...gabarit.tables, ...gabarit.textes, ...gabarit.noms].map(({ sheet }) => sheet))],
    created: false,
    edits: [...writing(remplies), ...parts.flatMap(({ memoire }, index) => (kept[index]!.length > 0 ? memoire : []))],
    changes: remplies.map(({ change }) => change),
    laissees: parts.flatMap(({ laissees }) => laissees),
    sansLigne: gabarit.tables.length === 0 ? [] : rapport.figures.map(({ code }) => code).filter((code) => !filled.has(foldText(code))),
    inconnus: [...new Set(parts.flatMap(({ inconnus }) => inconnus))].filter((code) => !isRubrique(code)),
    enDouble: [...new Set(parts.flatMap(({ enDouble }) => enDouble))],
  };
}

/** A cell marked twice, by a name and by a table, is written once. */
function claim(taken: Set<string>, { place: { sheet, row, column } }: Remplie): boolean {
  const key = `${sheet}\u0000${row}\u0000${column}`;
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}
