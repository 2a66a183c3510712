import { cellText, type Cell } from "./cell";
import { sameLieu, type Lieu } from "./correspondance";
import type { SheetSurvey, WorkbookSurvey } from "./survey";

/** A header row with the rows below it: an Excel table, or one of the first rows of a sheet. Positions are 0-based. */
export interface Place {
  readonly sheet: string;
  readonly visible: boolean;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly headers: readonly string[];
  /** Rows right below an Excel table that hold something maybe, and are not in it. */
  readonly below: Below | null;
}

export interface Below {
  readonly firstRow: number;
  readonly rowCount: number;
}

/** Rows looked at below a table that didn't grow: enough to count what was typed there, little beside the table. */
export const BELOW_ROWS = 100;

/** Every place of a sheet where a table of the register may stand. */
export function placesOf(sheet: SheetSurvey): Place[] {
  const { name, visible, used, tables, head } = sheet;
  const bottom = used.row + used.rowCount;
  const below = ({ area, totals }: SheetSurvey["tables"][number]): Below | null => {
    const firstRow = area.row + area.rowCount + (totals ? 1 : 0);
    // Another table further down begins its own rows.
    const end = Math.min(bottom, firstRow + BELOW_ROWS, ...tables.map((other) => other.area.row).filter((row) => row >= firstRow));
    return end > firstRow ? { firstRow, rowCount: end - firstRow } : null;
  };
  const excel = tables.map((table): Place => ({
    sheet: name, visible, tableName: table.name, headerRow: table.area.row,
    firstColumn: table.area.column, rowCount: table.area.rowCount - 1, headers: table.headers, below: below(table),
  }));
  const ranges = head.flatMap((cells: readonly Cell[], index): Place[] => {
    const row = used.row + index;
    if (tables.some(({ area }) => row >= area.row && row < area.row + area.rowCount)) return [];
    const nextTable = Math.min(...tables.map(({ area }) => area.row).filter((start) => start > row), bottom);
    return [{ sheet: name, visible, tableName: null, headerRow: row, firstColumn: used.column, rowCount: nextTable - row - 1, headers: cells.map(cellText), below: null }];
  });
  return [...excel, ...ranges];
}

/** How a person's decisions name a place. */
export function lieuOf({ sheet, tableName, headerRow }: Pick<Place, "sheet" | "tableName" | "headerRow">): Lieu {
  return tableName === null ? { feuille: sheet, ligne: headerRow + 1 } : { feuille: sheet, tableau: tableName };
}

/** Whether a place is the one that was named: a range made into an Excel table since keeps its row. */
export function isAt(place: Place, lieu: Lieu): boolean {
  return sameLieu(lieuOf(place), lieu) || sameLieu({ feuille: place.sheet, ligne: place.headerRow + 1 }, lieu);
}

/** The place that was named, as it is now; null when it isn't there any more. */
export function findPlace(survey: Pick<WorkbookSurvey, "sheets">, lieu: Lieu): Place | null {
  return survey.sheets.flatMap(placesOf).find((place) => isAt(place, lieu)) ?? null;
}
