import type { Area } from "./area";

/** A cell by its place. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Calculation {
  /** True while formulas wait for their result. */
  pending(): boolean;
  /** Resolves when no formula waits for its result (those of the add-in's own functions show what they have). */
  settled(): Promise<void>;
  /** Recalculates every formula. */
  all(): void;
  /** Recalculates these cells and what depends on them. */
  cells(places: readonly CellPlace[]): void;
  area(sheetId: string, area: Area): void;
  mode(): CalculationMode;
  setMode(mode: CalculationMode): void;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
