import { groupBy } from "../../groupBy";
import type { CellContent, Edit } from "../edit";
import type { Remplie } from "./remplie";

/** Rows further apart than this are written apart: what lies between isn't read for nothing. */
const GAP = 20;

/** The edits that write these cells: one for each block of rows that lie close together. */
export function writing(remplies: readonly Pick<Remplie, "place" | "content">[]): Edit[] {
  return [...groupBy(remplies, ({ place }) => place.sheet)].flatMap(([sheet, cells]) => {
    const sorted = [...cells].sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
    const blocks: (typeof sorted)[] = [];
    for (const cell of sorted) {
      const block = blocks.at(-1);
      if (block && cell.place.row - block.at(-1)!.place.row <= GAP) block.push(cell);
      else blocks.push([cell]);
    }
    return blocks.map((block) => setCells(sheet, block));
  });
}

function setCells(sheet: string, cells: readonly Pick<Remplie, "place" | "content">[]): Edit {
  const row = cells[0]!.place.row;
  // Folded, and not spread: a column of formulas frozen is more cells than a call takes arguments.
  const left = cells.reduce((least, { place }) => Math.min(least, place.column), cells[0]!.place.column);
  const right = cells.reduce((most, { place }) => Math.max(most, place.column), 0);
  const contents = Array.from({ length: cells.at(-1)!.place.row - row + 1 }, () => new Array<CellContent | null>(right - left + 1).fill(null));
  for (const { place, content } of cells) contents[place.row - row]![place.column - left] = content;
  return { kind: "setCells", sheet, row, column: left, contents };
}
