import { MAX_COLUMNS } from "../grid/area";

/** Values by cell of one sheet, 0-based positions. */
export class CellMap<T> {
  private readonly byKey = new Map<number, T>();

  get(row: number, column: number): T | undefined {
    return this.byKey.get(row * MAX_COLUMNS + column);
  }

  set(row: number, column: number, value: T): void {
    this.byKey.set(row * MAX_COLUMNS + column, value);
  }

  delete(row: number, column: number): void {
    this.byKey.delete(row * MAX_COLUMNS + column);
  }

  get size(): number {
    return this.byKey.size;
  }

  /** Cells in the order in which they were first set. */
  entries(): { row: number; column: number; value: T }[] {
    return [...this.byKey].map(([key, value]) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, value }));
  }
}
