import { contains, intersection, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../model/area";
import type { Change } from "../../model/change";

/** Where an area stands after a change of structure; null when its cells were deleted. */
export function shifted(area: Area, sheetId: string, change: Change): Area | null {
  switch (change.kind) {
    case "rowsInserted":
      return change.sheetId === sheetId && area.rows < SHEET_ROWS ? grown(area, "row", change.area.row, change.area.rows) : area;
    case "columnsInserted":
      return change.sheetId === sheetId && area.columns < SHEET_COLUMNS ? grown(area, "column", change.area.column, change.area.columns) : area;
    case "rowsDeleted":
      return change.sheetId === sheetId && area.rows < SHEET_ROWS ? shrunk(area, "row", change.area.row, change.area.rows) : area;
    case "columnsDeleted":
      return change.sheetId === sheetId && area.columns < SHEET_COLUMNS ? shrunk(area, "column", change.area.column, change.area.columns) : area;
    case "cellsInserted":
    case "cellsDeleted":
      return change.sheetId === sheetId ? afterCells(area, change) : area;
    default:
      return area;
  }
}

function grown(area: Area, axis: "row" | "column", at: number, count: number): Area {
  const size = axis === "row" ? "rows" : "columns";
  if (at <= area[axis]) return { ...area, [axis]: area[axis] + count };
  return at < area[axis] + area[size] ? { ...area, [size]: area[size] + count } : area;
}

function shrunk(area: Area, axis: "row" | "column", at: number, count: number): Area | null {
  const size = axis === "row" ? "rows" : "columns";
  const before = Math.max(0, Math.min(at + count, area[axis]) - at);
  const inside = Math.max(0, Math.min(at + count, area[axis] + area[size]) - Math.max(at, area[axis]));
  if (inside === area[size]) return null;
  return { ...area, [axis]: area[axis] - before, [size]: area[size] - inside };
}

/** Cells that move drag an area only when they carry its whole width (or height). */
function afterCells(area: Area, change: Extract<Change, { kind: "cellsInserted" | "cellsDeleted" }>): Area | null {
  const moved = change.area;
  const vertical = change.shift === "down" || change.shift === "up";
  const strip: Area = vertical ? { ...moved, row: moved.row, rows: SHEET_ROWS - moved.row } : { ...moved, columns: SHEET_COLUMNS - moved.column };
  if (intersection(strip, area) === null) return area;
  const covered = vertical ? moved.column <= area.column && lastColumn(moved) >= lastColumn(area) : moved.row <= area.row && lastRow(moved) >= lastRow(area);
  if (!covered) return area;
  const axis = vertical ? "row" : "column";
  const count = vertical ? moved.rows : moved.columns;
  if (change.kind === "cellsInserted") return grown(area, axis, moved[axis], count);
  return contains(moved, area) ? null : shrunk(area, axis, moved[axis], count);
}
