import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";

import type { Area } from "../area";
import type { UniverChanges } from "./changes";
import type { UniverContext } from "./context";

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface Held {
  readonly cells: Record<number, Record<number, Nullable<ICellData>>>;
  areas: Area[];
}

/**
 * Holds writes of contents back while a request lasts. The engine looks through the whole workbook at each write (180 ms
 * on 300 000 cells), so those of one request go in one; whoever needs to see them flushes first.
 */
export class WriteBuffer {
  private readonly held = new Map<string, Held>();
  private holders = 0;

  constructor(
    private readonly context: UniverContext,
    private readonly changes: UniverChanges,
  ) {
    context.beforeRun = () => this.flush();
  }

  hold(): void {
    this.holders += 1;
  }

  release(): void {
    this.holders -= 1;
    this.flush();
  }

  add(sheetId: string, cells: CellMatrix, area: Area): void {
    let held = this.held.get(sheetId);
    if (held === undefined) this.held.set(sheetId, (held = { cells: {}, areas: [] }));
    for (const [row, line] of Object.entries(cells)) held.cells[Number(row)] = { ...held.cells[Number(row)], ...(line as Record<number, Nullable<ICellData>>) };
    held.areas = joined(held.areas, area);
    if (this.holders === 0) this.flush();
  }

  flush(): void {
    if (this.held.size === 0) return;
    const writes = [...this.held];
    this.held.clear();
    this.context.asHost(() => {
      for (const [sheetId, { cells, areas }] of writes) {
        this.changes.quietly(() => this.context.run(SetRangeValuesMutation.id, sheetId, { cellValue: cells }));
        for (const area of areas) this.changes.emit({ kind: "cells", sheetId, area, source: "host" });
      }
    });
  }
}

/** The library cuts a large write into bands: those that continue one another are one change. */
function joined(areas: readonly Area[], area: Area): Area[] {
  const last = areas.at(-1);
  const follows = last !== undefined && last.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
  return follows ? [...areas.slice(0, -1), { ...last, rows: last.rows + area.rows }] : [...areas, area];
}
