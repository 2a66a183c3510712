import { dayOfIso, serialOfDay } from "../../register/day";
import { cellText, type Cell } from "../../register/cell";
import type { ColumnsData, WorkbookSurvey } from "../../register/survey";
import { cellAddress } from "../address";
import type { CellContent, Edit } from "../edit";
import type { Place } from "../lieux/lieu";

/** One cell that a fill will change, for the preview. */
export interface Change {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
  /** What the place asks for: a code ("A1"), a word of the report ("annee"), or "texte" for a sentence. */
  readonly code: string;
  readonly role: string;
  readonly avant: string;
  readonly apres: string;
}

/** A cell that a fill would have written, and leaves. `modifiee`: someone has reworded it since the last fill. */
export interface Laissee {
  readonly sheet: string;
  readonly address: string;
  readonly code: string;
  readonly motif: "formule" | "modifiee";
}

export interface Remplie {
  readonly place: Place;
  readonly content: CellContent;
  readonly change: Change;
}

/** What one kind of place brings to a fill. */
export interface Remplissage {
  readonly remplies: readonly Remplie[];
  /** The names that remember these places. */
  readonly memoire: readonly Edit[];
  readonly laissees: readonly Laissee[];
  /** Codes found in the places, as they are written there. */
  readonly codes: readonly string[];
  readonly inconnus: readonly string[];
  readonly enDouble: readonly string[];
}

/** The cells that were read before the fill. */
export interface Reading {
  cell(place: Place): Cell;
  isFormula(place: Place): boolean;
  /** What a cell holds once written, as it will be read back. */
  written(content: CellContent): Cell;
}

export function readingOf(current: readonly ColumnsData[], { dateSystem }: Pick<WorkbookSurvey, "dateSystem">): Reading {
  const find = ({ sheet, row, column }: Place) => {
    const data = current.find(({ request }) => request.sheet === sheet && row >= request.firstRow && row < request.firstRow + request.rowCount && request.columns.includes(column));
    return data ? { data, rank: data.request.columns.indexOf(column), down: row - data.request.firstRow } : null;
  };
  return {
    cell(place) {
      const found = find(place);
      return found?.data.cells[found.rank]?.[found.down] ?? null;
    },
    isFormula(place) {
      const found = find(place);
      return found?.data.formulas?.[found.rank]?.[found.down] === true;
    },
    written(content) {
      switch (content.type) {
        case "vide": return null;
        case "date": return serialOfDay(dayOfIso(content.value), dateSystem);
        case "texte": case "nombre": case "booleen": case "formule": return content.value;
      }
    },
  };
}

/** A cell to write, or nothing where it holds that already. */
export function remplie(place: Place, content: CellContent, reading: Reading, words: Pick<Change, "code" | "role" | "apres">): Remplie[] {
  const before = reading.cell(place);
  const wanted = reading.written(content);
  if (before === wanted || (wanted === null && before === "")) return [];
  const { sheet, row, column } = place;
  return [{ place, content, change: { sheet, address: cellAddress(row, column), avant: cellText(before), ...words } }];
}

export function laissee({ sheet, row, column }: Place, code: string, motif: Laissee["motif"]): Laissee {
  return { sheet, address: cellAddress(row, column), code, motif };
}
