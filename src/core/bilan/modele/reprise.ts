import { cellText, isBlank, type Cell } from "../../register/cell";
import { foldText } from "../../register/fold";
import type { ColumnsData } from "../../register/survey";
import { RECIT, type BilanTable } from "../lieux/tables";
import { readingOf } from "../remplissage/remplie";
import { CODE_COLUMN } from "./columns";

/** What a person wrote beside the figures, by folded code ("a1", "recit 22"): it follows its code wherever it goes. */
export type Reprise = ReadonlyMap<string, Repris>;
export interface Repris {
  /** A commentary, or a narrative. */
  readonly mots: Cell;
  /** A figure of the period before that they typed. */
  readonly anterieure: Cell;
}

/** The commentaries of the workbook's bilans of a period, and the narratives of those made from a scheme; the first one that says something. */
export function repriseOf(tables: readonly BilanTable[], current: readonly ColumnsData[], periode: string): Reprise {
  const reading = readingOf(current, { dateSystem: 1900 });
  const words = new Map<string, Repris>();
  for (const table of tables) {
    for (let row = table.firstRow; row < table.firstRow + table.rowCount; row++) {
      const code = foldText(cellText(reading.cell({ sheet: table.sheet, row, column: table.code })));
      if (code === "" || words.has(code)) continue;
      const at = (column: number | null | undefined) => (column == null ? null : reading.cell({ sheet: table.sheet, row, column }));
      const mots = at(isNarrative(code) ? table.code - CODE_COLUMN + 1 : table.commentaire);
      // Left by the bilan of another period, it is the figure of no period before.
      const anterieure = table.memoire !== null && table.memoire.periode !== periode ? null : at(table.columns.find(({ demande }) => demande.role === "anterieure")?.column);
      if (!isBlank(mots) || !isBlank(anterieure)) words.set(code, { mots, anterieure });
    }
  }
  return words;
}

/** The frame of a narrative begins right of its code. */
function isNarrative(code: string): boolean {
  return code.startsWith(`${foldText(RECIT)} `);
}
