import type { Area } from "../../../core/register/survey";
import { eachCell } from "../grid/area";
import { rectanglesOf } from "../grid/rectangles";
import { CellMap } from "./cellMap";
import type { StyleKey } from "./style";

/** What of one sheet some edits touch: all that has to be known of it to give it back. */
export class Targets {
  contents: Area[] = [];
  readonly styles: { readonly area: Area; readonly keys: readonly StyleKey[] }[] = [];
  readonly columns = new Set<number>();
  /** Tables of the sheet that a write beside them could stretch. */
  readonly tables = new Set<string>();
  /** Where validations are replaced. */
  readonly validations: Area[] = [];
  /** Tables to resize, by the name that they have: the cells that they will hold are touched. */
  resizes: { readonly table: string; readonly rowCount: number }[] = [];
  frozen = false;
  /** The sheet gets charts. */
  charts = false;

  addContents(area: Area): void {
    if (area.rowCount > 0 && area.columnCount > 0) this.contents.push(area);
  }

  addStyles(area: Area, keys: readonly StyleKey[]): void {
    if (keys.length > 0) this.styles.push({ area, keys });
  }

  addValidations(area: Area): void {
    if (area.rowCount > 0 && area.columnCount > 0) this.validations.push(area);
  }

  /** Of the tables to resize only those that the sheet has can be read: by the name that they have, each once, with most rows. */
  keepResizesOf(tables: ReadonlySet<string>): void {
    const rows = new Map<string, number>();
    for (const { table, rowCount } of this.resizes) {
      const found = [...tables].find((name) => name.toLowerCase() === table.toLowerCase());
      if (found !== undefined) rows.set(found, Math.max(rows.get(found) ?? 0, rowCount));
    }
    this.resizes = [...rows].map(([table, rowCount]) => ({ table, rowCount }));
  }

  /** Joins the content areas that touch or overlap: a fill of 500 single cells is read as a few rectangles. */
  compact(): void {
    if (this.contents.length < 2) return;
    const cells = new CellMap<null>();
    for (const area of this.contents) eachCell(area, (row, column) => cells.set(row, column, null));
    this.contents = rectanglesOf(cells.entries(), String).map(({ area }) => area);
  }
}
