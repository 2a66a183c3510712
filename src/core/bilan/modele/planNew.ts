import { textePeriode } from "../../indicators/textes";
import { foldText } from "../../register/fold";
import type { WorkbookSurvey } from "../../register/survey";
import { cellAddress } from "../address";
import { texteOf } from "../chiffres/texteOf";
import type { Rapport } from "../chiffres/rapport";
import type { Edit } from "../edit";
import { freeName } from "../freeName";
import { BILAN, freeRang, remembering } from "../lieux/memory";
import type { FillPlan } from "../planFill";
import { CODE_COLUMN, COLUMNS, HEADER_ROW } from "./columns";
import { linesOf, type Line } from "./lines";
import { layout } from "./layout";
import type { Reprise } from "./reprise";


/**
 * A bilan made from the scheme, laid out as a report is: axis, objectif, action with where it stands, a frame for its
 * narrative, and a line for each indicator. It is a template too: the next fill finds its codes.
 */
export function planNew(rapport: Rapport, survey: WorkbookSurvey, reprise: Reprise = new Map()): FillPlan {
  const { conformite } = rapport.sujet;
  const sheet = freeName("Bilan", " ", survey.sheets.map(({ name }) => name));
  const lines = linesOf(rapport, reprise);
  const now = { schema: conformite.schema.id, periode: textePeriode(conformite.periode) };
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    ...layout(sheet, lines, conformite),
    ...remembering(BILAN, { rang: freeRang(survey, BILAN), place: { sheet, row: HEADER_ROW, column: CODE_COLUMN }, value: now }, survey),
  ];
  const changes = lines.flatMap((line, index) => changesOf(line, sheet, HEADER_ROW + 1 + index));
  const known = new Set(rapport.figures.map(({ code }) => foldText(code)));
  const lost = [...reprise.keys()].filter((code) => !known.has(code) && !lines.some((line) => foldText(line.code) === code));
  return { sheets: [sheet], created: true, edits, changes, laissees: [], sansLigne: [], inconnus: lost, enDouble: [] };
}

function changesOf(line: Line, sheet: string, row: number): FillPlan["changes"][number][] {
  const { ligne } = line;
  if (ligne?.kind !== "figure") return [];
  return COLUMNS.flatMap(({ demande }, column) => {
    const content = line.contents[column];
    if (!demande || !content || content.type === "vide" || demande.role === "libelle") return [];
    return [{ sheet, address: cellAddress(row, column), code: line.code, role: demande.role, avant: "", apres: texteOf(content, ligne, demande) }];
  });
}
