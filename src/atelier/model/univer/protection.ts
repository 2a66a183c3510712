import { type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import { SetRangeCustomMetadataCommand, SetRangeValuesMutation } from "@univerjs/sheets";
import { z } from "zod";

import { lastColumn, lastRow, type Area } from "../area";
import { accessDenied, ModelError } from "../modelError";
import type { ProtectionModel, ProtectionOptions } from "../model";
import type { Stored } from "../stored";
import type { UniverCells } from "./cells";
import type { UniverContext } from "./context";

const protections = z.record(
  z.string(),
  z.object({
    password: z.string().nullable(),
    options: z.object({
      allowAutoFilter: z.boolean(), allowDeleteColumns: z.boolean(), allowDeleteRows: z.boolean(), allowEditObjects: z.boolean(), allowEditScenarios: z.boolean(),
      allowFormatCells: z.boolean(), allowFormatColumns: z.boolean(), allowFormatRows: z.boolean(), allowInsertColumns: z.boolean(), allowInsertHyperlinks: z.boolean(),
      allowInsertRows: z.boolean(), allowPivotTables: z.boolean(), allowSort: z.boolean(), selectionMode: z.enum(["Normal", "None", "Unlocked"]),
    }),
  }),
);
type Protections = z.infer<typeof protections>;
const TOPIC = "protection";

/** The protection of sheets. The engine's own API ignores protection, so it is kept here and asked before each write. */
export class StoredProtection implements ProtectionModel {
  constructor(
    private readonly context: UniverContext,
    private readonly cells: UniverCells,
    private readonly stored: Stored,
  ) {}

  options(sheetId: string): ProtectionOptions | null {
    return this.all()[sheetId]?.options ?? null;
  }

  protect(sheetId: string, options: ProtectionOptions, password: string | null): void {
    if (this.options(sheetId) !== null) throw new ModelError("InvalidOperation", "This operation is not permitted for the current object.");
    this.stored.write(TOPIC, { ...this.all(), [sheetId]: { options, password } });
  }

  unprotect(sheetId: string, password: string | null): void {
    const found = this.all()[sheetId];
    if (found === undefined) return;
    if (found.password !== null && found.password !== password) throw accessDenied();
    this.stored.write(TOPIC, Object.fromEntries(Object.entries(this.all()).filter(([id]) => id !== sheetId)));
  }

  locked(sheetId: string, area: Area): boolean | null {
    const shared = this.cells.within(sheetId, area);
    if (shared === null) return true;
    const matrix = this.context.sheet(sheetId).getCellMatrix();
    let unlocked = 0;
    for (let row = shared.row; row <= lastRow(shared); row += 1) {
      for (let column = shared.column; column <= lastColumn(shared); column += 1) if (matrix.getValue(row, column)?.custom?.unlocked === true) unlocked += 1;
    }
    if (unlocked === 0) return true;
    return unlocked === area.rows * area.columns ? false : null;
  }

  setLocked(sheetId: string, area: Area, locked: boolean): void {
    const shared = this.cells.within(sheetId, area);
    if (shared === null) return;
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (let row = shared.row; row <= lastRow(shared); row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = shared.column; column <= lastColumn(shared); column += 1) line[column] = { custom: locked ? null : { unlocked: true } };
      cellValue[row] = line;
    }
    this.context.run(SetRangeValuesMutation.id, sheetId, { cellValue, trigger: SetRangeCustomMetadataCommand.id });
  }

  refusesWrite(sheetId: string, area: Area): boolean {
    return this.options(sheetId) !== null && this.locked(sheetId, area) !== false;
  }

  private all(): Protections {
    return protections.safeParse(this.stored.read(TOPIC)).data ?? {};
  }
}
