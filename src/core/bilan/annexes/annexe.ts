import type { WorkbookSurvey } from "../../register/survey";
import type { CellContent, Edit } from "../edit";
import { freeName } from "../freeName";
import { VIDE } from "../chiffres/content";
import { freeRang, remembered, remembering, type MemoireAnnexe } from "../lieux/memory";

/** A sheet that the add-in makes and keeps: rows × columns of contents from A1, and how it looks when it is made. */
export interface Annexe {
  readonly base: string;
  readonly memoire: Parameters<typeof remembered<MemoireAnnexe>>[1];
  /** What its shape depends on: a sheet of another shape is left, and a new one is made. */
  readonly value: MemoireAnnexe;
  readonly rows: readonly (readonly (CellContent | null)[])[];
  readonly dressing: (sheet: string) => Edit[];
}

/** Makes the sheet, or writes over what it held. */
export function planAnnexe({ base, memoire, value, rows, dressing }: Annexe, survey: WorkbookSurvey, names: readonly string[]): Edit[] {
  const kept = remembered(survey, memoire).find((one) => one.value.schema === value.schema && one.value.forme === value.forme);
  const columnCount = Math.max(...rows.map((row) => row.length));
  if (kept) {
    const { sheet } = kept.place;
    const used = survey.sheets.find(({ name }) => name === sheet)?.used;
    const height = Math.max(rows.length, used === undefined || used.rowCount === 0 ? 0 : used.row + used.rowCount);
    const full = Array.from({ length: height }, (_, row) => Array.from({ length: columnCount }, (__, column) => rows[row]?.[column] ?? VIDE));
    return [{ kind: "setCells", sheet, row: 0, column: 0, contents: full }];
  }
  const sheet = freeName(base, " ", names);
  return [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: rows },
    ...dressing(sheet),
    ...remembering(memoire, { rang: freeRang(survey, memoire), place: { sheet, row: 0, column: 0 }, value }, survey),
  ];
}
