import type { Model } from "./model";
import { UniverCalculation } from "./univer/calculation";
import { UniverCells } from "./univer/cells";
import { UniverChanges } from "./univer/changes";
import { UniverContext, type StartedUniver } from "./univer/context";
import { knowEscapedColumns } from "./univer/escapedColumns";
import { UniverFunctions } from "./univer/functions";
import { UniverLists } from "./univer/lists";
import { UniverNames } from "./univer/names";
import { StoredProtection } from "./univer/protection";
import { UniverSheets } from "./univer/sheets";
import { StoredValues } from "./univer/storedValues";
import { UniverStructure } from "./univer/structure";
import { UniverStyles } from "./univer/styles";
import { UniverTables } from "./univer/tables";
import { WriteBuffer } from "./univer/writeBuffer";

export type { StartedUniver } from "./univer/context";

/**
 * The model over a workbook that is open in Univer: the one of this id, or the current one. In the page as in Node.
 * The table, number format, note and data validation plugins of Univer must be registered.
 */
export function createModel(started: StartedUniver, workbookId: string | null = null): Model {
  const context = new UniverContext(started, workbookId);
  const changes = new UniverChanges(context);
  const stored = new StoredValues(context, (topic) => changes.emit({ kind: "stored", topic }));
  const buffer = new WriteBuffer(context, changes);
  const cells = new UniverCells(context, buffer);
  const sheets = new UniverSheets(context, changes);
  const styles = new UniverStyles(context, cells);
  const structure = new UniverStructure(context, cells, sheets, changes, styles);
  const names = new UniverNames(context);
  const tables = new UniverTables(context, cells, structure, names, stored);
  changes.listen((change) => {
    if (change.kind === "cells") tables.followHeaders(change.sheetId, change.area);
  });
  const escaped = knowEscapedColumns(context);
  const calculation = new UniverCalculation(context, () => changes.calculated());
  return {
    workbook: { id: context.unitId, name: () => context.workbook.name },
    sheets,
    cells,
    styles,
    structure,
    tables,
    names,
    lists: new UniverLists(context, cells),
    protection: new StoredProtection(context, cells, stored),
    calculation,
    functions: new UniverFunctions(context),
    stored,
    writes: buffer,
    onChange: (listener) => changes.listen(listener),
    typed: (sheetId, row, column, content) => cells.type(sheetId, row, column, content),
    asHost: (work) => context.asHost(work),
    dispose() {
      changes.dispose();
      escaped.dispose();
      calculation.dispose();
    },
  };
}
