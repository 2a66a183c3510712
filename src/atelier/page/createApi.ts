import { SetRangeValuesCommand } from "@univerjs/sheets";

import type { Addin } from "./addin";
import type { AtelierApi } from "./api";
import { parseReference } from "../model/address";
import type { Area } from "../model/area";
import { CellError } from "../model/cellContent";
import type { OpenWorkbook } from "./openWorkbook";
import { readEntry } from "../typing/entry";
import { enFrancais } from "../../core/formule/enFrancais";
import { cellOfEntry } from "./univer/cellEntry";

declare global {
  interface Window {
    atelier: AtelierApi;
  }
}

/** The page's API for tests over the workbook on screen. */
export function createApi(workbook: OpenWorkbook, addin: Addin): AtelierApi {
  const { model } = workbook;

  const place = (sheet: string, address: string): { sheetId: string; area: Area } => {
    const sheetId = model.sheets.idOf(sheet);
    if (sheetId === null) throw new Error(`no sheet named ${sheet}`);
    const area = parseReference(address)?.area;
    if (area === undefined || area.rows !== 1 || area.columns !== 1) throw new Error(`${address} is not the address of one cell`);
    return { sheetId, area };
  };

  return {
    async typeIn(sheet, address, text) {
      const { sheetId, area } = place(sheet, address);
      const { row, column } = area;
      const style = workbook.styleAt(sheetId, row, column);
      const entry = readEntry(text, style?.n?.pattern ?? null, new Date().getFullYear());
      const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      // The command that the cell editor runs: the same events, undo and protection.
      const done = await workbook.api.executeCommand(SetRangeValuesCommand.id, { unitId: model.workbook.id, subUnitId: sheetId, range, value: cellOfEntry(entry, style) });
      if (!done) throw new Error(`${sheet}!${address} refuses to be written`);
      await addin.settled();
    },
    read(sheet, address) {
      const { sheetId, area } = place(sheet, address);
      const content = model.cells.contents(sheetId, area)[0]?.[0] ?? null;
      const formula = model.cells.formulas(sheetId, area)[0]?.[0] ?? null;
      return {
        value: content instanceof CellError ? { error: content.code } : content,
        text: model.cells.texts(sheetId, area)[0]?.[0] ?? "",
        formula: formula === null ? null : enFrancais(formula),
      };
    },
    excel: (batch) => addin.excel(batch),
    errorMessage(sheet, address) {
      const { sheetId, area } = place(sheet, address);
      return addin.errorMessage(sheetId, area.row, area.column);
    },
  };
}
